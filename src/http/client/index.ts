export { connectionFailure, GivenUp, RemoteFailure } from './failure.js';
export { exchange, type ExchangeBounds, type HttpReply } from './http-exchange.js';
export { sendForStatus, type HttpStatus, type StatusBounds, type StatusRequest } from './send-for-status.js';
export { openAgent, openPool, type ConnectionOptions } from './connections.js';
