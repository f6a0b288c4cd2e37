import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Outcome } from '../../../kernel/index.js';
import { PlatformType } from '../../../platform-registry/index.js';
import {
  AvailableActionType,
  idPageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
} from '../../../subgraph-kit/index.js';
import type { TeamTaskState } from '../../model/rulings/team-task.machine.js';
import type { DeterminationServices } from '../../services/open-determination.js';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  CompleteTeamTaskInput,
  CompleteTeamTaskPayload,
  JointTeamTaskConnectionType,
  JointTeamTaskEventType,
  JointTeamTaskStatusEnum,
  JointTeamTaskType,
  ReportTeamTaskProgressInput,
  ReportTeamTaskProgressPayload,
  type TeamTaskPayload,
} from '../types/team-task.types.js';
import { BusinessRolesOnly } from './business-roles-only.js';

/** The task that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(
  { teamTasks, caller }: DeterminationServices,
  outcome: Outcome<string>,
): Promise<TeamTaskPayload> {
  const jointTeamTask = outcome.ok ? await teamTasks.find(outcome.value) : null;
  return { jointTeamTask, refusal: refusalIn(outcome, caller.locale) };
}

@Resolver(() => JointTeamTaskType)
export class JointTeamTaskResolver {
  @BusinessRolesOnly()
  @Query(() => JointTeamTaskType, {
    nullable: true,
    description:
      'The task of a joint team with this id (联合小组任务); null where there is none, or none that the caller may see.',
  })
  jointTeamTask(
    @Ctx() { data }: DeterminationContext,
    @Arg('id', () => ID, { description: 'Identifier of the task.' }) id: string,
  ): Promise<JointTeamTaskType | null> {
    return data.determination.teamTasks.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => JointTeamTaskConnectionType, {
    nullable: true,
    description:
      'Tasks of joint teams (联合小组任务) that the caller’s office does or whose team it leads, the newest first; all of its rulings for the group.',
  })
  jointTeamTasks(
    @Ctx() { data }: DeterminationContext,
    @Arg('status', () => JointTeamTaskStatusEnum, {
      nullable: true,
      description: 'Only those of this status (联合小组任务状态); left out for all.',
    })
    status: TeamTaskState | null,
    @Arg('disputeId', () => ID, { nullable: true, description: 'Only those of this dispute’s rulings.' })
    disputeId: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<JointTeamTaskType>> {
    return data.determination.teamTasks.page({ status, disputeId }, idPageRequest(first, after));
  }

  @FieldResolver(() => PlatformType, { nullable: true, description: 'The platform that it is about.' })
  async platform(
    @Root() { platformCode }: JointTeamTaskType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<object | null> {
    return data.determination.platform(platformCode);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about the task now.' })
  availableActions(
    @Root() task: JointTeamTaskType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): readonly AvailableActionType[] {
    return toAvailableActions(determination.teamTasks.actionsOf(task), determination.caller.locale);
  }

  @FieldResolver(() => [JointTeamTaskEventType], {
    description: 'Every step of the task (联合小组任务流水), the first first.',
  })
  events(
    @Root() { id }: JointTeamTaskType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<JointTeamTaskEventType[]> {
    return data.determination.teamTasks.events(id) as Promise<JointTeamTaskEventType[]>;
  }

  @Mutation(() => ReportTeamTaskProgressPayload, {
    description: 'Says how far a task of a joint team is (报告任务进展); for the office that does it.',
  })
  async reportTeamTaskProgress(
    @Ctx() { data: { determination } }: DeterminationContext,
    @Arg('input', () => ReportTeamTaskProgressInput) input: ReportTeamTaskProgressInput,
  ): Promise<TeamTaskPayload> {
    return answerOf(determination, await determination.teamTasks.report({ ...input }));
  }

  @Mutation(() => CompleteTeamTaskPayload, {
    description:
      'Says what came of a task of a joint team, which is over then (完成任务); for the office that does it.',
  })
  async completeTeamTask(
    @Ctx() { data: { determination } }: DeterminationContext,
    @Arg('input', () => CompleteTeamTaskInput) input: CompleteTeamTaskInput,
  ): Promise<TeamTaskPayload> {
    return answerOf(determination, await determination.teamTasks.complete({ ...input }));
  }
}
