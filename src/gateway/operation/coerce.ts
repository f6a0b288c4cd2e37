import type { GraphQLError } from 'graphql';
import { badInput, type AnswerError, type OperationResult } from '../../engine/index.js';
import { failed, ok, type Result } from '../../kernel/index.js';
import { guardedOperation } from '../policies/guarded-operation.js';
import { unstorable } from '../request/storable-input.js';
import type { NormalizedRequest } from './normalize.js';
import type { OperationRequest } from './operation-request.js';

function inputError({ message, extensions }: GraphQLError): AnswerError {
  const code = 'limit' in extensions ? 'OPERATION_TOO_COMPLEX' : 'BAD_USER_INPUT';
  return { message, extensions: { ...extensions, code } };
}

/**
 * Checks the variables, puts defaults in, evaluates `@skip` and `@include` by them, and bounds the cost. What conditions
 * exclude is neither decided, counted, recorded nor fetched.
 */
export function coerce(normalized: NormalizedRequest): Result<OperationRequest, OperationResult> {
  const { work } = normalized.request;
  return work ? work.exactly(() => coerceNow(normalized)) : coerceNow(normalized);
}

function coerceNow({
  engine,
  request,
  written,
}: NormalizedRequest): Result<OperationRequest, OperationResult> {
  const read = engine.input(written, request.variables);
  if (!read.ok) return failed({ errors: read.errors.map(inputError) });
  const unusable = unstorable(request.variables);
  if (unusable) return failed({ errors: [unusable] });
  const operation = guardedOperation(engine.supergraph, read.operation);
  const instant = operation.instant(read.variables);
  if (!instant.ok) return failed({ errors: [badInput(instant.error)] });
  return ok({ engine, request, operation, variables: read.variables, asOf: instant.value });
}
