import { CodedError } from '../../kernel/index.js';
/** Why an agency's site gave no usable answer; for the operator's log, never for a client. */
export class RemoteFailure extends CodedError {
  readonly code = 'REMOTE_FAILURE';
  /** Whether the same query may do better when it is sent again at once. */
  readonly retriable: boolean;

  constructor(message: string, retriable = false, options?: ErrorOptions) {
    super(message, options);
    this.retriable = retriable;
  }
}

/** The client went away; says nothing about the agency. */
export class GivenUp extends CodedError {
  readonly code = 'GIVEN_UP';
  constructor() {
    super('The client went away.');
  }
}

/** What a connection fails with before an answer began. */
const BROKEN_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function connectionFailure(error: Error): Error {
  if (error instanceof RemoteFailure || error instanceof GivenUp) return error;
  const code = 'code' in error ? error.code : undefined;
  return new RemoteFailure(`The connection failed: ${error.message}`, BROKEN_CONNECTION.has(code), {
    cause: error,
  });
}
