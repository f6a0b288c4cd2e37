export {
  inspectJobTables,
  installJobs,
  JOBS_ROLE,
  JOBS_SCHEMA,
  missingJobRights,
  type JobTablesState,
} from './install-jobs.js';
export { Jobs, type JobsOptions, type WakeUpHandler, type WakeUps } from './jobs.js';
export { RowsPassedOver, sweepRows, type RowSweep } from './sweep-rows.js';
export { Sweeper, type Sweep } from './sweeper.js';
export { enqueueAfterCommit, enqueueCommitsOf } from './enqueue-after-commit.js';
