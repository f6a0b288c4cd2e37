import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

/** The prefix binds a cookie to this very host, to all of its paths and to HTTPS (RFC 6265bis, 4.1.3.2). */
export const SESSION_COOKIE = '__Host-session';
export const SIGN_IN_COOKIE = '__Host-sign-in';

const BYTES = 32;
const VALUE = /^[\w-]{43}$/;

/** 256 random bits: who knows them is who was given them. */
export function newCookieValue(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** The value of one of our cookies; null where there is none of its form. */
export function readCookie({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>, name: string): string | null {
  const value = cookie === undefined ? undefined : parseCookie(cookie)[name];
  return value !== undefined && VALUE.test(value) ? value : null;
}

/**
 * A `Set-Cookie` header. Lax, because a browser sends a strict one to nobody who comes back from a provider at another
 * site; without `maxAge` until the browser is closed.
 */
export function setCookie(name: string, value: string, maxAge?: number): string {
  return stringifySetCookie({
    name,
    value,
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

/** A `Set-Cookie` header that has the browser forget it. */
export const dropCookie = (name: string): string => setCookie(name, '', 0);
