import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Level } from '../../../kernel/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  LocalDateScalar,
  payloadType,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../../subgraph-kit/index.js';
import { TEAM_TASK_STATES, type TeamTaskState } from '../../model/rulings/team-task.machine.js';
import type { CompleteTeamTask, ReportTeamTaskProgress } from '../../use-cases/team-tasks/team-task-steps.js';
import { IdempotentInput } from './opinion.inputs.js';
import { WorkflowEventType } from './workflow-event.types.js';

export const JointTeamTaskStatusEnum = enumOf(
  'JointTeamTaskStatus',
  'Where a task of a joint team stands (联合小组任务状态).',
  TEAM_TASK_STATES,
  {
    ASSIGNED: 'Assigned by the ruling, and not begun (已交办).',
    IN_PROGRESS: 'Progress was reported (办理中).',
    DONE: 'Done, with what came of it (已完成).',
    WITHDRAWN: 'Withdrawn, because another determination took the place of that of the ruling (已撤销).',
  },
);

@ObjectType('JointTeamTaskEvent', {
  description: 'One step of a task of a joint team (联合小组任务流水).',
})
export class JointTeamTaskEventType extends WorkflowEventType {
  @Field(() => JointTeamTaskStatusEnum, {
    nullable: true,
    description: 'Where the task stood before; null at first.',
  })
  from!: TeamTaskState | null;

  @Field(() => JointTeamTaskStatusEnum, { description: 'Where it stands since.' })
  to!: TeamTaskState;
}

@ObjectType('JointTeamTask', {
  description: 'What one agency of a ruling’s joint team does, and how far it is (联合小组任务).',
})
export class JointTeamTaskType {
  @Field(() => ID, { description: 'Identifier of the task.' })
  id!: string;

  @Field(() => ID, { description: 'The dispute whose ruling assigned it.' })
  disputeId!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string;

  @Field(() => Int, { description: 'Its place in the ruling, from 1.' })
  number!: number;

  @Field(() => String, { description: 'What is to be done.' })
  task!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that does it (承办单位).' })
  agency!: string;

  @Field(() => LevelEnum, { description: 'Level of the office of that agency that does it.' })
  level!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that office; null for the national one.',
  })
  region!: string | null;

  @Field(() => ActorCodeScalar, {
    description: 'The agency that leads the team (牵头单位), and sees all its tasks.',
  })
  lead!: string;

  @StatusField(() => JointTeamTaskStatusEnum, { description: 'Where it stands (联合小组任务状态).' })
  state!: TeamTaskState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Last day for it, in Beijing, as the ruling names it.' })
  dueOn!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The end of that day (期限); null once the task is done or withdrawn.',
  })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the ruling assigned it.' })
  assignedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Progress as it was last reported (进展); null before.',
  })
  progress!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was reported; null before.' })
  progressAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it (完成情况); null until it is done.' })
  result!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null until then.' })
  completedAt!: Date | null;
}

@InputType()
abstract class TeamTaskRequestInput extends IdempotentInput {
  @Field(() => ID, { description: 'The task of the joint team.' })
  teamTaskId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller saw; refused (STALE_VERSION) when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType('ReportTeamTaskProgressInput')
export class ReportTeamTaskProgressInput extends TeamTaskRequestInput implements ReportTeamTaskProgress {
  @Field(() => String, { description: 'How far it is (进展), up to 4,000 characters.' })
  progress!: string;
}

@InputType('CompleteTeamTaskInput')
export class CompleteTeamTaskInput extends TeamTaskRequestInput implements CompleteTeamTask {
  @Field(() => String, { description: 'What came of it (完成情况), up to 4,000 characters.' })
  result!: string;
}

export const JointTeamTaskConnectionType = connectionType('JointTeamTask', () => JointTeamTaskType);

const TEAM_TASK = { jointTeamTask: JointTeamTaskType };

export type TeamTaskPayload = Payload<typeof TEAM_TASK>;

export const ReportTeamTaskProgressPayload = payloadType('ReportTeamTaskProgress', TEAM_TASK);
export const CompleteTeamTaskPayload = payloadType('CompleteTeamTask', TEAM_TASK);
