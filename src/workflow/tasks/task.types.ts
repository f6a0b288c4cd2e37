import { Field, ID, ObjectType } from 'type-graphql';
import { PlatformType } from '../../platform-registry/index.js';
import { connectionType, DateTimeScalar, enumOf } from '../../subgraph-kit/index.js';
import { TASK_KINDS, TASK_SUBJECT_KINDS, type TaskKind, type TaskSubjectKind } from './task-kinds.js';

function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(table) as Code[];
}

const TaskKindEnum = enumOf('TaskKind', '待办类型.', codesOf(TASK_KINDS));
const TaskSubjectKindEnum = enumOf('TaskSubjectKind', 'What a task belongs to.', TASK_SUBJECT_KINDS);

@ObjectType('Task', {
  description: "待办事项: something that waits for the caller's agency, office, or the caller.",
})
export class TaskType {
  @Field(() => ID)
  id!: string;

  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => String, { description: "What is to be done, in the caller's language." })
  title!: string;

  @Field(() => String, { description: 'The mutation that answers it.' })
  asks!: string;

  @Field(() => String, { description: 'Law and article, or plan, that asks for it.' })
  rule!: string;

  @Field(() => TaskSubjectKindEnum)
  subjectKind!: TaskSubjectKind;

  @Field(() => ID, { description: 'Of the case, dispute, order, warrant or agreement.' })
  subjectId!: string;

  /** Not in the schema: the key by which the platform is found. */
  platformCode!: string | null;

  @Field(() => PlatformType, { nullable: true })
  platform?: PlatformType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null where nothing says by when.' })
  dueAt!: Date | null;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => Boolean)
  urgent!: boolean;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Null where anybody of the agency or office may do it.',
  })
  officer!: string | null;
}

export const TaskConnectionType = connectionType('Task', () => TaskType);
