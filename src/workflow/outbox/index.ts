export { appendToOutbox, OUTBOX_CHANNEL, type OutboxMessage } from './append-to-outbox.js';
export { OUTBOX_TOPICS, type OutboxTopic } from './topics.js';
