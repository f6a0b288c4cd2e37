import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { candidatesStatement, loadPrecedents } from '../../../src/determination/reads/find-precedents.js';
import { determinationEntities } from '../../../src/determination/index.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { newId } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk, granted } from '../../testkit/fixtures/determination-desk.js';

let owned: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
  ]);
});
afterAll(() => owned.drop());

/** A case of one platform that two agencies agree on. */
async function determine(
  sector: string,
  opinion: Parameters<Desk['file']>[2],
  businessLine = '网络借贷',
): Promise<Desk> {
  const desk = await Desk.open(database, { sectors: [sector] });
  const caseId = await desk.openCase(undefined, { businessLine });
  granted(await desk.file('BANKING', caseId, opinion));
  granted(await desk.file('SECURITIES', caseId, opinion));
  return desk;
}

describe('precedents', () => {
  it('are determined cases that are alike, with why, the most alike first', async () => {
    const redLines = [{ redLine: 'DEBT_AS_EQUITY', evidence: '承诺回购' }] as const;
    const alike = await determine('EQUITY_CROWDFUNDING', { substanceClass: 'INSURANCE', redLines });
    const lessAlike = await determine(
      'EQUITY_CROWDFUNDING',
      { substanceClass: 'INSURANCE', redLines: [] },
      '互助',
    );
    await determine('THIRD_PARTY_PAYMENT', { substanceClass: 'PAYMENT', redLines: [] }, '支付');
    const desk = await Desk.open(database, { sectors: ['EQUITY_CROWDFUNDING'] });
    const caseId = await desk.openCase();

    const found = async (agency: 'BANKING' | 'OFFICE', size = 2) => {
      const substanceCase = await desk.case(caseId);
      const precedents = await desk.as(agency).precedents(substanceCase, size);
      return precedents.map(({ determination, score, matches }) => [
        determination.platformCode,
        score,
        matches.map(({ feature, value }) => `${feature} ${value}`),
      ]);
    };
    // Nothing is known yet but the platform's sector and the line of business.
    expect(await found('BANKING')).toEqual([
      [alike.platform.code, 4, ['SECTOR EQUITY_CROWDFUNDING', 'BUSINESS_LINE 网络借贷']],
      [lessAlike.platform.code, 2, ['SECTOR EQUITY_CROWDFUNDING']],
    ]);
    granted(
      await desk.file('SECURITIES', caseId, {
        substanceClass: 'INSURANCE',
        redLines,
        legalBasis: [{ law: '保险法', article: '6' }],
      }),
    );
    // An agency that has not filed its own opinion learns nothing of the other's by way of precedents.
    expect(await found('BANKING', 1)).toEqual([
      [alike.platform.code, 4, ['SECTOR EQUITY_CROWDFUNDING', 'BUSINESS_LINE 网络借贷']],
    ]);
    expect(await found('OFFICE')).toEqual([
      [
        alike.platform.code,
        12,
        [
          'SUBSTANCE_CLASS INSURANCE',
          'RED_LINE DEBT_AS_EQUITY',
          'SECTOR EQUITY_CROWDFUNDING',
          'BUSINESS_LINE 网络借贷',
        ],
      ],
      [lessAlike.platform.code, 7, ['SUBSTANCE_CLASS INSURANCE', 'SECTOR EQUITY_CROWDFUNDING']],
    ]);
  });

  it('leave out what was superseded, and the case itself', async () => {
    const desk = await determine('ASSET_MANAGEMENT', { substanceClass: 'TRUST', redLines: [] });
    const inForce = await desk.as('OFFICE').inForce.load(desk.platform.code);
    const caseId = inForce[0]?.caseId ?? '';
    const other = await determine('ASSET_MANAGEMENT', { substanceClass: 'TRUST', redLines: [] });
    const again = await other.openCase();
    granted(await other.file('BANKING', again, { substanceClass: 'TRUST', redLines: [] }));
    granted(await other.file('SECURITIES', again, { substanceClass: 'TRUST', redLines: [] }));
    const precedents = await desk.as('OFFICE').precedents(await desk.case(caseId), 20);
    const trusts = precedents.filter(({ determination }) => determination.substanceClass === 'TRUST');
    expect(trusts.map(({ determination }) => determination.caseId)).toEqual([again]);
  });
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe('among 100,000 determinations', () => {
  const NUMBER = 100_000;
  const FEATURES = {
    COMMON: {
      substanceClasses: ['SECURITIES_ISSUANCE'],
      redLines: ['FICTITIOUS_LISTING'],
      sectors: ['INTERNET_INSURANCE'],
    },
    RARE: { substanceClasses: ['FUND_SALES'], redLines: ['TERM_SPLITTING'], sectors: ['ADVERTISING'] },
    UNHEARD: {
      substanceClasses: ['CONSUMER_FINANCE'],
      redLines: ['OVERSTATED_YIELD'],
      sectors: [],
    },
  } as const;

  beforeAll(async () => {
    const desk = await Desk.open(database);
    const owner = await owned.asOwner();
    // Nothing here reads the summaries that a trigger would write for each of these rows.
    const triggers = (what: 'DISABLE' | 'ENABLE') =>
      owner.query(
        ['substance_case', 'determination']
          .map((table) => `ALTER TABLE coordination.${table} ${what} TRIGGER USER`)
          .join('; '),
      );
    await triggers('DISABLE');
    await owner.query(
      `INSERT INTO coordination.substance_case
         (id, platform_code, business_line, status, reason, urgent, opened_by, opened_by_officer, opened_at,
          concerned_agencies, level, region, version)
       SELECT gen_random_uuid(), $1, 'line ' || number, 'DETERMINED', '', false, 'OFFICE', '', now(),
              '{BANKING,SECURITIES}', 'NATIONAL', NULL, 1
       FROM generate_series(1, ${NUMBER}) AS number`,
      [desk.platform.code],
    );
    // Every second one has a common class, red line and sector; one in ten thousand has rare ones.
    await owner.query(
      `INSERT INTO coordination.determination
         (id, case_id, platform_code, business_line, substance_class, responsible_agency, disposition, red_lines,
          legal_basis, sectors, decided_by, in_force_from)
       SELECT gen_random_uuid(), id, platform_code, business_line,
              CASE WHEN number % 10000 = 0 THEN 'FUND_SALES' WHEN number % 2 = 0 THEN 'SECURITIES_ISSUANCE' ELSE 'DEPOSIT_TAKING' END,
              'BANKING', 'BAN',
              CASE WHEN number % 10000 = 0 THEN '{TERM_SPLITTING}' WHEN number % 2 = 0 THEN '{FICTITIOUS_LISTING,SELF_GUARANTEE}' ELSE '{SELF_GUARANTEE}' END::text[],
              '[{"law":"l","article":"1"}]',
              CASE WHEN number % 10000 = 0 THEN '{ADVERTISING}' WHEN number % 2 = 0 THEN '{INTERNET_INSURANCE}' ELSE '{P2P_LENDING}' END::text[],
              'CONSENSUS', timestamptz '2016-01-01' + number * interval '1 minute'
       FROM (SELECT row_number() OVER () AS number, id, platform_code, business_line
             FROM coordination.substance_case WHERE business_line LIKE 'line %') AS opened`,
    );
    await triggers('ENABLE');
    await owner.query('ANALYZE coordination.determination');
  });

  it.each(['COMMON', 'RARE', 'UNHEARD'] as const)(
    'those that share a %s feature are found in few rows',
    async (feature) => {
      const question = {
        caseId: newId(),
        ...FEATURES[feature],
        businessLine: '网络借贷',
        legalBasis: [],
      };
      const { sql, parameters } = candidatesStatement([question]);
      const [explained]: { 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }[] =
        await database.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters);
      const plan = explained?.['QUERY PLAN'][0];
      const nodes = plan ? nodesOf(plan.Plan) : [];
      const scans = nodes.filter((node) => node['Node Type'].includes('Scan'));
      expect(scans.length).toBeGreaterThan(0);
      expect(scans.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
      const looked = scans.map(
        (node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      );
      expect(looked.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(5_000);
      const found = await loadPrecedents(database).load(question);
      expect(found.length).toBe(feature === 'COMMON' ? 200 : feature === 'RARE' ? 10 : 0);
      expect(found.every(({ score }) => score === 10)).toBe(true);
    },
  );
});
