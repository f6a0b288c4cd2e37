export { LostUpdate } from './lost-update.js';
export { recordMove, recordOpening } from './record-step.js';
export { verifyWorkflows, type WorkflowDifference, type WorkflowProgress } from './verify-workflows.js';
export type { Workflow } from './workflow.js';
export { WorkflowEventEntity } from './workflow-event.entity.js';
export type { Deed } from './workflow-event.js';
