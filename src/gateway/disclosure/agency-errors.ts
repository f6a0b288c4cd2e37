import type { ErrorsForClients } from '../../engine/index.js';

/** Codes that an agency's own errors may carry to the client; any other is masked. */
const CODES = new Set([
  'AS_OF_BEFORE_HISTORY',
  'AS_OF_IN_FUTURE',
  'AS_OF_UNSUPPORTED',
  'BAD_USER_INPUT',
  'FIELD_DENIED',
  'LAST_EVENT_ID_EXPIRED',
  'OUTCOME_UNKNOWN',
  'PURPOSE_REQUIRED',
  'RATE_LIMITED',
  'ROW_UNREADABLE',
]);
/** Of a mutation beside them: who has done nothing says why. What could not be read is the agency's outage. */
const CODES_OF_MUTATIONS = new Set([...CODES, 'DATABASE_UNAVAILABLE']);

/** Extensions that servers act on, or that tell of their inside. */
const KEPT_BACK = new Set(['http', 'stacktrace', 'exception', 'limit']);

/** What clients of the hub read of an agency's errors; any that has none of the codes is for the operator's log. */
export const agencyErrorsForClients: ErrorsForClients = (_subgraph, { message, extensions = {} }, kind) => {
  const codes = kind === 'mutation' ? CODES_OF_MUTATIONS : CODES;
  if (!codes.has(String(extensions['code']))) return null;
  const told = Object.entries(extensions).filter(([name]) => !KEPT_BACK.has(name));
  return { message, extensions: Object.fromEntries(told) };
};
