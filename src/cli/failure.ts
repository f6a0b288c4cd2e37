import { ContextKeyUnusable } from '../access/index.js';
import { ConfigError } from '../config/index.js';
import { DatabaseUnusable } from '../database/index.js';
import { RulingKeyUnusable } from '../determination/index.js';
import { DatabaseStartError } from '../database/embedded/index.js';
import { SupergraphRefused, TrustedDocumentsUnusable } from '../gateway/index.js';
import { IssuersUnusable } from '../identity/index.js';
import { KeptKeyUnusable } from '../kept-keys/index.js';
import { SigningKeysUnusable } from '../signatures/index.js';

/** A command cannot do what it was asked; one sentence and what to do about it. */
export class CommandFailure extends Error {
  readonly remedy: string | null;

  constructor(message: string, remedy: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandFailure';
    this.remedy = remedy;
  }
}

function isAddressInUse(error: unknown): error is { port: number } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}

/** What a person reads on the terminal when a command fails. */
export function describeFailure(error: unknown): string {
  if (error instanceof ConfigError) return ['The environment is not usable:', ...error.problems].join('\n  ');
  if (
    error instanceof CommandFailure ||
    error instanceof DatabaseUnusable ||
    error instanceof DatabaseStartError
  ) {
    return error.remedy ? `${error.message}\n  ${error.remedy}` : error.message;
  }
  if (error instanceof SupergraphRefused) {
    return ['The supergraph may not be served:', ...error.message.split('\n')].join('\n  ');
  }
  if (
    error instanceof IssuersUnusable ||
    error instanceof ContextKeyUnusable ||
    error instanceof KeptKeyUnusable ||
    error instanceof RulingKeyUnusable ||
    error instanceof TrustedDocumentsUnusable ||
    error instanceof SigningKeysUnusable
  ) {
    return error.message;
  }
  if (isAddressInUse(error)) {
    return `Port ${error.port} is in use.\n  Stop what uses it, or choose another one: PORT=${error.port + 1} npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
