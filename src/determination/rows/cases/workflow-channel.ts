/** On which each process is told that steps of cases and disputes have committed. */
export const WORKFLOW_CHANNEL = 'workflow_changed';
