import type { FastifyInstance } from 'fastify';
import { allowOnly, HttpRefused, receiveBody, type HttpLimits } from '../../http/server/index.js';
import { logoutTokenNotAccepted, providerUnknown } from '../sign-in.errors.js';
import { sessionEntry } from '../sign-in-entry.js';
import { holderOf } from './session-routes.js';
import {
  clientOf,
  NOT_KEPT,
  personOf,
  type SignInRequest,
  type SignInRoutesOptions,
} from './sign-in-routes.js';

const MAX_BYTES = 20_000;

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return Buffer.concat(read).toString();
}

/**
 * `POST /sign-in/{provider}/back-channel-logout`: a provider says that somebody has signed out there, or was shut out
 * (OpenID Connect Back-Channel Logout 1.0).
 */
export function backChannelLogout(
  app: FastifyInstance,
  options: SignInRoutesOptions & { readonly limits: HttpLimits },
): void {
  const { sessions, origin, audit, limits } = options;
  const { bodyMilliseconds: milliseconds, stallMilliseconds } = limits;
  const url = '/sign-in/:provider/back-channel-logout';
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) => done(null));
    scope.post<SignInRequest>(url, async (request, reply) => {
      const client = clientOf(options, request, 'LOGOUT');
      const { provider } = client;
      if (provider.development) throw new HttpRefused(404, providerUnknown({}));
      const body = await textOf(
        receiveBody(request.raw, { bytes: MAX_BYTES, milliseconds, stallMilliseconds }),
      );
      const token = new URLSearchParams(body).get('logout_token') ?? '';
      const ended = await client.ended(origin(request.headers) ?? '', token);
      if (!ended) throw new HttpRefused(400, logoutTokenNotAccepted({}), { headers: NOT_KEPT });
      for (const row of await sessions.endAtProvider(provider.id, ended)) {
        const person = personOf(holderOf(row), request);
        await audit.append(
          sessionEntry(person, request.id, { act: 'signOutAtProvider', provider: provider.id }),
        );
      }
      return reply.headers(NOT_KEPT).send();
    });
    allowOnly(scope, url, ['POST']);
  });
}
