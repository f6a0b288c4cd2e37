export { appendToOutbox, type OutboxMessage } from './append-to-outbox.js';
export { OUTBOX_TOPICS, type OutboxTopic } from './topics.js';
export { OUTBOX_CHANNEL } from './outbox-channel.js';
