import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleAddress } from '../../../src/database/index.js';
import {
  LawFileUnusable,
  LawStore,
  listLaw,
  loadLaw,
  loadShippedLaw,
  readLawFile,
  readShippedLaw,
  type LawLoad,
} from '../../../src/law/index.js';
import { leadAgencies } from '../../../src/law/model/lookups/lead-agencies.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { PATIENCE } from '../../testkit/patience.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

let database: TestDatabase;
let owner: DataSource;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

const shipped = { origin: 'SHIPPED', write: true };

async function load(content: object | string, write = true): Promise<LawLoad> {
  const path = join(folder, 'rows.yaml');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return loadLaw(owner, [readLawFile(path)], { origin: 'rows.yaml', write });
}

const codesOf = ({ faults }: LawLoad): readonly string[] => faults.map(({ code }) => code);
const rowsOf = async (table: 'lead' | 'functional_zone' | 'document') =>
  (await listLaw(owner, { table, at: null })).map(({ id }) => id);

const lead = (more: object = {}) => ({
  sector: 'P2P_LENDING',
  level: 'MUNICIPAL',
  region: '330100',
  document: 'N',
  from: '2016-09-01',
  mark: 'SEED',
  mode: 'SOLE',
  leads: ['LOCAL_FINANCE'],
  ...more,
});
const HANGZHOU = 'P2P_LENDING/MUNICIPAL/330100';

describe('the rows that the hub ships', () => {
  it('are there, each under the key that the database works out', async () => {
    const rows = await listLaw(owner, { table: null, at: null });
    expect(rows.length).toBeGreaterThan(550);
    expect(rows.filter(({ origin }) => origin !== 'SHIPPED')).toEqual([]);
    const again = await loadLaw(owner, readShippedLaw(), shipped);
    expect(again).toEqual({ opened: [], closed: [], unchanged: rows.length, faults: [] });
  });

  it('are not even read where they were the last that were loaded', async () => {
    expect(await loadShippedLaw(owner)).toBe(null);
    await owner.query(`COMMENT ON SCHEMA law IS 'other rows'`);
    expect(await loadShippedLaw(owner)).toMatchObject({ opened: [], closed: [], faults: [] });
    expect(await loadShippedLaw(owner)).toBe(null);
  });

  it('may be read by the coordination subgraph, and written by no serving role', async () => {
    const reader = await database.as('huishang_coordination');
    expect(await reader.query(`SELECT count(*)::int AS rows FROM law.red_line`)).not.toEqual([{ rows: 0 }]);
    await expect(reader.query(`UPDATE law.lead SET valid_to = '2030-01-01'`)).rejects.toThrow(/permission/);
    const gateway = await database.as('huishang_gateway');
    await expect(gateway.query(`SELECT FROM law.lead`)).rejects.toThrow(/permission/);
  });
});

describe('the database', () => {
  const SOME = `key = 'P2P_LENDING/NATIONAL/-'`;
  it.each([
    ['a changed row', `UPDATE law.lead SET mode = 'JOINT' WHERE ${SOME}`],
    ['a row that ends and changes', `UPDATE law.lead SET valid_to = '2030-01-01', note = 'x' WHERE ${SOME}`],
    ['a moved beginning', `UPDATE law.lead SET valid_from = '2016-01-01' WHERE ${SOME}`],
    ['a deleted row', `DELETE FROM law.lead WHERE ${SOME}`],
    ['an emptied table', `TRUNCATE law.lead`],
    [
      'a row that is opened again',
      `UPDATE law.actor_name SET valid_to = NULL WHERE key = 'BANKING/NATIONAL/-' AND valid_to = '2018-04-08'`,
    ],
  ])('refuses %s', async (_what, statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/only added, and ended once/);
  });

  it('refuses two rows of one key on one day', async () => {
    await expect(
      owner.query(`
        INSERT INTO law.deciding_level (area, level, group_code, document, mark, valid_from, origin)
        VALUES ('320100', 'MUNICIPAL', 'J', 'J', 'SEED', '2020-01-01', 'test')`),
    ).rejects.toThrow(/deciding_level_one_a_day/);
  });
});

describe("an operator's rows", () => {
  it('are only said, and not written, in a dry run', async () => {
    const before = await rowsOf('lead');
    const said = await load({ table: 'lead', rows: [lead()] }, false);
    expect(said).toMatchObject({ opened: [`lead ${HANGZHOU}@2016-09-01`], faults: [] });
    expect(await rowsOf('lead')).toEqual(before);
  });

  it('are added, ended on a day and followed by others, and stay so when the shipped ones are loaded', async () => {
    expect(codesOf(await load({ table: 'lead', rows: [lead()] }))).toEqual([]);
    expect(codesOf(await load({ table: 'lead', rows: [lead()] }))).toEqual([]);
    const followed = await load({
      table: 'lead',
      close: [{ row: `${HANGZHOU}@2016-09-01`, on: '2017-01-01' }],
      rows: [lead({ from: '2017-01-01', mode: 'JOINT', leads: ['BANKING', 'LOCAL_FINANCE'] })],
    });
    expect(followed).toEqual({
      opened: [`lead ${HANGZHOU}@2017-01-01`],
      closed: [{ row: `lead ${HANGZHOU}@2016-09-01`, on: '2017-01-01' }],
      unchanged: 0,
      faults: [],
    });
    const nation = 'P2P_LENDING/NATIONAL/-@2016-04-13';
    expect(codesOf(await load({ table: 'lead', close: [{ row: nation, on: '2030-01-01' }] }))).toEqual([]);
    expect(codesOf(await loadLaw(owner, readShippedLaw(), shipped))).toEqual([]);
    const rows = await listLaw(owner, { table: 'lead', at: null });
    expect(rows.find(({ id }) => id === nation)?.validTo).toBe('2030-01-01');
    expect(rows.filter(({ origin }) => origin === 'rows.yaml')).toHaveLength(2);
  });

  it('may name a zone without a code of GB/T 2260, below the division that hosts it', async () => {
    const content = `
table: functional_zone
rows:
  - { zone: 320100-JB, zh: 江北新区, en: Jiangbei New Area, host_region: '320100', document: J, mark: KNOWN }
`;
    expect(codesOf(await load(content))).toEqual([]);
    expect(await rowsOf('functional_zone')).toEqual(['320100-JB@2016-06-29']);
  });

  it('are heard of by a running hub', async () => {
    const store = new LawStore();
    await store.start(roleAddress(database.connection, 'huishang_coordination'));
    try {
      const question = { sector: 'ADVERTISING', region: '330106', at: '2016-10-01' };
      expect(leadAgencies(store.snapshot(), question)?.mode).toBe('WITH');
      const row = lead({ sector: 'ADVERTISING', leads: ['COMMERCE'] });
      expect(codesOf(await load({ table: 'lead', rows: [row] }))).toEqual([]);
      await expect.poll(() => leadAgencies(store.snapshot(), question)?.mode, PATIENCE).toBe('SOLE');
      const zone = { sector: 'P2P_LENDING', region: '320100-JB', at: '2016-10-01' };
      expect(leadAgencies(store.snapshot(), zone)?.region).toBe('320100');
    } finally {
      await store.stop();
    }
  });
});

describe('what is wrong with a file', () => {
  const district = (more: object) => lead({ level: 'DISTRICT', region: '330106', ...more });
  it.each([
    ['LAW_FILE_UNREADABLE', { table: 'leads', rows: [] }],
    ['LAW_FILE_UNREADABLE', { table: 'lead', row: [] }],
    ['LAW_ROW_UNREADABLE', { table: 'lead', rows: [district({ mode: 'ALONE' })] }],
    ['LAW_ROW_UNREADABLE', { table: 'lead', rows: [district({ region: '999999' })] }],
    ['LAW_ROW_UNREADABLE', { table: 'lead', rows: [district({ leader: 'BANKING' })] }],
    ['LAW_ROW_UNREADABLE', { table: 'lead', rows: [district({ from: '2016-02-30' })] }],
    ['LAW_ROW_UNREADABLE', { table: 'lead', rows: [district({ to: '2016-09-01' })] }],
    [
      'LAW_ROW_UNREADABLE',
      { table: 'lead', close: [{ row: 'P2P_LENDING/PROVINCIAL/-@2016-04-12', on: '2016-04-12' }] },
    ],
    ['LAW_REFERENCE_UNKNOWN', { table: 'lead', rows: [district({ leads: ['TULIPS'] })] }],
    ['LAW_REFERENCE_UNKNOWN', { table: 'lead', rows: [district({ sector: 'TULIPS' })] }],
    ['LAW_REFERENCE_UNKNOWN', { table: 'lead', rows: [district({ document: 'NOWHERE' })] }],
    ['LAW_ROW_UNKNOWN', { table: 'lead', close: [{ row: 'NO/ROW/-@2016-04-12', on: '2020-01-01' }] }],
    [
      'LAW_ROW_CHANGED',
      {
        table: 'deciding_level',
        rows: [{ area: '320100', level: 'PROVINCIAL', group_code: 'J', document: 'J', mark: 'SEED' }],
      },
    ],
    [
      'LAW_ROW_CLOSED_OTHERWISE',
      { table: 'actor_name', close: [{ row: 'BANKING/NATIONAL/-@2016-01-01', on: '2018-04-09' }] },
    ],
    [
      'LAW_ROW_CONFLICT',
      {
        table: 'deciding_level',
        rows: [
          {
            area: '320100',
            level: 'PROVINCIAL',
            group_code: 'J',
            document: 'J',
            from: '2020-01-01',
            mark: 'SEED',
          },
        ],
      },
    ],
    [
      'LEAD_ROW_CONFLICT',
      {
        table: 'lead',
        rows: [lead({ sector: 'P2P_LENDING', level: 'PROVINCIAL', region: null, from: '2020-01-01' })],
      },
    ],
    ['LEAD_ROW_CONFLICT', { table: 'lead', rows: [district({ leads: ['BANKING', 'LOCAL_FINANCE'] })] }],
    ['LEAD_ROW_CONFLICT', { table: 'lead', rows: [district({ mode: 'JOINT' })] }],
    ['LEAD_ROW_CONFLICT', { table: 'lead', rows: [district({ mode: 'BY_SUBSTANCE' })] }],
  ])('%s: %j', async (code, content) => {
    const before = await listLaw(owner, { table: null, at: null });
    const { faults } = await load(content);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(await listLaw(owner, { table: null, at: null })).toEqual(before);
  });

  it('is said all at once, each with row and field, and nothing is written', async () => {
    const rows = [
      district({}),
      district({ region: '330108', mode: 'ALONE', mark: 'SURE' }),
      district({ region: '330109', leads: ['TULIPS'] }),
    ];
    const { faults } = await load({ table: 'lead', rows });
    expect(faults.map(({ code, facts: { row, field } }) => [code, row, field])).toEqual([
      ['LAW_ROW_UNREADABLE', 2, 'mode'],
      ['LAW_ROW_UNREADABLE', 2, 'mark'],
      ['LAW_REFERENCE_UNKNOWN', 3, 'leads'],
    ]);
    expect(faults[0]?.message.zh).toMatch(/第2行/);
    expect(await rowsOf('lead')).not.toContain('P2P_LENDING/DISTRICT/330106@2016-09-01');
  });

  it('is a failure of its own where it is no YAML or not there', async () => {
    await expect(load('rows: [')).rejects.toThrow(LawFileUnusable);
    expect(() => readLawFile(join(folder, 'nowhere.yaml'))).toThrow(LawFileUnusable);
  });
});
