import { defineRefusal, type LocalizedText } from '../../kernel/index.js';
import { HttpRefused } from './http-refusal.js';
import { parseJson } from './read-body.js';

/** A GraphQL request as it came over HTTP (GraphQL over HTTP, 5.1). */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Problem =
  | 'body'
  | 'query'
  | 'operationName'
  | 'variables'
  | 'extensions'
  | 'variablesJson'
  | 'extensionsJson';

const PROBLEMS: Readonly<Record<Problem, LocalizedText>> = {
  body: { en: 'The body is not a JSON object.', zh: '请求体不是 JSON 对象。' },
  query: {
    en: 'The request has no "query" that is a text.',
    zh: '请求没有文本形式的“query”。',
  },
  operationName: { en: '"operationName" is not a text.', zh: '“operationName”不是文本。' },
  variables: { en: '"variables" is not an object.', zh: '“variables”不是对象。' },
  extensions: { en: '"extensions" is not an object.', zh: '“extensions”不是对象。' },
  variablesJson: { en: '"variables" is not JSON.', zh: '“variables”不是有效的 JSON。' },
  extensionsJson: { en: '"extensions" is not JSON.', zh: '“extensions”不是有效的 JSON。' },
};

/** A request is no GraphQL request. */
export const requestMalformed = defineRefusal<{ problem: Problem }>('REQUEST_MALFORMED', ({ problem }) => ({
  message: PROBLEMS[problem],
  remedy: {
    en: 'Send one JSON object with "query", and where needed "operationName" and "variables"; no list of operations.',
    zh: '请发送一个 JSON 对象，含“query”，必要时含“operationName”和“variables”；不接受操作列表。',
  },
}));

const batchNotOffered = defineRefusal('BATCH_NOT_OFFERED', () => ({
  message: {
    en: 'The body is a list; this hub takes one operation in a request.',
    zh: '请求体为列表；本系统每个请求只接受一个操作。',
  },
  remedy: {
    en: 'Send each operation as a request of its own, over one connection.',
    zh: '请将每个操作作为单独请求发送，可复用同一连接。',
  },
}));

function malformed(problem: Problem): HttpRefused {
  return new HttpRefused(400, requestMalformed({ problem }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_VARIABLES: Readonly<Record<string, unknown>> = {};

function readParameters(given: Readonly<Record<string, unknown>>): GraphqlRequest {
  const { query, operationName, variables, extensions } = given;
  if (typeof query !== 'string' || query === '') throw malformed('query');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw malformed('operationName');
  }
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw malformed('variables');
  }
  if (extensions !== undefined && extensions !== null && !isObject(extensions)) {
    throw malformed('extensions');
  }
  return { query, operationName: operationName || null, variables: variables ?? NO_VARIABLES };
}

/** @throws HttpRefused with 400: REQUEST_MALFORMED, or BATCH_NOT_OFFERED for a list */
export function fromBody(body: unknown): GraphqlRequest {
  if (Array.isArray(body)) throw new HttpRefused(400, batchNotOffered({}));
  if (!isObject(body)) throw malformed('body');
  return readParameters(body);
}

function parseParameter(problem: Problem, value: unknown): unknown {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw malformed(problem);
  try {
    return parseJson(Buffer.from(value));
  } catch (error) {
    if (error instanceof HttpRefused && error.refusal.code === 'BODY_NOT_JSON') throw malformed(problem);
    throw error;
  }
}

/** @throws HttpRefused REQUEST_MALFORMED with 400 */
export function fromQueryString(given: unknown): GraphqlRequest {
  const parameters = isObject(given) ? given : {};
  return readParameters({
    query: parameters['query'],
    operationName: parameters['operationName'],
    variables: parseParameter('variablesJson', parameters['variables']),
    extensions: parseParameter('extensionsJson', parameters['extensions']),
  });
}
