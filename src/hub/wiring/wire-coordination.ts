import type { DataSource } from 'typeorm';
import { roleAddress } from '../../database/index.js';
import { countVotesBy, WorkflowChangeFeed, type RulingSigningKeys } from '../../determination/index.js';
import type { Caller } from '../../identity/index.js';
import { installHolidayNotices } from '../../kernel/index.js';
import { holidayNotices, LawStore } from '../../law/index.js';
import {
  coordination,
  createAccessSignals,
  createAuditEntries,
  createReceipts,
  type AccessOracle,
  type GuardedField,
  type HubHealth,
  type SharingDecisions,
} from '../../coordination/index.js';
import type { PlatformReader } from '../../indicators/index.js';
import type { ImportDesk } from '../../imports/index.js';
import { roleOf } from '../database-roles.js';
import type { ReceiptSigner } from '../../transparency-log/receipts/index.js';
import type { SubOperations } from '../../subgraph-kit/index.js';
import type { WiredSubgraphs } from './wired-subgraphs.js';
import type { Wiring } from './wiring.js';

/** The coordination subgraph: cases, orders, warrants, agreements, tasks and what is told of them. */
export async function wireCoordination(
  { options, resources }: Wiring,
  subgraphs: WiredSubgraphs,
  ports: {
    readonly gatewayPool: DataSource;
    readonly oracle: AccessOracle;
    readonly subOperations: (caller: Caller) => SubOperations;
    readonly guardedFields: () => readonly GuardedField[];
    readonly health: () => Promise<HubHealth>;
    readonly sharing: SharingDecisions;
    readonly rulings: RulingSigningKeys;
    readonly receiptSigner: ReceiptSigner;
    readonly imports: ImportDesk;
    readonly platformReader: PlatformReader;
  },
): Promise<{
  readonly coordinationPool: DataSource;
  readonly changes: WorkflowChangeFeed;
  readonly law: LawStore;
}> {
  const { connection, logger } = options;
  const changes = new WorkflowChangeFeed({
    buffer: options.streams?.buffer,
    onError: (error) => logger.warn({ err: error }, 'changes of cases and disputes could not be read'),
  });
  resources.add(() => changes.stop());
  await changes.start(roleAddress(connection, roleOf('coordination')));
  const law = new LawStore({
    onError: (error) => logger.warn({ err: error }, 'dated rows of law could not be read'),
  });
  law.onRead((rows) => installHolidayNotices(holidayNotices(rows)));
  resources.add(() => law.stop());
  await law.start(roleAddress(connection, roleOf('coordination')));
  const coordinationPool = await subgraphs.attach(
    coordination({
      settings: options.settings,
      ...(options.rectification ? { rectification: options.rectification } : {}),
      oracle: ports.oracle,
      subOperations: ports.subOperations,
      changes,
      health: ports.health,
      signals: createAccessSignals(ports.gatewayPool),
      auditEntries: createAuditEntries(ports.gatewayPool),
      receipts: createReceipts({
        database: ports.gatewayPool,
        signer: ports.receiptSigner,
        quorum: options.log?.witnesses?.quorum ?? 0,
      }),
      guardedFields: ports.guardedFields,
      persons: subgraphs.persons,
      sharing: ports.sharing,
      webhooksAllowPrivate: options.webhooksAllowPrivate ?? false,
      webhookSecretGraceHours: options.webhookSecretGraceHours,
      rulings: ports.rulings,
      imports: ports.imports,
      law,
      platformReader: ports.platformReader,
    }),
  );
  if (options.voting) countVotesBy(coordinationPool, options.voting);
  return { coordinationPool, changes, law };
}
