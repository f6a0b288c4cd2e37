import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { OperationResult } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { RatedWork } from '../rates/rate-limiter.js';
import type { OperationObserver } from './observer.js';

/** One operation of one caller, parsed and validated. */
export interface GatewayRequest {
  readonly document: DocumentNode;
  /** That the document was validated against; the current one when absent. A reload may come between the two. */
  readonly schema?: GraphQLSchema;
  /** The operation's text, by which it is remembered. */
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** All or nothing: where a field is denied, nothing is fetched and the operation is refused. */
  readonly rejectsDenied?: boolean;
  readonly signal: AbortSignal;
  readonly observer?: OperationObserver | undefined;
  /** Counts what the operation takes of the process; nothing is counted when absent. */
  readonly work?: Pick<RatedWork, 'exactly'> | undefined;
}

/** What the record of a refused request needs of it. */
export type RefusedRequest = Pick<GatewayRequest, 'caller' | 'requestId' | 'observer'>;

/** One subscription of one caller. */
export interface SubscriptionRequest extends GatewayRequest {
  /** Why the caller is told nothing more, e.g. because its token has expired; null while it is. */
  readonly refusal: () => Promise<OperationResult | null>;
}
