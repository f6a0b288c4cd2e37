export { appendToOutbox, type OutboxMessage } from './append-to-outbox.js';
