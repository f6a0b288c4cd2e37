const MAX_LENGTH = 2_000;
const ANY_ORIGIN = 'https://console.invalid';

/**
 * A path of the console that one may be sent back to; null for anything that leads elsewhere (RFC 9700, 4.11: no open
 * redirector): another origin, an address that browsers take for one (`//host`, `/\host`), or one with invisible
 * characters.
 */
export function localPath(text: string): string | null {
  if (!text.startsWith('/') || /^\/[/\\]/.test(text)) return null;
  if (text.length > MAX_LENGTH || /[\p{C}\p{Z}\\]/u.test(text) || !URL.canParse(text, ANY_ORIGIN))
    return null;
  const { origin, pathname, search, hash } = new URL(text, ANY_ORIGIN);
  // What was `/./` or `/..` before may be `//` now.
  return origin === ANY_ORIGIN && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
