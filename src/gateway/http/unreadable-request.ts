import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

interface Answer {
  readonly status: number;
  readonly error: { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };
}

function answerTo(code: string | undefined): Answer {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      status: 431,
      error: {
        message: `The address and the headers of the request are larger than ${maxHeaderSize} bytes.`,
        extensions: {
          code: 'OPERATION_TOO_COMPLEX',
          limit: 'head',
          bound: maxHeaderSize,
          found: null,
          remedy: 'Send the operation in the body of a POST, or as a trusted document by its id.',
        },
      },
    };
  }
  const late = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  return {
    status: late ? 408 : 400,
    error: {
      message: late ? 'The request did not arrive in time.' : 'The request is not HTTP.',
      extensions: { code: 'BAD_USER_INPUT', remedy: 'Send the request again, as one whole HTTP request.' },
    },
  };
}

/**
 * Answers what Node could not read as a request. Nothing of it is known, the language of its sender included, so it is
 * told in English; the connection ends.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, error: told } = answerTo(error.code);
  const body = JSON.stringify({ errors: [told] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
