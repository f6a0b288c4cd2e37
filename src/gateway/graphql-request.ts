/** A GraphQL request as it came over HTTP (GraphQL over HTTP, 5.1). */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request that is no GraphQL request; the message says why. */
export class RequestMalformed extends Error {
  readonly statusCode: number = 400;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_VARIABLES: Readonly<Record<string, unknown>> = {};

function readParameters(given: Readonly<Record<string, unknown>>): GraphqlRequest {
  const { query, operationName, variables, extensions } = given;
  if (typeof query !== 'string')
    throw new RequestMalformed('The request must have a "query", which is a text.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new RequestMalformed('"operationName" must be a text.');
  }
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw new RequestMalformed('"variables" must be an object.');
  }
  if (extensions !== undefined && extensions !== null && !isObject(extensions)) {
    throw new RequestMalformed('"extensions" must be an object.');
  }
  return { query, operationName: operationName || null, variables: variables ?? NO_VARIABLES };
}

/** @throws RequestMalformed */
export function fromBody(body: unknown): GraphqlRequest {
  if (!isObject(body)) throw new RequestMalformed('The body must be a JSON object.');
  return readParameters(body);
}

function parseParameter(name: string, value: unknown): unknown {
  if (value === undefined || value === '') return undefined;
  try {
    return JSON.parse(typeof value === 'string' ? value : '') as unknown;
  } catch {
    throw new RequestMalformed(`"${name}" must be JSON.`);
  }
}

/** @throws RequestMalformed */
export function fromQueryString(given: unknown): GraphqlRequest {
  const parameters = isObject(given) ? given : {};
  return readParameters({
    query: parameters['query'],
    operationName: parameters['operationName'],
    variables: parseParameter('variables', parameters['variables']),
    extensions: parseParameter('extensions', parameters['extensions']),
  });
}
