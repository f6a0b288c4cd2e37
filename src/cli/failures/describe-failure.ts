import { ContextKeyUnusable } from '../../access/index.js';
import { ConfigError } from '../../config/index.js';
import { DatabaseUnusable } from '../../database/index.js';
import { RulingKeyUnusable } from '../../determination/index.js';
import { DatabaseStartError } from '../../database/embedded/index.js';
import { TrustedDocumentsUnusable } from '../../gateway/index.js';
import { SandboxUnusable } from '../../sandbox/index.js';
import { IssuersUnusable } from '../../identity/index.js';
import { LawFileUnusable } from '../../law/index.js';
import { KeptKeyUnusable } from '../../keys/key-store/index.js';
import { SigningKeysUnusable } from '../../keys/signatures/index.js';
import { LogWitnessesUnusable } from '../../transparency-log/witnesses/index.js';
import { LogKeysUnusable, WitnessFolderUnusable } from '../../witness/index.js';
import { CommandFailure } from './command-failure.js';
import { listenFailure } from './listen-failure.js';
import { SupergraphRefused } from '../../engine/index.js';

/** What a person reads on the terminal when a command fails. */
export function describeFailure(failure: unknown): string {
  if (failure instanceof AggregateError) return failure.errors.map(describeFailure).join('\n');
  const error = listenFailure(failure) ?? failure;
  if (error instanceof ConfigError) return ['The environment is not usable:', ...error.problems].join('\n  ');
  if (
    error instanceof CommandFailure ||
    error instanceof DatabaseUnusable ||
    error instanceof DatabaseStartError ||
    error instanceof SandboxUnusable
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
    error instanceof LawFileUnusable ||
    error instanceof RulingKeyUnusable ||
    error instanceof TrustedDocumentsUnusable ||
    error instanceof SigningKeysUnusable ||
    error instanceof LogKeysUnusable ||
    error instanceof LogWitnessesUnusable ||
    error instanceof WitnessFolderUnusable
  ) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
