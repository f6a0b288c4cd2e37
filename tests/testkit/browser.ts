import { parseSetCookie } from 'cookie';

interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

/** Redirects that are followed at most. */
const MAX_REDIRECTS = 20;

/** Where a browser came to. */
export interface Visit {
  readonly response: Response;
  readonly url: URL;
  /** Every address on the way, this one included. */
  readonly trail: readonly URL[];
}

/** What of a browser a sign-in needs: cookies by host and path, and redirects that are followed. */
export class Browser {
  #cookies: StoredCookie[] = [];
  /** Every `Set-Cookie` header that came. */
  readonly setCookies: string[] = [];

  /** One request, with its cookies. */
  async send(url: URL | string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url);
    const headers = new Headers(init.headers);
    const cookie = this.#header(target);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const header of response.headers.getSetCookie()) this.#keep(target, header);
    return response;
  }

  /** As somebody who follows a link. */
  async visit(url: URL | string, init: RequestInit = {}): Promise<Visit> {
    let target = new URL(url);
    const trail = [target];
    let response = await this.send(target, init);
    for (let count = 0; count < MAX_REDIRECTS; count++) {
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) break;
      await response.body?.cancel();
      target = new URL(location, target);
      trail.push(target);
      // The console's own pages are not of these specs.
      if (!/^\/(sign-in\/|dev-idp\/|foreign)/.test(target.pathname)) break;
      response = await this.send(target);
    }
    return { response, url: target, trail };
  }

  cookie(name: string): string | undefined {
    return this.#cookies.find((each) => each.name === name)?.value;
  }

  /** Puts a cookie as if somebody had stolen it, or planted it. */
  put(host: string, name: string, value: string): void {
    this.#cookies = this.#cookies.filter((each) => each.name !== name);
    this.#cookies.push({ name, value, host, path: '/' });
  }

  #header({ hostname, pathname }: URL): string {
    return this.#cookies
      .filter(({ host, path }) => host === hostname && pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep({ hostname: host }: URL, header: string): void {
    this.setCookies.push(header);
    const { name, value = '', path = '/', maxAge, expires } = parseSetCookie(header);
    this.#cookies = this.#cookies.filter((each) => each.name !== name || each.path !== path);
    if (value === '' || maxAge === 0 || (expires && expires.getTime() <= Date.now())) return;
    this.#cookies.push({ name, value, host, path });
  }
}
