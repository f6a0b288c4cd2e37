import { Directive, Field, ObjectType } from 'type-graphql';
import { ALWAYS_PRESENT, PlatformCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('BankingRecord', {
  description:
    'What the banking regulator holds on the platform (银监). Its fields are null or empty where it holds nothing.',
})
export class BankingRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class BankingPlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => BankingRecordType, {
    nullable: true,
    description:
      'What the banking regulator holds (银监). Null only when the banking regulator could not be asked.',
  })
  banking!: BankingRecordType;
}
