import type { IncomingMessage } from 'node:http';
import { namesJson } from '../negotiation/index.js';
import { contentEncodingNotTaken, contentTypeNotTaken, headerRepeated, hostUnusable } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';

/** Headers of which a second one could be read by somebody instead of the first. */
const SINGLE = /^(?:authorization|content-type|host|exchange-.*)$/;
/** A name, an IPv4 address or an IPv6 address in brackets, and a port (RFC 9112, 3.2). */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * What is wrong with the headers of a request, whatever it asks for. Looks at them as they were sent: Node keeps the
 * first of two Authorization headers and says nothing.
 *
 * @returns HEADER_REPEATED or HOST_UNUSABLE with 400; null where nothing is wrong
 */
export function headProblem({ rawHeaders, headers, httpVersion }: IncomingMessage): HttpRefused | null {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? '';
    if (!SINGLE.test(name)) continue;
    if (seen.has(name)) return new HttpRefused(400, headerRepeated({ header: name }));
    seen.add(name);
  }
  const { host } = headers;
  const usable = host === undefined ? httpVersion === '1.0' : HOST.test(host);
  return usable ? null : new HttpRefused(400, hostUnusable({}));
}

/**
 * Has a body be JSON in UTF-8, as it stands: another charset could hide what a body says, any other type is one that a
 * page on another site can make a browser send without asking, and what is compressed has a size that nobody announced.
 *
 * @throws HttpRefused with 415: CONTENT_TYPE_NOT_TAKEN, or CONTENT_ENCODING_NOT_TAKEN with what is taken (RFC 9110,
 *   15.5.16)
 */
export function requireJson({ method, headers }: IncomingMessage): void {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = headers;
  if (!namesJson(type) && (type !== undefined || method !== 'GET')) {
    throw new HttpRefused(415, contentTypeNotTaken({}));
  }
  if (encoding.toLowerCase() === 'identity') return;
  throw new HttpRefused(415, contentEncodingNotTaken({}), { headers: { 'accept-encoding': 'identity' } });
}
