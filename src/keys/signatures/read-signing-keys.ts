import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { z } from 'zod';
import { servesPurpose } from '../jwks/index.js';
import { CodedError, isCode, personName } from '../../kernel/index.js';
import { algorithmsOf, importSigningKey, type SigningKey } from './signing-key.js';

/** The file named by SIGNING_KEYS is not usable; the message says what is wrong with it. */
export class SigningKeysUnusable extends CodedError {
  readonly code = 'SIGNING_KEYS_UNUSABLE';
}

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** As the officer's tokens name him, in the one form that names have. */
const officer = z.string().transform((text, context) => {
  const name = personName(text);
  if (name !== null) return name;
  context.addIssue('is no name of an officer');
  return z.NEVER;
});

const fileSchema = z.array(
  z.object({
    agency: z.string().refine(isCode, 'is not written as the code of an actor'),
    keys: z.array(
      z.looseObject({
        kty: z.string(),
        kid: z.string().min(1).max(200),
        officer: officer.optional(),
        validFrom: instant.optional(),
        validUntil: instant.optional(),
      }),
    ),
  }),
);

/**
 * Reads the register of signing keys: a JSON list of `{ agency, keys }`, where each key is a public JWK (RFC 7517) with a
 * `kid` and, as members of its own, `officer` (whose it is; left out for a key of the agency), `validFrom` and
 * `validUntil` (ISO 8601). A revoked key stays in the file with `validUntil`, so that what it signed before still verifies.
 *
 * @throws SigningKeysUnusable naming what is wrong
 */
export async function readSigningKeys(file: string): Promise<SigningKey[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new SigningKeysUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SigningKeysUnusable(`${file} is wrong at ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const keys: SigningKey[] = [];
  for (const { agency, keys: entries } of parsed.data) {
    for (const { officer: owner, validFrom, validUntil, ...jwk } of entries) {
      const place = `${file} gives ${agency} a key "${jwk.kid}"`;
      if (!servesPurpose(jwk, 'opinion')) throw new SigningKeysUnusable(`${place} for another purpose.`);
      if ('d' in jwk) throw new SigningKeysUnusable(`${place} with its private half; give the public one.`);
      const algorithms = algorithmsOf(jwk);
      if (algorithms.length === 0) {
        throw new SigningKeysUnusable(`${place} that is neither Ed25519 nor P-256.`);
      }
      keys.push({
        agency,
        kid: jwk.kid,
        officer: owner ?? null,
        validFrom: validFrom ?? null,
        validUntil: validUntil ?? null,
        algorithms,
        publicKey: await readable(jwk, place),
      });
    }
  }
  return keys;
}

async function readable(jwk: JWK, place: string): Promise<SigningKey['publicKey']> {
  try {
    return await importSigningKey(jwk);
  } catch (error) {
    throw new SigningKeysUnusable(`${place} that cannot be used.`, { cause: error });
  }
}
