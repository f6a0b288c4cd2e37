import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  InterimMeasureType,
  LiftInterimMeasureInput,
  OrderInterimMeasureInput,
} from '../types/interim-measure.types.js';
import {
  disputeAnswer,
  LiftInterimMeasurePayload,
  OrderInterimMeasurePayload,
  type DisputePayload,
} from '../types/payloads.js';
import { DisputeType } from '../types/substance-case.types.js';

@Resolver(() => DisputeType)
export class InterimMeasureResolver {
  @Mutation(() => OrderInterimMeasurePayload, {
    description:
      'Orders an interim measure on an urgent dispute (采取临时管控措施); it ends with the ruling, the settlement or the withdrawal.',
  })
  async orderInterimMeasure(
    @Arg('input', () => OrderInterimMeasureInput) input: OrderInterimMeasureInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.orderInterimMeasure(input));
  }

  @Mutation(() => LiftInterimMeasurePayload, {
    description: 'Lifts an interim measure (解除临时管控措施); for the office.',
  })
  async liftInterimMeasure(
    @Arg('input', () => LiftInterimMeasureInput) input: LiftInterimMeasureInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.liftInterimMeasure(input));
  }

  @FieldResolver(() => [InterimMeasureType], {
    description: 'Interim measures on it (临时管控措施), the first first.',
  })
  interimMeasures(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<InterimMeasureType[]> {
    return data.determination.interimMeasures.load(dispute.id);
  }
}
