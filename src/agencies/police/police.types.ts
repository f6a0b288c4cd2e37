import { Directive, Field, ObjectType } from 'type-graphql';
import { ALWAYS_PRESENT, PlatformCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('PoliceRecord', {
  description:
    'What the police hold on the platform (公安). It is there whether they hold anything or not, so that its presence tells nothing.',
})
export class PoliceRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class PolicePlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => PoliceRecordType, {
    nullable: true,
    description: 'What the police hold (公安). Null only when the police could not be asked.',
  })
  police!: PoliceRecordType;
}
