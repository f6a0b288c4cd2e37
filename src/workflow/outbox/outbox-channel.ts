/** On which dispatchers are woken once something that they are to send has committed. */
export const OUTBOX_CHANNEL = 'outbox_appended';
