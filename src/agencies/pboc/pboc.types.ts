import { Directive, Field, ObjectType } from 'type-graphql';
import { ALWAYS_PRESENT, PlatformCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('PbocRecord', {
  description:
    'What the People’s Bank holds on the platform (人民银行). Its fields are empty where the bank holds nothing.',
})
export class PbocRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class PbocPlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => PbocRecordType, {
    nullable: true,
    description:
      'What the People’s Bank holds (人民银行). Null only when the People’s Bank could not be asked.',
  })
  pboc!: PbocRecordType;
}
