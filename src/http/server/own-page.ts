import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of ours sent a request that carries a cookie (跨站请求伪造防护): it has the header `x-csrf: 1`, which a page
 * of another origin cannot add without being asked for by CORS, which the hub does not speak; and where the browser says
 * where the request comes from (`Sec-Fetch-Site`, `Origin`), it says the same.
 *
 * @param origin of the console; null where it has none at this address
 */
export function isSentByOwnPage(headers: IncomingHttpHeaders, origin: string | null): boolean {
  if (origin === null || headers['x-csrf'] !== '1') return false;
  const { origin: from, 'sec-fetch-site': site } = headers;
  return (site === undefined || site === 'same-origin') && (from === undefined || from === origin);
}
