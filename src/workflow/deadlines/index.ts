export { publishMovedDeadline } from './publish-moved-deadline.js';
export { recomputeDeadlines } from './recompute-deadlines.js';
export { timedRows, type TimedRows } from './timed-rows.js';
