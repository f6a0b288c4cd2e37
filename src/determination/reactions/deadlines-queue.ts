/** The queue of nudges at deadlines; whoever answers one sweeps. */
export const DEADLINES_QUEUE = 'deadlines';
