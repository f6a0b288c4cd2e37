import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ActorEnum, DateTimeScalar, enumOf } from '../../subgraph-kit/index.js';
import { ACCESS_SIGNAL_KINDS, type AccessSignalKind } from './signal-kinds.js';

export const AccessSignalKindEnum = enumOf('AccessSignalKind', '滥用迹象的种类.', ACCESS_SIGNAL_KINDS);

@ObjectType('AccessSignal', {
  description:
    '滥用迹象: a pattern in the record of uses that deserves a look. It blocks nothing and proves nothing.',
})
export class AccessSignalType {
  @Field(() => AccessSignalKindEnum)
  kind!: AccessSignalKind;

  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Null where uses of a warrant are counted, or several people of the agency make the finding together.',
  })
  officer!: string | null;

  @Field(() => ID, { nullable: true })
  warrantId!: string | null;

  @Field(() => Int, { description: 'Operations, or uses of the warrant, that make the finding.' })
  evidence!: number;

  @Field(() => Int, { description: 'Out of so many of the same caller or warrant.' })
  total!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Different platforms that the evidence named or was given.',
  })
  platforms!: number | null;

  @Field(() => DateTimeScalar)
  first!: Date;

  @Field(() => DateTimeScalar)
  last!: Date;
}

@InputType('AccessSignalFilter')
export class AccessSignalFilterInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Seven days before `to` when left out.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Now when left out; at most 31 days after `from`.',
  })
  to?: Date | null;

  @Field(() => AccessSignalKindEnum, { nullable: true })
  kind?: AccessSignalKind | null;

  @Field(() => ActorEnum, { nullable: true })
  agency?: string | null;
}
