import type { IncomingMessage } from 'node:http';

/** Bytes of a request at most. */
const LARGEST_BODY = 1_048_576;

/** A request that HTTP itself turns away. */
export class HttpRefused extends Error {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.statusCode = statusCode;
    this.headers = headers;
  }
}

function tooLarge(): HttpRefused {
  return new HttpRefused(413, `The request is larger than ${LARGEST_BODY} bytes.`, { connection: 'close' });
}

/** JSON in UTF-8 and nothing else (RFC 8259, 8.1). */
function isJson(contentType: string): boolean {
  if (contentType === 'application/json') return true;
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType.trim());
}

/**
 * Reads the JSON body of a request.
 *
 * @throws HttpRefused 400, 413, 415
 */
export function readJson(request: IncomingMessage): Promise<unknown> {
  if (!isJson(request.headers['content-type'] ?? '')) {
    return Promise.reject(new HttpRefused(415, 'Send application/json in UTF-8.'));
  }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) reject(tooLarge());
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
