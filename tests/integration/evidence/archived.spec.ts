import { rm } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveMonth, retireMonth } from '../../../src/evidence/index.js';
import { newId } from '../../../src/kernel/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

let hub: TestHub;
let owner: DataSource;
let folder: string;
/** Of a request whose record was archived and taken out of the database. */
let id: string;
let requestId: string;
let sha256: string;
let to: number;

const now = new Date();
const month = now.toISOString().slice(0, 7);
const file = `huishang-log-${month}.ndjson`;
const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 8, 1));

const officer = (language = 'en') => hub.as('PBOC', { officer: 'archived', purpose: 'STATISTICS', language });
const auditor = () => hub.as('OFFICE', { role: 'AUDITOR', language: 'en' });

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  folder = await temporaryFolder();
  await (await officer()).ask('{ platforms(first: 1) { edges { node { code } } } }');
  await vi.waitFor(async () => {
    const waiting: unknown[] = await owner.query('SELECT 1 FROM audit.pending_leaf');
    if (waiting.length > 0) throw new Error('Not all of them are sealed yet.');
  }, PATIENCE);
  const [row]: { id: string; request_id: string }[] = await owner.query(
    `SELECT id, request_id FROM audit.entry WHERE officer = 'archived'`,
  );
  ({ id, request_id: requestId } = row ?? { id: '', request_id: '' });
  // A head of the time after the month, as there is one when the log has gone on.
  await owner.query('ALTER TABLE audit.checkpoint DISABLE TRIGGER checkpoint_append_only');
  await owner.query(
    'UPDATE audit.checkpoint SET signed_at = $1 WHERE tree_size = (SELECT max(tree_size) FROM audit.checkpoint)',
    [later],
  );
  await owner.query('ALTER TABLE audit.checkpoint ENABLE TRIGGER checkpoint_append_only');
  const archive = await archiveMonth(owner, { month, folder, by: 'li', disclosing: false });
  ({ sha256, to } = archive);
  await retireMonth(owner, { month, file: archive.file, by: 'li', months: 6, now: later });
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true });
});

const RECEIPT =
  'query ($id: ID!) { receipt(id: $id) { id status sentence index document archive { month file sha256 code message remedy } } }';

describe('a record that is in an archive alone', () => {
  it.each([
    ['en', 'no longer in the database', 'huishang audit verify export'],
    ['zh-CN', '已移出数据库', '运维人员'],
  ])('has a receipt that says where it is, in %s', async (language, message, remedy) => {
    const { data, errors } = await (await officer(language)).ask(RECEIPT, { id });
    expect(errors).toEqual([]);
    expect(at(data, 'receipt')).toMatchObject({
      id,
      status: 'ARCHIVED',
      document: null,
      archive: { month, file, sha256, code: 'RECORDS_ARCHIVED' },
    });
    expect(Number(at(data, 'receipt', 'index'))).toBeLessThan(to);
    expect(textAt(data, 'receipt', 'archive', 'message')).toContain(message);
    expect(textAt(data, 'receipt', 'archive', 'message')).toContain(file);
    expect(textAt(data, 'receipt', 'archive', 'remedy')).toContain(remedy);
  });

  it('is none that there never was', async () => {
    const { data } = await (await officer()).ask(RECEIPT, { id: newId() });
    expect(data).toEqual({ receipt: null });
  });

  it('is not found among entries, which name the archive of the time', async () => {
    const query = `query ($filter: AuditEntryFilter) {
      auditEntries(filter: $filter) { edges { node { id } } archives { month file sha256 code } }
      auditSummary(by: DAY, filter: $filter) { entries complete archives { file } }
      dataSubjectReport(platform: "91110105HY0000016E", from: "${month}-01T00:00:00Z", to: "${month}-02T00:00:00Z") {
        complete archives { file }
      }
    }`;
    const { data, errors } = await (await auditor()).ask(query, { filter: { requestId } });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      auditEntries: { edges: [], archives: [{ month, file, sha256, code: 'RECORDS_ARCHIVED' }] },
      auditSummary: { entries: 0, complete: false, archives: [{ file }] },
      dataSubjectReport: { complete: false, archives: [{ file }] },
    });
    const before = { from: '2016-01-01T00:00:00Z', to: '2016-02-01T00:00:00Z' };
    expect((await (await auditor()).ask(query, { filter: before })).data).toMatchObject({
      auditEntries: { archives: [] },
      auditSummary: { entries: 0, complete: true },
    });
  });

  it.each([['/log/export'], ['/log/tile/entries/000.p/1']])(
    'is not in an export, which says where it is: %s',
    async (path) => {
      const response = await fetch(`${hub.url}${path}`, { headers: (await auditor()).headers });
      expect(response.status).toBe(410);
      expect(await response.json()).toMatchObject({
        errors: [{ message: expect.stringContaining(file), extensions: { code: 'RECORDS_ARCHIVED' } }],
      });
      const [entry]: unknown[] = await owner.query(
        `SELECT role, refusal FROM audit.entry WHERE operation_hash IS NOT NULL AND refusal IS NOT NULL
         ORDER BY recorded_at DESC LIMIT 1`,
      );
      expect(entry).toEqual({ role: 'AUDITOR', refusal: 'RECORDS_ARCHIVED' });
    },
  );

  it('is followed by others that are exported', async () => {
    const response = await fetch(`${hub.url}/log/export?from=${to}`, {
      headers: (await auditor()).headers,
    });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('"leaf":""');
  });
});

it('a record that was taken away is not excused by an act that the log does not have', async () => {
  const caller = await officer();
  await caller.ask('query Taken { platforms(first: 1) { edges { node { code } } } }');
  const taken = await vi.waitFor(async () => {
    const [row]: { id: string; index: string }[] = await owner.query(
      `SELECT entry.id, leaf_index AS index FROM audit.entry JOIN audit.leaf ON record_id = id
       WHERE operation_name = 'Taken'`,
    );
    if (!row) throw new Error('It is not sealed yet.');
    return row;
  }, PATIENCE);
  const facts = { month, from: 0, to: Number(taken.index) + 1, file: 'forged', sha256: 'forged', records: 1 };
  await owner.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query('DELETE FROM audit.entry WHERE id = $1', [taken.id]);
    for (const act of ['ARCHIVE', 'RETIRE']) {
      await manager.query(
        `INSERT INTO audit.maintenance (id, act, facts, salt)
         VALUES ($1, $2, $3, substring(sha256('x') FROM 1 FOR 16))`,
        [newId(), act, facts],
      );
    }
  });
  const { data } = await (await auditor()).ask(RECEIPT, { id: taken.id });
  expect(at(data, 'receipt')).toMatchObject({ status: 'ALTERED', archive: null });
});
