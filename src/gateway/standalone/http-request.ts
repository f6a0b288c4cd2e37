import type { IncomingMessage } from 'node:http';
import { tooComplex } from '../too-complex.js';

/** A request that HTTP itself turns away. */
export class HttpRefused extends Error {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    statusCode: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.statusCode = statusCode;
    this.headers = headers;
    this.extensions = extensions;
  }
}

/** @param found bytes, where they were told beforehand */
function tooLarge(bound: number, found: number | null): HttpRefused {
  const { message, extensions } = tooComplex('body', bound, found);
  return new HttpRefused(413, message, { connection: 'close' }, extensions);
}

/** JSON in UTF-8 and nothing else (RFC 8259, 8.1). */
function isJson(contentType: string): boolean {
  if (contentType === 'application/json') return true;
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType.trim());
}

/**
 * Reads the JSON body of a request.
 *
 * @param largest bytes at most
 * @throws HttpRefused 400, 413, 415
 */
export function readJson(request: IncomingMessage, largest: number): Promise<unknown> {
  if (!isJson(request.headers['content-type'] ?? '')) {
    return Promise.reject(new HttpRefused(415, 'Send application/json in UTF-8.'));
  }
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > largest) return Promise.reject(tooLarge(largest, announced));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) reject(tooLarge(largest, null));
      else chunks.push(chunk);
    });
    request.on('error', reject);
    request.on('end', () => {
      try {
        const [first] = chunks;
        const body = chunks.length === 1 && first ? first : Buffer.concat(chunks, size);
        resolve(JSON.parse(body.toString('utf8')) as unknown);
      } catch {
        reject(new HttpRefused(400, 'The body is not JSON.'));
      }
    });
  });
}
