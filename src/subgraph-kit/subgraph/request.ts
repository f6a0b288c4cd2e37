import { fromBody, HttpRefused } from '../../http/server/index.js';
import { bearerToken, type Headers } from '../../identity/index.js';
import { defineRefusal, jsonSize } from '../../kernel/index.js';

/** A GraphQL request that the server may execute. */
export interface GraphqlRequest {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The answer's code and header where the hub has not proved itself (RFC 6750, 3). */
export const UNAUTHENTICATED = {
  code: 'UNAUTHENTICATED',
  headers: { 'www-authenticate': 'Bearer realm="huishang-context"' },
} as const;

const contextMissing = defineRefusal('CONTEXT_MISSING', () => ({
  message: {
    en: 'This subgraph answers the hub only, with its signed caller context.',
    zh: '本站点仅应答本系统携带签名调用上下文的请求。',
  },
  remedy: { en: 'Ask the hub instead.', zh: '请改向本系统查询。' },
}));

export const contextRefused = defineRefusal('CONTEXT_REFUSED', () => ({
  message: { en: 'The caller context is not accepted.', zh: '调用上下文未被接受。' },
  remedy: {
    en: 'Send a current context that the hub has signed for this subgraph.',
    zh: '请携带本系统为本站点签发的有效上下文。',
  },
}));

export const contextKeysUnavailable = defineRefusal('CONTEXT_KEYS_UNAVAILABLE', () => ({
  message: { en: 'The keys of the hub could not be had.', zh: '无法取得本系统的公钥。' },
  remedy: { en: 'Try again later.', zh: '请稍后重试。' },
}));

export const operationInvalid = defineRefusal<{ detail: string }>('OPERATION_INVALID', () => ({
  message: { en: 'The operation is not valid for this subgraph.', zh: '操作不符合本站点的模式。' },
  remedy: { en: 'Correct it by the schema; the detail says where.', zh: '请对照模式更正，详见 detail。' },
}));

/** @throws HttpRefused 401 */
export function contextTokenOf(headers: Headers): string {
  const token = bearerToken(headers);
  if (token === null) throw new HttpRefused(401, contextMissing({}), UNAUTHENTICATED);
  return token;
}

const variablesTooDeep = defineRefusal<{ bound: number }>('SITE_VARIABLES_TOO_DEEP', ({ bound }) => ({
  message: {
    en: `The variables have more than ${bound} levels of nested lists and objects.`,
    zh: `变量的嵌套超过 ${bound} 层。`,
  },
  remedy: { en: 'Nest them less.', zh: '请减少嵌套层数。' },
}));

/** Levels of arrays and objects in the variables at most: the hub lets none deeper through, and its own add a few. */
const MAX_NESTING = 64;

/**
 * Reads a request's body (GraphQL over HTTP, 5.4).
 *
 * @throws HttpRefused 400
 */
export function readRequest(body: unknown): GraphqlRequest {
  const { query: operation, variables } = fromBody(body);
  if (jsonSize(variables).nesting > MAX_NESTING) {
    throw new HttpRefused(400, variablesTooDeep({ bound: MAX_NESTING }));
  }
  return { operation, variables };
}
