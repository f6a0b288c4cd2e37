import { Directive, Field, ObjectType } from 'type-graphql';
import { ALWAYS_PRESENT, PlatformCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('InsuranceRecord', {
  description:
    'What the insurance regulator holds on the platform (保监). Its fields are null or empty where it holds nothing.',
})
export class InsuranceRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class InsurancePlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => InsuranceRecordType, {
    nullable: true,
    description:
      'What the insurance regulator holds (保监). Null only when the insurance regulator could not be asked.',
  })
  insurance!: InsuranceRecordType;
}
