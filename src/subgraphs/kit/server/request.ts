import { bearerToken, type Headers } from '../../../identity/index.js';
import { jsonSize } from '../../../kernel/index.js';

/** A GraphQL request that the server may execute. */
export interface GraphqlRequest {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request that is turned away, with its HTTP status and a stable code. */
export class RequestRefused extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws RequestRefused 401 */
export function contextTokenOf(headers: Headers): string {
  const token = bearerToken(headers);
  if (token === null) {
    throw new RequestRefused(
      401,
      'UNAUTHENTICATED',
      'This subgraph answers the hub only, with its signed caller context.',
    );
  }
  return token;
}

/** Levels of arrays and objects in the variables at most: the hub lets none deeper through, and its own add a few. */
const MAX_NESTING = 64;

/**
 * Reads a request's body (GraphQL over HTTP, 5.4).
 *
 * @throws RequestRefused 400
 */
export function readRequest(body: unknown): GraphqlRequest {
  if (!isObject(body) || typeof body['query'] !== 'string') {
    throw new RequestRefused(400, 'BAD_USER_INPUT', 'The body must be a JSON object with a "query".');
  }
  const variables = body['variables'] ?? {};
  if (!isObject(variables)) {
    throw new RequestRefused(400, 'BAD_USER_INPUT', '"variables" must be an object.');
  }
  if (jsonSize(variables).nesting > MAX_NESTING) {
    throw new RequestRefused(
      400,
      'BAD_USER_INPUT',
      `"variables" has more than ${MAX_NESTING} levels of nested lists and objects.`,
    );
  }
  return { operation: body['query'], variables };
}
