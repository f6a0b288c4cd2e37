import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CodedError } from '../../kernel/index.js';
import { NoteMalformed, parseVerifierKey } from '../notes/index.js';
import type { Witness } from './witness-client.js';

/** The file of witnesses is not usable; the message says why. */
export class LogWitnessesUnusable extends CodedError {
  readonly code = 'LOG_WITNESSES_UNUSABLE';
}

const schema = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      url: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
      key: z.string(),
    }),
  )
  .min(1);

function keyOf(file: string, name: string, text: string): Witness['key'] {
  try {
    const key = parseVerifierKey(text);
    if (key.type.timestamped) return key;
  } catch (error) {
    if (!(error instanceof NoteMalformed)) throw error;
    throw new LogWitnessesUnusable(`The key of ${name} in ${file} is no verifier key: ${error.message}`, {
      cause: error,
    });
  }
  throw new LogWitnessesUnusable(`The key of ${name} in ${file} is not that of a witness.`);
}

/**
 * Reads the witnesses of the hub's log.
 *
 * @param file JSON: an array of objects `{ name, url, key }`, `key` being the witness' verifier key
 * @param quorum how many of them have to cosign
 * @throws LogWitnessesUnusable where the file is not as it should be, names one key twice, or fewer witnesses than the quorum
 */
export async function readLogWitnesses(file: string, quorum: number): Promise<Witness[]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new LogWitnessesUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new LogWitnessesUnusable(
      `${file} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`,
    );
  }
  const witnesses = parsed.data.map(({ name, url, key }) => ({
    name,
    url: new URL(url),
    key: keyOf(file, name, key),
  }));
  // By the bytes of the key: one witness under two names would count twice.
  const keys = new Set(witnesses.map(({ key }) => Buffer.from(key.publicKey).toString('hex')));
  if (keys.size < witnesses.length) throw new LogWitnessesUnusable(`${file} names one key twice.`);
  if (witnesses.length < quorum) {
    throw new LogWitnessesUnusable(
      `${file} names ${witnesses.length} witnesses, and ${quorum} of them have to cosign. Name more, or lower AUDIT_LOG_QUORUM.`,
    );
  }
  return witnesses;
}
