import { TaskResolver } from './task.resolver.js';

export { closeTasks } from './close-tasks.js';
export { openTasks, type TaskPorts, type TaskServices } from './open-tasks.js';
export { rebuildTasks, type TaskSource } from './rebuild-tasks.js';
export { replaceTasks, type NewTask, type TaskSubject } from './replace-tasks.js';
export { TASK_KINDS, type TaskKind, type TaskSubjectKind } from './task-kinds.js';

/** What a subgraph that serves tasks puts in its manifest. */
export const taskResolvers = [TaskResolver] as const;
