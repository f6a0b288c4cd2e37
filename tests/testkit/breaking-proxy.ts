import { answering, bodyOf, startSite, type Site } from './site.js';

/** A request as it reaches the proxy. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  /** The bearer token; empty where there is none. */
  readonly token: string;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a site is made to break the contract: what is sent on, and what is answered in place of its answer. */
export type Break = (
  sent: Sent,
  forward: (changed?: Partial<Sent>) => Promise<Answered>,
) => Promise<Answered>;

const KEPT_HEADERS = ['content-type', 'www-authenticate', 'retry-after', 'allow'];

/** A proxy before a good site, with a fault of its own. */
export async function startBreakingProxy(origin: string, breaking: Break): Promise<Site> {
  return startSite(
    answering(async (request, response) => {
      const sent: Sent = {
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        contentType: request.headers['content-type'] ?? '',
        token: request.headers.authorization?.replace('Bearer ', '') ?? '',
        body: await bodyOf(request),
      };
      const forward = async (changed: Partial<Sent> = {}): Promise<Answered> => {
        const { method, path, contentType, token, body } = { ...sent, ...changed };
        const answer = await fetch(`${origin}${path}`, {
          method,
          headers: {
            accept: 'application/json',
            ...(contentType === '' ? {} : { 'content-type': contentType }),
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
          ...(method === 'GET' ? {} : { body }),
        });
        const headers = KEPT_HEADERS.flatMap((name) => {
          const value = answer.headers.get(name);
          return value === null ? [] : [[name, value] as const];
        });
        return { status: answer.status, headers: Object.fromEntries(headers), body: await answer.text() };
      };
      const { status, headers, body } = await breaking(sent, forward);
      response.writeHead(status, headers).end(body);
    }),
  );
}
