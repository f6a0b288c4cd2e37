export { replaceTasks, type NewTask, type TaskSubject } from './replace-tasks.js';
export type { TaskKind, TaskSubjectKind } from './task-kinds.js';
