import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { isProvisionalDeadline } from '../../../kernel/index.js';
import {
  AvailableActionType,
  idPageRequest,
  toAvailableActions,
  type Connection,
} from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import { conflictHistory } from '../../model/opinions/conflict-history.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { OpinionAttributeEnum } from '../types/determination.enums.js';
import { DisputeConflictsType, PositionType } from '../types/determination.types.js';
import {
  DisputeConnectionType,
  DisputeFilterInput,
  DisputeType,
  SubstanceCaseType,
} from '../types/substance-case.types.js';
import { DisputeEventType } from '../types/workflow-event.types.js';

@Resolver(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => String, { nullable: true })
  value(@Root() { values }: PositionType): string | null {
    return values.length === 0 ? null : values.join(', ');
  }

  @FieldResolver(() => Boolean)
  declined(@Root() { declined }: PositionType): boolean {
    return declined ?? false;
  }
}

@Resolver(() => DisputeType)
export class DisputeResolver {
  @BusinessRolesOnly()
  @Query(() => DisputeType, {
    nullable: true,
    description: 'The dispute with this id (部门意见协调事项); null where there is none.',
  })
  dispute(
    @Arg('id', () => ID, { description: 'Identifier of the dispute.' }) id: string,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DisputeType | null> {
    return data.determination.findDispute(id);
  }

  @BusinessRolesOnly()
  @Query(() => DisputeConnectionType, {
    nullable: true,
    description: 'Disputes between agencies (部门意见协调事项), the newest first.',
  })
  disputes(
    @Arg('filter', () => DisputeFilterInput, { nullable: true }) filter: DisputeFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: DeterminationContext,
  ): Promise<Connection<DisputeType>> {
    return data.determination.disputes(filter ?? {}, idPageRequest(first, after));
  }

  @FieldResolver(() => String, {
    description:
      'What people call the dispute by (编号), such as 京协调〔2016〕3号: a series for each deciding group’s place and year.',
  })
  number(@Root() { id }: DisputeType, @Ctx() { data }: DeterminationContext): Promise<string> {
    return data.determination.numbers.load(id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.',
  })
  dueAtProvisional(@Root() { dueAt }: DisputeType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => [OpinionAttributeEnum], {
    description: 'The attributes on which opinions conflict now (认定要素).',
  })
  attributesInConflict(@Root() { conflicts }: DisputeType): string[] {
    return conflicts.map(({ attribute }) => attribute);
  }

  @FieldResolver(() => [DisputeConflictsType], {
    description:
      'What was in conflict each time that it changed (意见不一致沿革), the first first; nothing is lost when an opinion changes.',
  })
  async conflictHistory(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly DisputeConflictsType[]> {
    return conflictHistory(await data.determination.disputeEvents.load(dispute.id));
  }

  @FieldResolver(() => SubstanceCaseType, { nullable: true, description: 'The case that it is on.' })
  substanceCase(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SubstanceCaseType | null> {
    return data.determination.substanceCase.load(dispute.caseId);
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What this caller can do about the dispute now.',
  })
  async availableActions(
    @Root() { id }: DisputeType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<readonly AvailableActionType[]> {
    const dispute = await determination.dispute.load(id);
    const actions = dispute ? await determination.actionsOfDispute(dispute) : [];
    return toAvailableActions(actions, determination.caller.locale);
  }

  @FieldResolver(() => [DisputeEventType], {
    description: 'Every step of the dispute (意见协调办理记录), the first first.',
  })
  events(@Root() dispute: DisputeType, @Ctx() { data }: DeterminationContext): Promise<DisputeEventType[]> {
    return data.determination.disputeEvents.load(dispute.id);
  }
}
