import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Actor } from '../../../kernel/index.js';
import { ActorCodeScalar, DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { CompleteSupplement } from '../../use-cases/disputes/complete-supplement.js';
import { DisputeRequestInput, ReasonedInput } from './dispute.inputs.js';
import { EvidenceInput, EvidenceType } from './opinion.types.js';
import type { RequestSupplement } from '../../use-cases/disputes/request-supplement.js';
import type { SupplementDispute } from '../../use-cases/disputes/supplement-dispute.js';

@ObjectType('MissingPart', { description: 'What one party has to supply (补正内容).' })
export class MissingPartType {
  @Field(() => ActorCodeScalar, { description: 'The party that has to supply it.' })
  agency!: string;

  @Field(() => String, { description: 'What is missing.' })
  missing!: string;
}

@ObjectType('Supplement', { description: 'What a party supplied (补正材料).' })
export class SupplementType {
  @Field(() => ActorCodeScalar, { description: 'The party that supplied it.' })
  agency!: string;

  @Field(() => String, { description: 'What it answered.' })
  answer!: string;

  @Field(() => [EvidenceType], { description: 'What it put in (证据).' })
  evidence!: readonly EvidenceType[];

  @Field(() => String, { description: 'The person who supplied it.' })
  suppliedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was supplied.' })
  suppliedAt!: Date;
}

@ObjectType('SupplementRequest', { description: 'What the office misses (补正通知).' })
export class SupplementRequestType {
  /** Not in the schema: with the version, the key by which the answers are found. */
  disputeId!: string;

  version!: number;

  @Field(() => Int, { description: 'The round of the dispute in which it was asked for.' })
  round!: number;

  @Field(() => [MissingPartType], { description: 'What each party has to supply.' })
  parts!: readonly MissingPartType[];

  @Field(() => DateTimeScalar, {
    description: 'Until when the parties were given time; a suspension moves the dispute’s dueAt, not this.',
  })
  dueAt!: Date;

  @Field(() => String, { description: 'The person of the office who asked.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;
}

@InputType('MissingPartInput', { description: 'What one party has to supply (补正内容).' })
export class MissingPartInput {
  @Field(() => ActorCodeScalar, { description: 'The party that has to supply it.' })
  agency!: Actor;

  @Field(() => String, { description: 'What is missing.' })
  missing!: string;
}

@InputType('RequestSupplementInput')
export class RequestSupplementInput extends DisputeRequestInput implements RequestSupplement {
  @Field(() => [MissingPartInput], {
    description: 'What each party has to supply; at least one, and each party once.',
  })
  parts!: MissingPartInput[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when they have time; the longest time allowed when left out.',
  })
  dueAt?: Date | null;
}

@InputType('SupplementDisputeInput')
export class SupplementDisputeInput extends DisputeRequestInput implements SupplementDispute {
  @Field(() => String, { description: 'What the party answers.' })
  answer!: string;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'What it puts in (证据); left out for nothing.',
  })
  evidence?: EvidenceInput[] | null;
}

@InputType('CompleteSupplementInput')
export class CompleteSupplementInput extends ReasonedInput implements CompleteSupplement {}
