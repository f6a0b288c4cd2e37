import { ConfigError, type Config } from '../../config/index.js';

const FILE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a directory',
};

/** Why the system did not give a file, where that is the cause of a failure. */
function fileFailure(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const known = 'code' in cause ? FILE_FAILURES[String(cause.code)] : undefined;
    if (known !== undefined) return known;
  }
  return null;
}

/** What is wrong with a file that a variable names, in sentences that begin with the variable. */
async function problemsOf(variable: string, file: string | null, error: unknown): Promise<readonly string[]> {
  if (error instanceof ConfigError) return error.problems;
  const failure = file === null ? null : fileFailure(error);
  if (failure !== null) return [`${variable} names ${file}, which ${failure}.`];
  const { describeFailure } = await import('../failures/describe-failure.js');
  return [`${variable}: ${describeFailure(error)}`];
}

/**
 * Reads every file that the configuration names, before anything is started or changed. Nothing is written. What reads a
 * file is loaded only where one is named.
 *
 * @returns a sentence for each file that is not usable, all together, each with its variable
 */
export async function checkConfiguredFiles(config: Config): Promise<readonly string[]> {
  const { identityIssuersFile, opinions, trustedDocuments, supergraphFile } = config;
  const { rulingSigningKeyFile, contextSigningKeyFile, logWitnessesFile, logQuorum } = config;
  const named: readonly (readonly [string, string | null, (file: string) => Promise<unknown>])[] = [
    [
      'IDENTITY_ISSUERS',
      identityIssuersFile,
      async () => (await import('./named-issuers.js')).readNamedIssuers(config),
    ],
    [
      'SIGNING_KEYS',
      opinions.signingKeysFile,
      async (file) => (await import('../../keys/signatures/index.js')).readSigningKeys(file),
    ],
    [
      'CONTEXT_SIGNING_KEY',
      contextSigningKeyFile,
      async (file) => (await import('../../access/index.js')).readContextSigningKey(file),
    ],
    [
      'TRUSTED_DOCUMENTS',
      trustedDocuments,
      async (file) => (await import('../../gateway/index.js')).readTrustedDocuments(file),
    ],
    [
      'AUDIT_LOG_WITNESSES',
      logWitnessesFile,
      async (file) =>
        (await import('../../transparency-log/witnesses/index.js')).readLogWitnesses(file, logQuorum),
    ],
    [
      'SUPERGRAPH',
      supergraphFile,
      async (file) => (await import('./supergraph-file.js')).readSupergraphFile(file),
    ],
  ];
  const checks = named.map(async ([variable, file, read]): Promise<readonly string[]> => {
    if (file === null) return [];
    try {
      await read(file);
      return [];
    } catch (error) {
      return problemsOf(variable, file, error);
    }
  });
  const own: readonly (readonly [string, string | null, () => Promise<unknown>])[] = [
    [
      'RULING_SIGNING_KEY',
      rulingSigningKeyFile,
      async () => (await import('./ruling-keys.js')).rulingSigningKeysOf(config),
    ],
    [
      'AUDIT_LOG_SIGNING_KEY',
      config.logSigningKeyFile,
      async () => (await import('./log-keys.js')).logSigningKeysOf(config),
    ],
    [
      'RECEIPT_SIGNING_KEY',
      config.receiptSigningKeyFile,
      async () => (await import('./log-keys.js')).receiptKeysOf(config),
    ],
  ];
  const ownChecks = own.map(async ([variable, file, read]): Promise<readonly string[]> => {
    // Outside production a key is made and kept where none is named.
    if (file === null && !config.production) return [];
    try {
      await read();
      return [];
    } catch (error) {
      return problemsOf(variable, file, error);
    }
  });
  return (await Promise.all([...checks, ...ownChecks])).flat();
}
