import { scrub } from './scrub.js';

/** What a log line tells of an error. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** Where in the schema a database error lies (node-postgres); its `detail` and `where` quote rows and are left out. */
const DETAILS = [
  'code',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'syscall',
] as const;
const DEEPEST = 3;

/** The frames of a stack, without the message that stands above them. */
function framesOf(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function textAt(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && value.length <= 128 ? scrub(value) : undefined;
}

/**
 * An error as the log may hold it: its type, its scrubbed message, known details, the frames of its stack and its cause.
 * Whatever else hangs on it, such as a query's parameters or the path of a client's aliases, is left out.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (typeof error !== 'object' || error === null)
    return { type: typeof error, message: scrub(String(error)) };
  const safe: Record<string, unknown> = {};
  for (const key of DETAILS) {
    const value = textAt(error, key);
    if (value !== undefined) safe[key] = value;
  }
  if (safe['code'] === undefined && 'extensions' in error) {
    const { extensions } = error;
    const code =
      typeof extensions === 'object' && extensions !== null ? textAt(extensions, 'code') : undefined;
    if (code !== undefined) safe['code'] = code;
  }
  if ('count' in error && typeof error.count === 'number') safe['count'] = error.count;
  const stack = error instanceof Error ? framesOf(error.stack) : undefined;
  if (stack) safe['stack'] = stack;
  const cause: unknown =
    'cause' in error ? error.cause : 'driverError' in error ? error.driverError : undefined;
  if (cause !== undefined && depth < DEEPEST) safe['cause'] = safeError(cause, depth + 1);
  const message = 'message' in error ? String(error.message) : '';
  return { type: error instanceof Error ? error.name : 'object', message: scrub(message), ...safe };
}
