import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isActor, type Actor } from '../kernel/index.js';

/** Who signs an agency's tokens (令牌签发方). A key of one agency can never speak for another. */
export interface Issuer {
  readonly agency: Actor;
  /** The `iss` of the agency's tokens. */
  readonly issuer: string;
  /** Finds the key that a token's header names, among this agency's keys only. */
  readonly keys: JWTVerifyGetKey;
}

/** The file named by IDENTITY_ISSUERS is not usable; the message says what is wrong with it. */
export class IssuersUnusable extends Error {}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return isRecord(value) && Array.isArray(value['keys']);
}

function readIssuer(entry: unknown, file: string): Issuer {
  if (!isRecord(entry)) throw new IssuersUnusable(`${file} must hold a list of objects.`);
  const { agency, issuer, jwks, jwksUri } = entry;
  if (!isActor(agency)) throw new IssuersUnusable(`${file} names an unknown agency: ${String(agency)}.`);
  if (typeof issuer !== 'string' || issuer === '') {
    throw new IssuersUnusable(`${file} gives no issuer for ${agency}.`);
  }
  if (isKeySet(jwks)) return { agency, issuer, keys: createLocalJWKSet(jwks) };
  if (typeof jwksUri === 'string' && jwksUri.startsWith('https://')) {
    return { agency, issuer, keys: createRemoteJWKSet(new URL(jwksUri)) };
  }
  throw new IssuersUnusable(`${file} gives neither "jwks" nor an https "jwksUri" for ${agency}.`);
}

/**
 * Reads the issuers file: a JSON list of `{ agency, issuer, jwks | jwksUri }`.
 *
 * @throws IssuersUnusable naming what is wrong
 */
export async function readIssuers(file: string): Promise<Issuer[]> {
  let entries: unknown;
  try {
    entries = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new IssuersUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  if (!Array.isArray(entries)) throw new IssuersUnusable(`${file} must hold a list of issuers.`);
  const issuers = entries.map((entry) => readIssuer(entry, file));
  const names = new Set(issuers.map(({ issuer }) => issuer));
  if (names.size !== issuers.length) throw new IssuersUnusable(`${file} names one issuer twice.`);
  return issuers;
}
