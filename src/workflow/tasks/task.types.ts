import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalizedText } from '../../kernel/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import { connectionType, DateTimeScalar, describeLabels, enumOf } from '../../subgraph-kit/index.js';
import { TASK_KINDS, TASK_SUBJECT_KINDS, type TaskKind, type TaskSubjectKind } from './task-kinds.js';

const KINDS = Object.keys(TASK_KINDS) as TaskKind[];
const TITLES = Object.fromEntries(KINDS.map((kind) => [kind, TASK_KINDS[kind].title])) as Record<
  TaskKind,
  LocalizedText
>;

const TaskKindEnum = enumOf('TaskKind', 'What a task asks for (待办类型).', KINDS, describeLabels(TITLES));
const TaskSubjectKindEnum = enumOf(
  'TaskSubjectKind',
  'What a task belongs to (待办对象).',
  TASK_SUBJECT_KINDS,
  {
    CASE: 'A case (认定事项).',
    DISPUTE: 'A dispute (意见协调事项).',
    ORDER: 'A rectification order (整治任务交办单).',
    CRIME_TRANSFER: 'A transfer of suspected crime to the police (涉嫌犯罪案件移送).',
    MAJOR_CASE: 'An urgent report of a major case (重大情况快报).',
    TEAM_TASK: 'A task of a ruling’s joint team (联合小组任务).',
    CLUE: 'A clue of the People’s Bank (线索).',
    CORRECTION: 'A request for correction of a value (数据校核).',
    ONWARD_CONSENT: 'A request to give shared data on to a third agency (向第三方提供).',
    WARRANT: 'An account-data warrant (账户查询手续).',
    AGREEMENT: 'A sharing agreement (共享协议).',
    PLATFORM_MERGE: 'A merge of platforms (从业机构归并).',
    PLATFORM_SPLIT: 'A split of a platform (从业机构拆分).',
  },
);

@ObjectType('Task', {
  description: 'Something that waits for the caller’s agency or office, or for the caller (待办事项).',
})
export class TaskType {
  @Field(() => ID, { description: 'Identifier of the task.' })
  id!: string;

  @Field(() => TaskKindEnum, { description: 'What is to be done, as a code (待办类型).' })
  kind!: TaskKind;

  @Field(() => String, { description: 'What is to be done, in the caller’s language.' })
  title!: string;

  @Field(() => String, { description: 'Name of the mutation that answers it.' })
  requiredMutation!: string;

  @Field(() => String, { description: 'Law and article, or plan, that asks for it.' })
  rule!: string;

  @Field(() => TaskSubjectKindEnum, { description: 'What the task belongs to.' })
  subjectKind!: TaskSubjectKind;

  @Field(() => ID, { description: 'Identifier of the case, dispute, order, warrant or agreement.' })
  subjectId!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string | null;

  @Field(() => PlatformType, {
    nullable: true,
    description: 'The platform that it is about; null where it is about none.',
  })
  platform?: PlatformType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it is to be done; null where nothing says so.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the deadline has passed.' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Whether it belongs to a case that was marked urgent (紧急).' })
  urgent!: boolean;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  openedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The person it waits for; null where anybody of the agency or office may do it.',
  })
  officer!: string | null;
}

export const TaskConnectionType = connectionType('Task', () => TaskType);
