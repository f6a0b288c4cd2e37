import { readFile } from 'node:fs/promises';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { ClientSecretBasic, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import { z } from 'zod';
import { CodedError, isCode, ROLES } from '../../kernel/index.js';
import type { SignInProvider } from './provider.js';

/** The file named by CONSOLE_PROVIDERS is not usable; the message says what is wrong with it. */
export class ProvidersUnusable extends CodedError {
  readonly code = 'PROVIDERS_UNUSABLE';

  /** @param fault one sentence; what to do is said after it */
  constructor(fault: string, options?: ErrorOptions) {
    super(`${fault} Put it right as docs/operations/sign-in.md says, and start the hub again.`, options);
  }
}

const values = z.array(z.string().min(1).max(500)).default([]);

const providerSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,49}$/, 'must be 1 to 50 lower-case letters, digits and hyphens')
      .refine((id) => id !== 'providers', 'may not be "providers"'),
    agency: z.string().refine(isCode, 'is not written as the code of an actor'),
    name: z.strictObject({ en: z.string().min(1).max(200), zh: z.string().min(1).max(200) }),
    issuer: z.url({ protocol: /^https$/, error: 'must be an https URL' }),
    clientId: z.string().min(1).max(500),
    clientSecretFile: z.string().min(1).optional(),
    clientKeyFile: z.string().min(1).optional(),
    idTokenAlgorithm: z.enum(['RS256', 'PS256', 'PS384', 'ES256', 'ES384', 'EdDSA', 'Ed25519']).optional(),
    scope: z.string().default('openid offline_access'),
    resource: z.url().optional(),
    acrValues: z.string().min(1).optional(),
    secondFactor: z
      .partialRecord(
        z.enum(ROLES),
        z
          .strictObject({ acr: values, amr: values })
          .refine(({ acr, amr }) => acr.length + amr.length > 0, 'names neither an "acr" nor an "amr"'),
      )
      .default({}),
  })
  .refine(({ scope }) => scope.split(' ').includes('openid'), { error: 'has a scope without "openid"' })
  .refine(
    ({ clientSecretFile: secret, clientKeyFile: key }) => (secret === undefined) !== (key === undefined),
    {
      error: 'gives neither "clientSecretFile" nor "clientKeyFile", or both',
    },
  );

type ProviderEntry = z.infer<typeof providerSchema>;

async function clientKey(file: string): Promise<{ key: CryptoKey; kid?: string }> {
  const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
  const key = await importJWK(jwk, jwk.alg);
  if (key instanceof Uint8Array || key.type !== 'private') throw new TypeError('This is no private key.');
  return { key, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) };
}

async function clientAuthentication(
  { id, clientSecretFile, clientKeyFile }: ProviderEntry,
  file: string,
): Promise<ClientAuth> {
  try {
    if (clientKeyFile !== undefined) return PrivateKeyJwt(await clientKey(clientKeyFile));
    const secret = (await readFile(clientSecretFile ?? '', 'utf8')).trim();
    if (secret === '') throw new TypeError('The file is empty.');
    return ClientSecretBasic(secret);
  } catch (error) {
    const what = clientKeyFile === undefined ? 'clientSecretFile' : 'clientKeyFile';
    throw new ProvidersUnusable(`${file} gives ${id} a "${what}" that is not usable.`, { cause: error });
  }
}

/**
 * Reads the providers file: a JSON list; docs/operations/sign-in.md says of what. No provider is asked yet: the hub starts
 * although one is away.
 *
 * @throws ProvidersUnusable naming what is wrong
 */
export async function readProviders(file: string): Promise<SignInProvider[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ProvidersUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const parsed = z.array(providerSchema, { error: 'must hold a list of providers' }).safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    throw new ProvidersUnusable(`${file} is wrong${place}: ${issue?.message}.`);
  }
  const ids = new Set(parsed.data.map(({ id }) => id));
  if (ids.size !== parsed.data.length) throw new ProvidersUnusable(`${file} names one provider twice.`);
  return Promise.all(
    parsed.data.map(async (entry): Promise<SignInProvider> => {
      const { id, agency, name, issuer, clientId, scope, secondFactor } = entry;
      return {
        id,
        agency,
        name,
        issuerFor: () => issuer,
        clientId,
        scope,
        secondFactor,
        clientAuthentication: await clientAuthentication(entry, file),
        ...(entry.idTokenAlgorithm === undefined ? {} : { idTokenAlgorithm: entry.idTokenAlgorithm }),
        ...(entry.resource === undefined ? {} : { resource: entry.resource }),
        ...(entry.acrValues === undefined ? {} : { acrValues: entry.acrValues }),
      };
    }),
  );
}
