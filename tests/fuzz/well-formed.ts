/** The codes of the contract, and the two that GraphQL servers give for documents. */
export const CODES: ReadonlySet<unknown> = new Set([
  'UNAUTHENTICATED',
  'FIELD_DENIED',
  'AGENCY_UNAVAILABLE',
  'BAD_USER_INPUT',
  'OPERATION_TOO_COMPLEX',
  'RATE_LIMITED',
  'PURPOSE_REQUIRED',
  'AUDIT_UNAVAILABLE',
  'INTERNAL',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** Codes that say that something failed inside, which no request may bring about. */
const FAULTS: ReadonlySet<unknown> = new Set(['INTERNAL', 'AGENCY_UNAVAILABLE', 'AUDIT_UNAVAILABLE']);

/** Nothing of the hub's inside: no stack, no file, no SQL, no database error. */
export const INSIDE =
  /\bat \w+ \(|node_modules|\.[jt]s:\d|SELECT |INSERT |postgres|relation "|stacktrace|TypeError|RangeError|call stack/i;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(error: unknown): string | null {
  if (!isObject(error)) return 'an error is no object';
  const { message, extensions } = error;
  if (typeof message !== 'string' || message === '') return 'an error without a message';
  const code = isObject(extensions) ? extensions['code'] : undefined;
  if (!CODES.has(code)) return `the unknown code ${String(code)}`;
  if (FAULTS.has(code)) return `the code ${String(code)}: ${message}`;
  return null;
}

/** What is wrong with an answer to whatever was asked; null when nothing is. */
export function answerProblem(status: number, type: string, text: string): string | null {
  if (status >= 500) return `HTTP ${status}: ${text.slice(0, 300)}`;
  if (/^text\/event-stream\b/.test(type)) {
    const events = Array.from(text.matchAll(/^data: ?(.+)$/gm), ([, data = '']) => data);
    return events.map((data) => answerProblem(status, 'application/json', data)).find(Boolean) ?? null;
  }
  if (!/^application\/(graphql-response\+)?json\b/.test(type)) return `content type ${type}`;
  const body = parsed(text);
  if (!isObject(body)) return `no JSON object: ${text.slice(0, 100)}`;
  const { data, errors } = body;
  if (errors === undefined) return isObject(data) && status === 200 ? null : `HTTP ${status} without errors`;
  if (!Array.isArray(errors) || errors.length === 0) return 'errors is no list';
  for (const error of errors) {
    const problem = problemOf(error);
    if (problem !== null) return problem;
  }
  return null;
}
