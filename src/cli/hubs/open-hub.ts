import { checkPrepared } from '../../hub/check-prepared.js';
import { readLogWitnesses } from '../../transparency-log/witnesses/index.js';
import { prepareDatabase } from '../../hub/prepare-database.js';
import type { Config } from '../../config/index.js';
import { shippedActors } from '../../law/index.js';
import { developmentIssuers, type Issuer } from '../../identity/index.js';
import { readTrustedDocuments, type DocumentsByAgency } from '../../gateway/index.js';
import { systemClock } from '../../kernel/index.js';
import { buildCatalogue, DATABASE_ROLES, startHub, type RunningHub } from '../../hub/start-hub.js';
import { builtConsole } from '../../hub/serve-console.js';
import { createLogger } from '../../observability/index.js';
import { contextSigningKeyOf } from '../inputs/context-signing-key.js';
import { installDatedTables } from '../inputs/install-dated-tables.js';
import type { OpenDatabase } from './open-database.js';
import { readProviders } from '../../sign-in/index.js';
import { packageVersion, projectFile } from '../inputs/project-file.js';
import { readSupergraphFile, supergraphFileOf } from '../inputs/supergraph-file.js';
import { signingKeysOf } from '../inputs/signing-keys.js';
import { refuseSharedKeys } from '../inputs/shared-keys.js';
import { logSigningKeysOf, receiptKeysOf } from '../inputs/log-keys.js';
import { rulingSigningKeysOf } from '../inputs/ruling-keys.js';
import { isEmpty, loadSampleWithProgress } from './load-sample.js';

/**
 * Brings a database up to this build, fills it with sample data (where the configuration says so and it is empty), and
 * starts the hub on it.
 *
 * @param namedIssuers from `readNamedIssuers`
 * @param log told what takes long, one line at a time
 */
export async function openHub(
  config: Config,
  { connection, embedded }: OpenDatabase,
  namedIssuers: readonly Issuer[],
  log: (line: string) => void,
): Promise<RunningHub> {
  // Read before anything is changed, so that a bad manifest is told at once.
  const trustedDocuments: DocumentsByAgency = config.trustedDocuments
    ? await readTrustedDocuments(config.trustedDocuments)
    : new Map();
  const providers = config.consoleProvidersFile ? await readProviders(config.consoleProvidersFile) : [];
  const signingKeys = await signingKeysOf(config);
  const rulingSigningKeys = await rulingSigningKeysOf(config);
  const contextSigningKey = await contextSigningKeyOf(config);
  const [logSigningKey, ...earlierLogKeys] = await logSigningKeysOf(config);
  const receiptKeys = await receiptKeysOf(config);
  await refuseSharedKeys({
    contextSigningKey,
    rulingSigningKeys,
    logSigningKeys: [...(logSigningKey ? [logSigningKey] : []), ...earlierLogKeys],
    receiptKeys,
    signingKeys,
    issuers: namedIssuers,
  });
  const prepared = { connection, roles: DATABASE_ROLES, catalogue: buildCatalogue() };
  // In production the owner's login is for the operator's commands, and unknown to the hub.
  if (config.production && !embedded) await checkPrepared(prepared);
  else await prepareDatabase({ ...prepared, upgrade: embedded, log });
  if (config.sampleData && (await isEmpty(connection.ownerUrl))) {
    const { samplePlatforms: platforms, sampleSeed: seed } = config;
    await loadSampleWithProgress(connection.ownerUrl, { platforms, seed }, log);
  }
  const supergraphFile = supergraphFileOf(config);
  const consoleDirectory = builtConsole(projectFile('dist', 'console'));
  return startHub({
    connection,
    poolSize: config.databasePoolSize,
    issuers: [
      ...namedIssuers,
      ...(config.developmentIssuers ? await developmentIssuers(config.dataDirectory, shippedActors()) : []),
    ],
    supergraphSdl: await readSupergraphFile(supergraphFile),
    supergraphFile,
    introspection: config.introspection,
    signIn: {
      providers,
      consoleUrl: config.consoleUrl,
      production: config.production,
      limits: { idleMinutes: config.consoleSessionIdleMinutes, hours: config.consoleSessionHours },
      signInsPerMinute: config.consoleSignInsPerMinute,
      ...(config.developmentIdentity ? { developmentKeys: config.dataDirectory } : {}),
    },
    settings: {
      consultationWorkingDays: config.consultationWorkingDays,
      ...config.workflowDeadlines,
      collectionWorkingDays: config.opinions.collectionWorkingDays,
      signing: { keys: signingKeys, required: config.opinions.signaturesRequired },
    },
    voting: config.voting,
    rulingSigningKeys,
    log: {
      origin: config.logOrigin,
      ...(logSigningKey ? { signingKey: logSigningKey } : {}),
      receiptKeys,
      headMaxAgeMinutes: config.auditHeadMaxAgeMinutes,
      ...(config.logWitnessesFile
        ? {
            witnesses: {
              of: await readLogWitnesses(config.logWitnessesFile, config.logQuorum),
              quorum: config.logQuorum,
            },
          }
        : {}),
    },
    rectification: config.rectificationPeriods,
    attachments: config.attachments,
    imports: config.imports,
    clock: systemClock,
    logger: createLogger(config.logLevel),
    host: config.host,
    port: config.port,
    limits: config.operationLimits,
    rates: config.rateLimits,
    http: config.httpLimits,
    streams: config.streamCounts,
    ...(consoleDirectory ? { consoleDirectory } : {}),
    trustedDocuments,
    trustedDocumentsOnly: config.trustedDocumentsOnly,
    remoteSubgraphs: config.remoteSubgraphs,
    webhooksAllowPrivate: config.webhooksAllowPrivate,
    webhookSecretGraceHours: config.webhookSecretGraceHours,
    webhookRetentionDays: config.webhookRetentionDays,
    installDatedTables,
    observability: { ...config.observability, version: await packageVersion() },
    ...(contextSigningKey ? { contextSigningKey } : {}),
  });
}
