import type { Engine } from '../../engine/index.js';
import type { GuardedOperation } from '../policies/guarded-operation.js';
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';
import type { GatewayRequest } from '../request/gateway-request.js';

/** The engine of a supergraph that is under policies. */
export type GuardedEngine = Engine<GuardedSupergraph>;

/** An operation with what one request gives to it. */
export interface OperationRequest {
  readonly engine: GuardedEngine;
  readonly request: GatewayRequest;
  /** Under the values of its conditions. */
  readonly operation: GuardedOperation;
  /** Checked against the public schema, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The instant whose recorded values are asked for, ISO 8601 in UTC; null for the present ones. */
  readonly asOf: string | null;
}
