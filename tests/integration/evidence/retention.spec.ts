import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveMonth, retireMonth } from '../../../src/evidence/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { TamperedLog } from '../../testkit/log/tampered-log.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

let database: TestDatabase;
let owner: DataSource;
let folder: string;
let log: TamperedLog;

/** The month before this one, and this one, as partitions have them. */
const now = new Date();
const monthOf = (date: Date): string => date.toISOString().slice(0, 7);
const thisMonth = monthOf(now);
const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 8, 1));

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  folder = await temporaryFolder();
  log = await TamperedLog.filled(database, folder, 4);
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const archive = (month: string) => archiveMonth(owner, { month, folder, by: 'li', disclosing: false });

/** Heads of the time after the month, as they are when the log has gone on. */
async function passTheMonth(): Promise<void> {
  await owner.query('ALTER TABLE audit.checkpoint DISABLE TRIGGER checkpoint_append_only');
  await owner.query(
    `UPDATE audit.checkpoint SET signed_at = $1 WHERE tree_size = (SELECT max(tree_size) FROM audit.checkpoint)`,
    [later],
  );
  await owner.query('ALTER TABLE audit.checkpoint ENABLE TRIGGER checkpoint_append_only');
}

it('archives a month when it is over, and no other', async () => {
  await expect(archive(thisMonth)).rejects.toMatchObject({ code: 'RETENTION_REFUSED' });
  await expect(archive('2026-13')).rejects.toMatchObject({ code: 'RETENTION_REFUSED' });
  await passTheMonth();
  const made = await archive(thisMonth);
  expect(made).toMatchObject({ from: 0, to: log.size });
  const [header = ''] = (await readFile(made.file, 'utf8')).split('\n');
  expect(JSON.parse(header)).toMatchObject({ format: 'huishang-log@v1', from: 0, to: log.size });
  await expect(archive(thisMonth)).rejects.toThrow('archived already');
});

it('keeps a month that has a record without a leaf', async () => {
  await owner.query(
    `INSERT INTO audit.entry (id, request_id, agency, role, level, officer, field_set, refusal)
     VALUES (gen_random_uuid(), 'r', 'PBOC', 'OFFICER', 'NATIONAL', 'unlogged', sha256('x'), 'FIELD_DENIED')`,
  );
  const retiring = retireMonth(owner, {
    month: thisMonth,
    file: join(folder, `huishang-log-${thisMonth}.ndjson`),
    by: 'li',
    months: 6,
    now: later,
  });
  await expect(retiring).rejects.toThrow('from before there was a log');
  await owner.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(`DELETE FROM audit.entry WHERE officer = 'unlogged'`);
  });
});

it('takes an archived month out of the database when it is old enough, and the log stays whole', async () => {
  const file = join(folder, `huishang-log-${thisMonth}.ndjson`);
  const retire = (at: Date, from = file) =>
    retireMonth(owner, { month: thisMonth, file: from, by: 'li', months: 6, now: at });
  await expect(retire(now)).rejects.toThrow('less than 6 months');
  await expect(retire(later, import.meta.filename)).rejects.toThrow('is not the archive');
  const before: { count: number }[] = await owner.query('SELECT count(*)::int AS count FROM audit.leaf');
  expect((await retire(later)).records).toBeGreaterThan(100);
  const [left]: { entries: number; leaves: number }[] = await owner.query(
    'SELECT (SELECT count(*)::int FROM audit.entry) AS entries, (SELECT count(*)::int FROM audit.leaf) AS leaves',
  );
  expect(left).toEqual({ entries: 0, leaves: before[0]?.count });
  const acts: unknown = await owner.query('SELECT act FROM audit.maintenance ORDER BY recorded_at');
  expect(acts).toEqual([{ act: 'ARCHIVE' }, { act: 'RETIRE' }]);
});
