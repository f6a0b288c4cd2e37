import type { OperationResult, OperationLimits, Supergraph } from '../../engine/index.js';
import type { DocumentStore } from './document-store.js';
import type {
  GatewayRequest,
  RefusedRequest,
  StreamedAnswer,
  SubscriptionRequest,
} from './gateway-request.js';

/** What transports need of the gateway: what is served, and who answers. */
export interface OperationHandler {
  readonly supergraph: Supergraph;
  readonly limits: OperationLimits;
  /** Documents that were parsed and validated against the public schema. */
  readonly documents: DocumentStore;
  /**
   * Tells of each supergraph that takes the place of another.
   *
   * @returns what ends the listening
   */
  onReload(listener: (supergraph: Supergraph) => void): () => void;
  execute(request: GatewayRequest): Promise<OperationResult>;
  subscribe(request: SubscriptionRequest): AsyncIterable<StreamedAnswer>;
  /** Commits the entry of a request that is refused before it reaches {@link execute} or {@link subscribe}. */
  refused(request: RefusedRequest, code: string): Promise<void>;
}
