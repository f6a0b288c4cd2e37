import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { ServerMetadata } from 'openid-client';
import { z } from 'zod';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** RFC 8725, 3.11: in either spelling, or without one (OpenID Connect Back-Channel Logout 1.0, 2.4). */
const TYPE = /^(application\/)?(logout\+jwt|jwt)$/i;
const ALGORITHMS = ['RS256', 'PS256', 'PS384', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
const MAX_AGE = '5m';
const TIMEOUT_MILLISECONDS = 5_000;

const claimsSchema = z
  .object({
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    jti: z.string().min(1),
    iat: z.number(),
    events: z.record(z.string(), z.unknown()).refine((events) => EVENT in events),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** Whose sessions a provider says have ended. */
export interface EndedAtProvider {
  readonly subject: string | null;
  readonly providerSession: string | null;
}

/**
 * Verifies a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). One that comes again ends nothing more, so that
 * its `jti` need not be remembered.
 *
 * @throws where anything is wrong with it, or the provider's keys cannot be had
 */
export async function readLogoutToken(
  token: string,
  { issuer, jwks_uri: keys }: Pick<ServerMetadata, 'issuer' | 'jwks_uri'>,
  clientId: string,
): Promise<EndedAtProvider> {
  if (keys === undefined) throw new TypeError('The provider publishes no keys.');
  const set = createRemoteJWKSet(new URL(keys), { timeoutDuration: TIMEOUT_MILLISECONDS });
  const { payload, protectedHeader } = await jwtVerify(token, set, {
    issuer,
    audience: clientId,
    algorithms: ALGORITHMS,
    maxTokenAge: MAX_AGE,
  });
  if (protectedHeader.typ !== undefined && !TYPE.test(protectedHeader.typ)) {
    throw new TypeError('This is no logout token.');
  }
  const { sub = null, sid = null } = claimsSchema.parse(payload);
  return { subject: sub, providerSession: sid };
}
