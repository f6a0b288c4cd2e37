import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Actor } from '../../../kernel/index.js';
import { ActorCodeScalar, DateTimeScalar, StatusField } from '../../../subgraph-kit/index.js';
import { InterimMeasureStatusEnum } from './determination.enums.js';
import { DisputeRequestInput, ReasonedInput } from './dispute.inputs.js';
import type { InterimMeasureState } from '../../model/disputes/interim-measure.machine.js';
import type { LiftInterimMeasure } from '../../use-cases/disputes/lift-interim-measure.js';
import { LegalBasisInput, LegalBasisType } from './opinion.types.js';
import type { OrderInterimMeasure } from '../../use-cases/disputes/order-interim-measure.js';

@ObjectType('InterimMeasure', {
  description: 'What an agency has to do or leave while an urgent dispute is not decided (临时管控措施).',
})
export class InterimMeasureType {
  @Field(() => ID, { description: 'Identifier of the measure.' })
  id!: string;

  @StatusField(() => InterimMeasureStatusEnum, {
    description: 'Whether the measure is in force (临时管控措施状态).',
  })
  state!: InterimMeasureState;

  @Field(() => String, { description: 'What is to be done or left.' })
  measure!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that sees to it.' })
  addressee!: string;

  @Field(() => DateTimeScalar, { description: 'When it is over at the latest.' })
  until!: Date;

  @Field(() => String, { description: 'Why it was ordered.' })
  reasons!: string;

  @Field(() => [LegalBasisType], { description: 'Laws and articles that it rests on (法律依据).' })
  legalBasis!: readonly LegalBasisType[];

  @Field(() => String, { description: 'The person of the office who ordered it.' })
  orderedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is in force.' })
  endedAt!: Date | null;
}

@InputType('OrderInterimMeasureInput')
export class OrderInterimMeasureInput extends DisputeRequestInput implements OrderInterimMeasure {
  @Field(() => String, { description: 'What is to be done or left.' })
  measure!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that sees to it.' })
  addressee!: Actor;

  @Field(() => DateTimeScalar, { description: 'When it is over at the latest.' })
  until!: Date;

  @Field(() => String, { description: 'Why it is ordered.' })
  reasons!: string;

  @Field(() => [LegalBasisInput], {
    description: 'Laws and articles that it rests on (法律依据); at least one.',
  })
  legalBasis!: LegalBasisInput[];
}

@InputType('LiftInterimMeasureInput')
export class LiftInterimMeasureInput extends ReasonedInput implements LiftInterimMeasure {
  @Field(() => ID, { description: 'The measure to be lifted.' })
  measureId!: string;
}
