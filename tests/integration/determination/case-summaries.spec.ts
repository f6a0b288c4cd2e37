import fc from 'fast-check';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCIES, regionCodeOf, type Actor } from '../../../src/kernel/index.js';
import { rebuildCaseSummaries, verifyCaseSummaries } from '../../../src/statistics/index.js';
import { readStatistics } from '../../../src/statistics/read-statistics.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { anyCase, insertCase, NOW } from '../../testkit/fixtures/any-case.js';
import { statisticsFromEvents } from '../../testkit/fixtures/statistics-from-events.js';

const CASES = 120;
const SEED = 2016;

let database: TestDatabase;
let owner: DataSource;
let pool: DataSource;
let cases: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  pool = await database.as('huishang_coordination');
  const specimens = fc.sample(anyCase, { numRuns: CASES, seed: SEED });
  const ids: string[] = [];
  for (const [place, specimen] of specimens.entries()) ids.push(await insertCase(owner, place, specimen));
  cases = ids;
});
afterAll(() => database?.drop());

async function differing(): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of verifyCaseSummaries(owner)) found.push(id);
  return found;
}

const hour = 3_600_000;
const window = fc
  .record({
    from: fc.integer({ min: -30_000, max: 10 }),
    hours: fc.oneof(fc.integer({ min: 1, max: 30_100 }), fc.constant(30_100)),
    level: fc.option(fc.constantFrom('NATIONAL' as const, 'PROVINCIAL' as const, 'MUNICIPAL' as const)),
    region: fc.option(fc.constantFrom('110000', '440000', '440300', '310115', '330105').map(regionCodeOf)),
  })
  .map(({ from, hours, level, region }) => ({
    from: new Date(NOW.getTime() + from * hour),
    to: new Date(NOW.getTime() + (from + hours) * hour),
    level,
    region,
  }));
const viewer = fc.option(fc.constantFrom(...AGENCIES));

describe('statistics from summaries', () => {
  it('are those that rows and events give, for any window, level, region and caller', async () => {
    await fc.assert(
      fc.asyncProperty(
        window,
        viewer,
        fc.integer({ min: -2_000, max: 2_000 }),
        async (asked, agency, later) => {
          const now = new Date(NOW.getTime() + later * hour);
          const { caseload, agencies, conflicts, stages, orders } = await readStatistics(
            pool,
            agency,
            asked,
            now,
          );
          expect({ caseload, agencies, conflicts, stages, orders }).toEqual(
            await statisticsFromEvents(owner, agency, asked, now),
          );
        },
      ),
      { numRuns: 100, seed: SEED },
    );
  });
});

/** What a step may change of what statistics count, one statement each; $1 the case. */
const CHANGES: readonly string[] = [
  `UPDATE coordination.substance_case SET due_at = NULL, status = 'DETERMINED' WHERE id = $1`,
  `UPDATE coordination.substance_case SET level = 'PROVINCIAL', region = '320000' WHERE id = $1`,
  `UPDATE coordination.substance_case SET opened_by = 'OFFICE' WHERE id = $1`,
  `UPDATE coordination.substance_case SET opened_at = opened_at - interval '1 day' WHERE id = $1`,
  `UPDATE coordination.substance_case SET concerned_agencies = ARRAY['PBOC', 'POLICE'] WHERE id = $1`,
  `UPDATE coordination.substance_case SET silent_agencies = ARRAY['POLICE'] WHERE id = $1`,
  `UPDATE coordination.dispute SET state = 'CLOSED', suspended_from = NULL, suspended_at = NULL WHERE case_id = $1`,
  `UPDATE coordination.dispute SET level = 'PROVINCIAL', region = '320000' WHERE case_id = $1`,
  `UPDATE coordination.dispute SET opened_at = opened_at - interval '1 day' WHERE case_id = $1`,
  `UPDATE coordination.dispute SET due_at = now() WHERE case_id = $1`,
  `UPDATE coordination.dispute SET conflicts = '[]' WHERE case_id = $1`,
  `UPDATE coordination.platform SET sectors = '{INSURANCE,ADVERTISING}'
   WHERE code = (SELECT platform_code FROM coordination.substance_case WHERE id = $1)`,
];

describe('case summaries', () => {
  it('are kept with each step', async () => {
    expect(await differing()).toEqual([]);
  });

  it.each(CHANGES)('follow: %s', async (change) => {
    for (const id of cases.slice(0, 20)) await owner.query(change, [id]);
    expect(await differing()).toEqual([]);
  });

  it('hold what both of two steps on one case wrote that commit at the same time', async () => {
    const [disputed] = await owner.query<{ case_id: string }[]>(
      `SELECT case_id FROM coordination.dispute ORDER BY case_id DESC LIMIT 1`,
    );
    const clients = [0, 1].map(() => new pg.Client({ connectionString: database.connection.ownerUrl }));
    await Promise.all(clients.map((client) => client.connect()));
    const [first, second] = clients;
    await first?.query('BEGIN');
    await second?.query('BEGIN');
    const id = disputed?.case_id;
    await first?.query(`UPDATE coordination.dispute SET due_at = '2030-01-01' WHERE case_id = $1`, [id]);
    await second?.query(
      `UPDATE coordination.substance_case SET silent_agencies = '{COMMERCE}' WHERE id = $1`,
      [id],
    );
    await Promise.all(clients.map((client) => client.query('COMMIT')));
    await Promise.all(clients.map((client) => client.end()));
    expect(await differing()).toEqual([]);
  });

  it('are named where they differ, and rebuilt', async () => {
    const [one = '', other = '', third = ''] = cases.toSorted();
    await owner.query(`UPDATE coordination.case_summary SET answers = '' WHERE case_id = $1`, [one]);
    await owner.query(
      `INSERT INTO coordination.stage_duration (case_id, subject, version, stage, seconds, opened_at, level, parties)
       VALUES ($1, 'CASE', 999, 'COLLECTING', 1, now(), 'NATIONAL', '{PBOC}')`,
      [other],
    );
    await owner.query(`DELETE FROM coordination.case_summary WHERE case_id = $1`, [third]);
    expect(await differing()).toEqual([one, other, third]);
    expect(await rebuildCaseSummaries(owner)).toBeGreaterThanOrEqual(CASES);
    expect(await differing()).toEqual([]);
  });

  it('show an agency its own cases alone, with no answer but its own', async () => {
    const seenBy = (actor: Actor | 'HUB') =>
      pool.transaction(async (manager) => {
        await manager.query(`SELECT set_config('huishang.acting_as', $1, true)`, [actor]);
        const rows: { case_id: string; answers: string }[] = await manager.query(
          'SELECT case_id, answers FROM coordination.visible_case_summary',
        );
        return rows;
      });
    const all = await seenBy('HUB');
    const parties: { case_id: string; parties: string[] }[] = await owner.query(
      'SELECT case_id, parties FROM coordination.case_summary',
    );
    const of = new Map(parties.map((row) => [row.case_id, row.parties]));
    for (const agency of AGENCIES) {
      const seen = await seenBy(agency);
      expect(seen.map((row) => row.case_id).toSorted()).toEqual(
        all
          .map((row) => row.case_id)
          .filter((id) => of.get(id)?.includes(agency))
          .toSorted(),
      );
      for (const { answers } of seen) expect(answers).toMatch(new RegExp(`^(${agency}:[A-Z_]+)?$`));
    }
    await expect(pool.query('SELECT * FROM coordination.case_summary')).rejects.toThrow('permission denied');
    await expect(pool.query(`SELECT coordination.refresh_case_summaries('{}')`)).rejects.toThrow(
      'permission denied',
    );
  });
});
