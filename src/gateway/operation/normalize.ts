import { OperationTypeNode } from 'graphql';
import type { OperationResult, Operation, RunningEngine } from '../../engine/index.js';
import { failed, ok, type Result } from '../../kernel/index.js';
import type { GatewayRequest } from '../request/gateway-request.js';
import { NOT_A_SUBSCRIPTION, NOT_STREAMED } from './misdirected.js';
import type { GuardedEngine } from './operation-request.js';

/** How a request wants to be answered. */
export type AnswerForm = 'WHOLE' | 'STREAM';

/** A request with its operation in one form, whatever it was written like. */
export interface NormalizedRequest {
  /** That answers it to its end, also when another supergraph is served meanwhile. */
  readonly engine: GuardedEngine;
  readonly request: GatewayRequest;
  /** Before its conditions are evaluated. */
  readonly written: Operation;
}

/** Puts fragments in their places, and leaves out what conditions exclude by their literals. */
export function normalize(engines: RunningEngine<GuardedEngine>, request: GatewayRequest): NormalizedRequest {
  const engine = engines.for(request.schema);
  const written = engine.operation(request.source, request.document, request.operationName);
  request.observer?.operationRead(written);
  return { engine, request, written };
}

/** Refuses a subscription that is to be answered whole, and whatever else is to be answered by a stream. */
export function requireForm(
  normalized: NormalizedRequest,
  form: AnswerForm,
): Result<NormalizedRequest, OperationResult> {
  const wanted = normalized.written.kind === OperationTypeNode.SUBSCRIPTION ? 'STREAM' : 'WHOLE';
  if (wanted === form) return ok(normalized);
  return failed(form === 'STREAM' ? NOT_A_SUBSCRIPTION : NOT_STREAMED);
}
