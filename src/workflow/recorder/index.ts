export { insertPaper, type PaperKind } from './insert-paper.js';
export { verifyPapers } from './verify-papers.js';
export { LostUpdate } from './lost-update.js';
export type { Reaction, RecordedTransition } from './recorder.js';
export { createRecorder, type Recorder } from './recorder.js';
export { verifyWorkflows, type WorkflowDifference, type WorkflowProgress } from './verify-workflows.js';
export { WORKFLOW_CHANNEL, type EventedRows, type RecordedWorkflow, type Workflow } from './workflow.js';
export { WorkflowEventEntity } from './workflow-event.entity.js';
export type { EventMetadata } from './workflow-event.js';
