import { pino, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safe-error.js';
import { scrub } from './scrub.js';

/** Names under which no line shows a value, at the top and one level below, whoever puts them there. */
const WITHHELD_NAMES = [
  'authorization',
  'contextToken',
  'cookie',
  'dpop',
  'headers',
  'idNumber',
  'officer',
  'parameters',
  'password',
  'query',
  'token',
  'variables',
] as const;

const REDACT = {
  paths: WITHHELD_NAMES.flatMap((name) => [name, `*.${name}`]),
  censor: '[withheld]',
};

function methodOf(request: unknown): unknown {
  return {
    method: typeof request === 'object' && request !== null ? Reflect.get(request, 'method') : undefined,
  };
}

function statusOf(reply: unknown): unknown {
  return {
    status: typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'statusCode') : undefined,
  };
}

const SERIALIZERS = {
  err: (error: unknown) => safeError(error),
  error: (error: unknown) => safeError(error),
  reason: (reason: unknown) => scrub(String(reason)),
  req: methodOf,
  res: statusOf,
};

/**
 * The hub's log (日志): JSON lines that hold no token, no variable and no personal data. Errors are written by
 * {@link safeError}; what is logged under a name that is known to hold data is withheld.
 *
 * @param level pino's name of the least level that is written
 * @param destination standard error when absent, written without waiting
 */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: false }),
): Logger {
  return pino({ level, redact: REDACT, serializers: SERIALIZERS }, destination);
}
