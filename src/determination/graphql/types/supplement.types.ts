import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Agency } from '../../../kernel/index.js';
import { AgencyEnum, DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { CompleteSupplement } from '../../use-cases/disputes/complete-supplement.js';
import { DisputeRequestInput, ReasonedInput } from './dispute.inputs.js';
import { EvidenceInput, EvidenceType } from './opinion.types.js';
import type { RequestSupplement } from '../../use-cases/disputes/request-supplement.js';
import type { SupplementDispute } from '../../use-cases/disputes/supplement-dispute.js';

@ObjectType('MissingPart', { description: 'What one party has to supply.' })
export class MissingPartType {
  @Field(() => AgencyEnum)
  agency!: string;

  @Field(() => String)
  missing!: string;
}

@ObjectType('Supplement', { description: '补正材料: what a party supplied.' })
export class SupplementType {
  @Field(() => AgencyEnum)
  agency!: string;

  @Field(() => String)
  answer!: string;

  @Field(() => [EvidenceType])
  evidence!: readonly EvidenceType[];

  @Field(() => String)
  suppliedBy!: string;

  @Field(() => DateTimeScalar)
  suppliedAt!: Date;
}

@ObjectType('SupplementRequest', { description: '补正通知: what the office misses.' })
export class SupplementRequestType {
  /** Not in the schema: with the version, the key by which the answers are found. */
  disputeId!: string;

  version!: number;

  @Field(() => Int, { description: 'The round of the dispute.' })
  round!: number;

  @Field(() => [MissingPartType])
  parts!: readonly MissingPartType[];

  @Field(() => DateTimeScalar, { description: 'As it was set; a suspension moves the dispute’s dueAt.' })
  dueAt!: Date;

  @Field(() => String)
  requestedBy!: string;

  @Field(() => DateTimeScalar)
  requestedAt!: Date;
}

@InputType('MissingPartInput')
export class MissingPartInput {
  @Field(() => AgencyEnum)
  agency!: Agency;

  @Field(() => String)
  missing!: string;
}

@InputType('RequestSupplementInput')
export class RequestSupplementInput extends DisputeRequestInput implements RequestSupplement {
  @Field(() => [MissingPartInput], { description: 'At least one; each party once.' })
  parts!: MissingPartInput[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The longest time allowed when left out.',
  })
  dueAt?: Date | null;
}

@InputType('SupplementDisputeInput')
export class SupplementDisputeInput extends DisputeRequestInput implements SupplementDispute {
  @Field(() => String)
  answer!: string;

  @Field(() => [EvidenceInput], { nullable: true })
  evidence?: EvidenceInput[] | null;
}

@InputType('CompleteSupplementInput')
export class CompleteSupplementInput extends ReasonedInput implements CompleteSupplement {}
