import { exchange, openAgent, RemoteFailure } from '../../http/client/index.js';
import type { KeyPurpose } from './key-purpose.js';
import { KeySnapshot } from './verification-key.js';

/** Milliseconds within which a key server has to have answered. */
export const FETCH_MILLISECONDS = 3_000;
/** A hundred RSA keys with their certificates. */
const MAX_BYTES = 524_288;

/**
 * Fetches a JWK Set once, without following redirects.
 *
 * @throws RemoteFailure where no answer of status 200 came whole within the time and 512 KiB; SyntaxError and
 *   KeySetUnusable for an answer that is no JWK Set
 */
export async function fetchKeySet(
  url: URL,
  timeoutMilliseconds: number,
  purpose: KeyPurpose | null,
): Promise<KeySnapshot> {
  const agent = openAgent({ connections: 1, allowPrivate: true });
  try {
    const { status, body } = await exchange(
      agent,
      {
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { accept: 'application/jwk-set+json, application/json', 'accept-encoding': 'identity' },
      },
      {
        signal: new AbortController().signal,
        timeoutMilliseconds,
        largestAnswerBytes: MAX_BYTES,
      },
    );
    if (status !== 200) throw new RemoteFailure(`The key server answered with HTTP ${status}.`);
    return await KeySnapshot.read(JSON.parse(body.toString('utf8')), purpose);
  } finally {
    await agent.destroy();
  }
}
