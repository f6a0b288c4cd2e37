import { CommandFailure } from './command-failure.js';

/** What the system says of an address at which nothing can listen; see `ListenOptions` of node:net. */
interface ListenError {
  readonly code: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
}

const FAILURES: Readonly<Record<string, (error: ListenError) => CommandFailure>> = {
  EADDRINUSE: ({ port = 0 }) =>
    new CommandFailure(
      `Port ${port} is in use.`,
      `Stop what uses it, or choose another one: PORT=${port + 1} npm start`,
    ),
  EACCES: ({ port = 0 }) =>
    new CommandFailure(
      `This user may not listen at port ${port}.`,
      'Set PORT to one of 1024 or above, or let a proxy listen there.',
    ),
  EADDRNOTAVAIL: ({ address = '' }) =>
    new CommandFailure(
      `${address} is no address of this machine.`,
      'Set HOST to an address of this machine, to 127.0.0.1, or to 0.0.0.0 for all of them.',
    ),
  ENOTFOUND: ({ hostname = '' }) =>
    new CommandFailure(
      `The host name ${hostname} is not known.`,
      'Set HOST to an address of this machine, to 127.0.0.1, or to 0.0.0.0 for all of them.',
    ),
};

function isListenError(error: unknown): error is ListenError {
  return (
    error instanceof Error &&
    'syscall' in error &&
    (error.syscall === 'listen' || error.syscall === 'getaddrinfo') &&
    'code' in error
  );
}

/** Why a server cannot listen where it was told to, and what to do about it; null for any other failure. */
export function listenFailure(error: unknown): CommandFailure | null {
  if (!isListenError(error)) return null;
  const failure = FAILURES[error.code === 'EAI_AGAIN' ? 'ENOTFOUND' : error.code];
  return failure ? failure(error) : null;
}
