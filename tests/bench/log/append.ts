/** A process that records operations and seals them, as a hub does, for as long as it is told to, and says how that went. */
import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { PostgresAuditLog, type AuditEntry } from '../../../src/audit/index.js';
import { openDataSource, runStatement, type DatabaseConnection } from '../../../src/database/index.js';
import { newId } from '../../../src/kernel/index.js';
import { createOwnSigningKey } from '../../../src/keys/signatures/index.js';
import { ed25519Signer } from '../../../src/transparency-log/notes/index.js';
import { Sequencer } from '../../../src/transparency-log/sequencer/index.js';

/** What is asked of the process. */
export interface AppendQuestion {
  readonly connection: DatabaseConnection;
  readonly seconds: number;
}
/** What it came to; milliseconds from the moment at which a record was made to the head that has its leaf. */
export interface AppendAnswer {
  readonly perSecond: number;
  readonly sealedP50: number;
  readonly sealedP99: number;
  readonly cpuMilliseconds: number;
  /** Write-ahead log of the database for one record and its leaf, in bytes. */
  readonly walBytes: number;
}

/** Requests under way at the same time. */
const CONCURRENT = 32;
const FIELDS = Array.from({ length: 40 }, (_, each) => `Type${each % 7}.someField${each}`);

const OPERATION: Omit<AuditEntry, 'id' | 'requestId' | 'platformsAsked' | 'platformsDisclosed'> = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'bench',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  token: { issuer: 'https://pboc.invalid', jti: 'token', kid: 'key' },
  address: '127.0.0.1',
  refusal: null,
  operationKind: 'query',
  operationName: 'D1',
  operationHash: 'a'.repeat(64),
  variables: '{"code":"91110105HY0000016E"}',
  fieldsAsked: FIELDS,
  fieldsDenied: [],
  fieldsPlain: [],
  answer: 'b'.repeat(64),
};

const WAL = `SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes`;

/** Of the records since $1. */
const SEALED = `
  SELECT percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM head.signed_at - entry.recorded_at) * 1000)
    AS delays, count(*)::int AS sealed
  FROM audit.entry
  JOIN audit.leaf ON leaf.record_id = entry.id
  CROSS JOIN LATERAL (SELECT signed_at FROM audit.checkpoint WHERE tree_size > leaf.leaf_index ORDER BY tree_size LIMIT 1) AS head
  WHERE entry.recorded_at >= $1`;

async function append(gateway: DataSource, log: DataSource, seconds: number): Promise<AppendAnswer> {
  const audit = new PostgresAuditLog(gateway, new Uint8Array(32));
  const errors: unknown[] = [];
  const sequencer = new Sequencer({
    database: log,
    signer: ed25519Signer(await createOwnSigningKey('log'), 'bench.invalid/log'),
    onError: (error) => errors.push(error),
  });
  sequencer.start();
  const walOf = async (): Promise<number> =>
    Number((await runStatement<{ bytes: string }>(gateway, WAL))[0]?.bytes);
  let appended = 0;
  const work = async (until: number): Promise<void> => {
    while (performance.now() < until) {
      const platforms = [`91110105HY${String(appended % 10_000).padStart(7, '0')}X`];
      await audit.append({
        ...OPERATION,
        id: newId(),
        requestId: newId(),
        platformsAsked: platforms,
        platformsDisclosed: platforms,
      });
      appended += 1;
    }
  };
  const during = async (milliseconds: number): Promise<void> => {
    const until = performance.now() + milliseconds;
    await Promise.all(Array.from({ length: CONCURRENT }, () => work(until)));
  };
  await during(1_000);
  appended = 0;
  const [since, cpu, wal, started] = [new Date(), process.cpuUsage(), await walOf(), performance.now()];
  await during(seconds * 1_000);
  const taken = performance.now() - started;
  await sequencer.stop();
  const used = process.cpuUsage(cpu);
  const written = (await walOf()) - wal;
  const [sealed] = await runStatement<{ delays: number[]; sealed: number }>(gateway, SEALED, [since]);
  if (errors.length > 0) throw errors[0];
  if (!sealed || sealed.sealed < appended) throw new Error('Not every record was sealed.');
  return {
    perSecond: (appended / taken) * 1_000,
    sealedP50: sealed.delays[0] ?? Number.NaN,
    sealedP99: sealed.delays[1] ?? Number.NaN,
    cpuMilliseconds: (used.user + used.system) / 1_000 / appended,
    walBytes: written / appended,
  };
}

async function answer({ connection, seconds }: AppendQuestion): Promise<AppendAnswer> {
  const options = { entities: [], size: 3, onError: () => undefined };
  const gateway = await openDataSource(connection, 'huishang_gateway', options);
  const log = await openDataSource(connection, 'huishang_log', options);
  try {
    return await append(gateway, log, seconds);
  } finally {
    await gateway.destroy();
    await log.destroy();
  }
}

process.on('message', (question: Partial<AppendQuestion>) => {
  const { connection, seconds } = question;
  if (!connection || seconds === undefined) return;
  void answer({ connection, seconds }).then(
    (answered) => process.send?.(answered),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
