import { CodedError } from '../kernel/index.js';
import { NoteMalformed, parseVerifierKey, type VerifierKey } from '../transparency-log/notes/index.js';
import type { TrustedLog } from './witnessed-log.js';

/** The verifier keys of the logs that a witness is to watch are not usable. */
export class LogKeysUnusable extends CodedError {
  readonly code = 'LOG_KEYS_UNUSABLE';
}

function keyOf(text: string): VerifierKey {
  let key: VerifierKey;
  try {
    key = parseVerifierKey(text);
  } catch (error) {
    if (!(error instanceof NoteMalformed)) throw error;
    throw new LogKeysUnusable(`"${text}" is no verifier key of a log: ${error.message}`, { cause: error });
  }
  if (!key.type.timestamped) return key;
  throw new LogKeysUnusable(`"${text}" is the verifier key of a witness. Name the key of the log.`);
}

/**
 * The logs that a witness watches. Keys of one origin are those of one log: the present one, and one that follows it.
 *
 * @param keys verifier keys (C2SP signed-note) of the logs
 * @param origin of the checkpoints, where it is not the name of the key
 * @throws LogKeysUnusable where there is none, or one is no key of a log
 */
export function trustedLogs(keys: readonly string[], origin: string | null): TrustedLog[] {
  if (keys.length === 0)
    throw new LogKeysUnusable('A witness needs the verifier key of the log that it watches.');
  const byOrigin = new Map<string, VerifierKey[]>();
  for (const text of keys) {
    const key = keyOf(text);
    const name = origin ?? key.name;
    byOrigin.set(name, [...(byOrigin.get(name) ?? []), key]);
  }
  return [...byOrigin].map(([each, its]) => ({ origin: each, keys: its }));
}
