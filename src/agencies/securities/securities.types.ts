import { Directive, Field, ObjectType } from 'type-graphql';
import { ALWAYS_PRESENT, PlatformCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('SecuritiesRecord', {
  description:
    'What the securities regulator holds on the platform (证监). Its fields are empty where it holds nothing.',
})
export class SecuritiesRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class SecuritiesPlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => SecuritiesRecordType, {
    nullable: true,
    description:
      'What the securities regulator holds (证监). Null only when the securities regulator could not be asked.',
  })
  securities!: SecuritiesRecordType;
}
