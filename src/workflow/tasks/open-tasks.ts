import { citeRule } from '../../kernel/index.js';
import { pageRequest, toConnection, type Connection, type OperationScope } from '../../subgraph-kit/index.js';
import { myTasks, taskKey, type Task } from './my-tasks.js';
import { TASK_KINDS, type TaskKind, type TaskKindInfo } from './task-kinds.js';
import { loadTaskMatters, type TaskMatter } from './task-matters.js';
import type { TaskType } from './task.types.js';

export interface TaskPorts {
  /** The platform of a code, as the schema has it; several asked for together are read together. */
  readonly platform: (code: string) => Promise<object | null>;
}

/** Of a stored kind that this build does not know: the task is left out where it would be shown (ROW_UNREADABLE). */
const NOTHING: TaskKindInfo = { requiredMutation: '', title: { en: '', zh: '' }, rule: '' };

const isTaskKind = (kind: string): kind is TaskKind => Object.hasOwn(TASK_KINDS, kind);

export type TaskServices = ReturnType<typeof openTasks>;

/** Tasks for one operation; found by the resolvers at `context.data.tasks`. */
export function openTasks({ database, clock, context: { caller } }: OperationScope, { platform }: TaskPorts) {
  const matters = loadTaskMatters(database);
  return {
    platform,
    /** The matter of a task that the caller was shown. */
    matter: (task: Pick<TaskType, 'subjectKind' | 'subjectId'>): Promise<TaskMatter> => matters.load(task),
    async mine(first: number | null, after: string | null): Promise<Connection<TaskType>> {
      const page = pageRequest(first, after);
      const { edges, pageInfo } = toConnection(await myTasks(database, caller, page), page, taskKey);
      const now = clock.now();
      const shown = (task: Task): TaskType => {
        const { title, requiredMutation, rule } = isTaskKind(task.kind) ? TASK_KINDS[task.kind] : NOTHING;
        const overdue = task.dueAt !== null && task.dueAt <= now;
        return {
          ...task,
          title: title[caller.locale],
          requiredMutation,
          rule: citeRule(rule, caller.locale),
          overdue,
        };
      };
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })), pageInfo };
    },
  };
}
