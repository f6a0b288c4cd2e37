import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Agency } from '../../../kernel/index.js';
import { AgencyEnum, DateTimeScalar } from '../../../subgraph-kit/index.js';
import { InterimMeasureStateEnum } from './determination.enums.js';
import { DisputeRequestInput, ReasonedInput } from './dispute.inputs.js';
import type { InterimMeasureState } from '../../model/disputes/interim-measure.machine.js';
import type { LiftInterimMeasure } from '../../use-cases/disputes/lift-interim-measure.js';
import { LegalBasisInput, LegalBasisType } from './opinion.types.js';
import type { OrderInterimMeasure } from '../../use-cases/disputes/order-interim-measure.js';

@ObjectType('InterimMeasure', {
  description: '临时措施: what an agency has to do or leave while an urgent dispute is not decided.',
})
export class InterimMeasureType {
  @Field(() => ID)
  id!: string;

  @Field(() => InterimMeasureStateEnum)
  state!: InterimMeasureState;

  @Field(() => String)
  measure!: string;

  @Field(() => AgencyEnum, { description: 'The agency that sees to it.' })
  addressee!: string;

  @Field(() => DateTimeScalar, { description: 'When it is over at the latest.' })
  until!: Date;

  @Field(() => String)
  reasons!: string;

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  @Field(() => String)
  orderedBy!: string;

  @Field(() => DateTimeScalar)
  orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;
}

@InputType('OrderInterimMeasureInput')
export class OrderInterimMeasureInput extends DisputeRequestInput implements OrderInterimMeasure {
  @Field(() => String)
  measure!: string;

  @Field(() => AgencyEnum)
  addressee!: Agency;

  @Field(() => DateTimeScalar)
  until!: Date;

  @Field(() => String)
  reasons!: string;

  @Field(() => [LegalBasisInput], { description: 'At least one.' })
  legalBasis!: LegalBasisInput[];
}

@InputType('LiftInterimMeasureInput')
export class LiftInterimMeasureInput extends ReasonedInput implements LiftInterimMeasure {
  @Field(() => ID)
  measureId!: string;
}
