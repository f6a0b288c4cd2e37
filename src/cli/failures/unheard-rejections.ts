import type { Logger } from 'pino';

/**
 * The last line behind every `catch`: a rejection that nobody waits for is logged as an error, and the process goes on. It
 * belongs to one request, whose answer has gone out without it; Node's default would end the process and all other
 * callers' requests with it. An exception that nobody catches still ends the process: nobody knows what it left half done.
 */
export function logUnheardRejections(logger: Logger): void {
  process.on('unhandledRejection', (reason) =>
    logger.error({ err: reason }, 'a rejection was not handled; this is a mistake in the program'),
  );
}
