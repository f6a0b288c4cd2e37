export { replaceTasks, type NewTask, type TaskSubject } from './replace-tasks.js';
export { TASK_KINDS, type TaskKind, type TaskSubjectKind } from './task-kinds.js';
