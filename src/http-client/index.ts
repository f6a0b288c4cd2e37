export { connectionFailure, GivenUp, RemoteFailure } from './failure.js';
export { exchange, type ExchangeBounds, type HttpReply } from './http-exchange.js';
export { publicLookup } from './public-lookup.js';
