export { HubClient, type AskOptions, type HubClientOptions } from './hub-client.js';
export {
  fieldState,
  refusalOf,
  type Answer,
  type BusinessRefusal,
  type Denial,
  type FieldDecision,
  type FieldState,
} from './answer.js';
export { HubError, type WireError } from './errors.js';
export { clientCredentials, type ClientCredentials, type Token, type TokenSource } from './tokens.js';
export type { Exchange } from './exchange.js';
export type { Operation, TypedDocument } from './document.js';
export type { Page } from './pages.js';
export type { Retries } from './retries.js';
export type { SubscriptionEvent } from './subscription.js';
export type { ReceiptCheck, ReceivedAnswer } from './transport.js';
