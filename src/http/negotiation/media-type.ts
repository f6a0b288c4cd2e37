import { parse } from 'content-type';

/** The media type of a `Content-Type` header in lower case, without its parameters; empty where it names none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return contentType === undefined ? '' : parse(contentType, { parameters: false }).type;
}

/** Whether a `Content-Type` header says JSON in UTF-8, the only encoding of JSON between systems (RFC 8259, 8.1). */
export function namesJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true;
  const { type, parameters } = parse(contentType ?? '');
  const { charset = 'utf-8' } = parameters;
  return type === 'application/json' && /^utf-?8$/i.test(charset);
}
