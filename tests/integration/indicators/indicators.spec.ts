import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/hub/build-catalogue.js';
import { AGENCIES, type Actor, type Purpose } from '../../../src/kernel/index.js';
import { loadLaw, readShippedLaw, snapshotOf } from '../../../src/law/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { insertSubstanceCase, replaceAgreements } from '../../policy/live-fixtures.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { eventually } from '../../testkit/observed.js';

type Owner = Awaited<ReturnType<TestHub['database']['asOwner']>>;

let hub: TestHub;
let owner: Owner;

const { pooledLender, multiBankPayer, cleanPlatform, taintedInsurer } = SCENARIOS;
const ITEMS = buildCatalogue().items.filter(
  (item) => item.shareType === 'CONDITIONAL' && !item.warrantRequired,
);

type Agreement = Parameters<typeof replaceAgreements>[1][number];

function agreement(
  of: (typeof AGENCIES)[number],
  grantee: Agreement[1]['grantee'],
  items: readonly string[],
  more: Partial<Agreement[1]> = {},
): Agreement {
  const purposes: Purpose[] = ['RISK_MONITORING', 'SUBSTANCE_DETERMINATION'];
  const terms = {
    owner: of,
    grantee,
    items: [...items],
    purposes,
    jurisdiction: 'ANY' as const,
    region: null,
    masked: false,
    dailyQuota: null,
    status: 'ACTIVE' as const,
    validFrom: new Date('2020-01-01T00:00:00Z'),
    validTo: new Date('2099-01-01T00:00:00Z'),
    ...more,
  };
  return [`${of} ${grantee}`, terms];
}

/** The office is given all that agreements can give; others a part. */
const AGREEMENTS: readonly Agreement[] = [
  ...AGENCIES.map((of) =>
    agreement(
      of,
      'OFFICE',
      ITEMS.filter((item) => item.owner === of).map(({ id }) => id),
    ),
  ),
  agreement('BANKING', 'INSURANCE', ['banking.custody']),
  agreement('BANKING', 'SECURITIES', ['banking.custody'], { jurisdiction: 'CALLER_REGION' }),
];

const FIELDS = `rule { indicator redLine zh formula threshold unit validFrom source { article certainty document { document } } }
  result redLines { redLine sector region source { document { document } } }
  values { field item owner values } withheld { field item owner reason message remedy } reason remedy`;

const QUERY = `query ($code: PlatformCode!, $at: LocalDate) { indicators(code: $code, at: $at) { ${FIELDS} record } }`;
const WITHOUT_RECORD = `query ($code: PlatformCode!) { indicators(code: $code) { ${FIELDS} } }`;

async function indicatorsOf(caller: TestCaller, code: string, day?: string): Promise<readonly unknown[]> {
  const { data, errors } = await caller.ask(QUERY, { code, at: day });
  expect(errors).toEqual([]);
  return listAt(data, 'indicators');
}

const named = (found: readonly unknown[], indicator: string): unknown =>
  found.find((each) => at(each, 'rule', 'indicator') === indicator);

const officer = (agency: Actor, who: As = {}): Promise<TestCaller> =>
  hub.as(agency, { role: 'OFFICER', officer: 'u1', purpose: 'RISK_MONITORING', ...who });

/** The first firms of a sector, with the condition that SQL says of `code`. */
async function firmsIn(sector: string, count: number, condition = 'true'): Promise<string[]> {
  const rows: { code: string }[] = await owner.query(
    `SELECT code FROM coordination.platform WHERE $1 = ANY (sectors) AND NOT interim AND ${condition} ORDER BY code LIMIT $2`,
    [sector, count],
  );
  expect(rows).toHaveLength(count);
  return rows.map(({ code }) => code);
}

async function addCase(code: string, redLine: string): Promise<void> {
  await owner.query(
    `INSERT INTO commerce.advertising_case (case_no, platform_code, red_line, medium, claim, status, filed_on, penalty)
     VALUES ('试-' || $2, $1, $2, '电视', '收益有保障', 'OPEN', '2016-06-01', null)`,
    [code, redLine],
  );
}

async function addProject(number: string, code: string, wrong: boolean): Promise<void> {
  await owner.query(
    `INSERT INTO securities.crowdfunding_project (project_no, platform_code, name, fundraiser, fundraiser_affiliated, opened_on,
       raised, investors, public_solicitation, repurchase_promised, state)
     VALUES ($1, $2, '众筹买房一期', '某公司', $3, '2016-01-01', 100, 12, $3, $3, 'FUNDRAISING')`,
    [number, code, wrong],
  );
}

/** What the sample has none of: conduct, sectors and places of firms. */
async function addRows(): Promise<void> {
  await owner.query(`UPDATE coordination.platform SET sectors = sectors || '{INVESTMENT_NAME}'
    WHERE code IN (SELECT platform_code FROM commerce.registration)`);
  const [advertiser = ''] = await firmsIn('ADVERTISING', 1);
  for (const redLine of [
    'IMPROPER_ADVERTISING',
    'MISLEADING_ADVERTISING',
    'UNLICENSED_ADVERTISING',
    'ADVERTISING_BEYOND_PERMIT',
  ]) {
    await addCase(advertiser, redLine);
  }
  const [funder = ''] = await firmsIn('EQUITY_CROWDFUNDING', 1);
  await addCase(funder, 'MISREPRESENTATION');
  await addProject('GQ-试1', funder, true);
  await addProject('GQ-试2', cleanPlatform.code, false);
  await owner.query(
    `INSERT INTO police.case_file (case_no, platform_code, suspected_offence, stage, handling_unit, region, filed_on, victims,
       frozen_amount)
     VALUES ('A-试', $1, 'FUNDRAISING_FRAUD', 'FILED', '某市公安局', '110105', '2016-06-01', 1, 0)`,
    [funder],
  );
  const insurers = await firmsIn('P2P_LENDING', 3, `code NOT LIKE '%HY0000%'`);
  const [high = '', low = ''] = insurers;
  await owner.query(
    `UPDATE coordination.platform SET sectors = sectors || '{INTERNET_INSURANCE}' WHERE code = ANY ($1)`,
    [insurers],
  );
  for (const [code, ratio] of [
    [high, 1.05],
    [low, 0.9],
  ] as const) {
    await owner.query(
      `INSERT INTO insurance.licence (licence_no, platform_code, kind, issued_on, valid_to, status)
       VALUES ('BX-' || $1, $1, 'LIFE_INSURER', '2015-01-01', null, 'VALID')`,
      [code],
    );
    await owner.query(
      `INSERT INTO insurance.high_cash_value_product (product_code, platform_code, name, sold_since, cash_value_ratio, premium_income)
       VALUES ('WN-' || $1, $1, '两全保险（万能型）', '2016-01-01', $2, 100)`,
      [code, ratio],
    );
    await owner.query(
      `INSERT INTO insurance.surety_insurance (platform_code, as_of, policies, exposure, reinsured_ratio, risk_controlled)
       VALUES ($1, '2016-06-01', 10, 100, 0.5, true)`,
      [code],
    );
  }
  // The Beijing plan alone draws some lines.
  await owner.query(`UPDATE coordination.platform SET registered_region = '110105' WHERE code = ANY ($1)`, [
    [funder, high, low],
  ]);
}

beforeAll(async () => {
  hub = await startTestHub({ law: [] });
  owner = await hub.database.asOwner();
  await addRows();
  await replaceAgreements(owner, AGREEMENTS);
  const office = await officer('OFFICE');
  await eventually(
    () => indicatorsOf(office, pooledLender.code),
    (found) => at(named(found, 'FUNDS_POOLED'), 'result') === 'TRUE',
    'agreement of the office',
  );
});
afterAll(() => hub?.stop());

describe('indicators', () => {
  it('are each true of one firm of the sample and false of another', async () => {
    const office = await officer('OFFICE');
    const codes: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform ORDER BY code`,
    );
    const states = new Map<string, Set<unknown>>();
    for (const { code } of codes) {
      for (const each of await indicatorsOf(office, code)) {
        const indicator = textAt(each, 'rule', 'indicator');
        states.set(indicator, (states.get(indicator) ?? new Set()).add(at(each, 'result')));
      }
    }
    // Account transactions are given by warrant alone; judge.spec.ts has what these two say of them.
    const byWarrant = new Set(['PAYMENTS_TO_HOLDERS', 'MARGIN_FUNDING_BOOKED']);
    const rows = snapshotOf(readShippedLaw()).rowsOn('indicator', '2026-06-01');
    const missing = [...new Set(rows.map(({ indicator }) => indicator))]
      .filter((indicator) => !byWarrant.has(indicator))
      .flatMap((indicator) =>
        ['TRUE', 'FALSE']
          .filter((state) => !states.get(indicator)?.has(state))
          .map((state) => `${indicator} ${state}`),
      );
    expect(missing).toEqual([]);
    for (const indicator of byWarrant) expect([...(states.get(indicator) ?? [])]).toEqual(['WITHHELD']);
  });

  it('say by what they are told, with values, owners, law and the lines that they support', async () => {
    const found = named(await indicatorsOf(await officer('OFFICE'), pooledLender.code), 'FUNDS_POOLED');
    expect(found).toMatchObject({
      result: 'TRUE',
      rule: {
        redLine: 'FUND_POOL',
        formula: 'banking.lending.pooledFunds',
        source: { document: { document: 'N' }, certainty: 'SEED' },
      },
      values: [
        { field: 'banking.lending.pooledFunds', item: 'banking.lending', owner: 'BANKING', values: ['true'] },
        { field: 'banking.lending.asOf' },
      ],
      withheld: [],
      reason: null,
      remedy: null,
    });
    const documents = listAt(found, 'redLines').map((line) => at(line, 'source', 'document', 'document'));
    expect(new Set(documents)).toEqual(new Set(['B', 'N']));
  });

  it('are told by the rows of the day, so that a case keeps those of its opening', async () => {
    const [row]: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform WHERE 'EQUITY_CROWDFUNDING' = ANY (sectors) AND registered_region LIKE '11%' LIMIT 1`,
    );
    const office = await officer('OFFICE');
    const lawOf = async (day: string) => {
      const offered = named(await indicatorsOf(office, row?.code ?? '', day), 'OFFERED_TO_THE_PUBLIC');
      return at(offered, 'rule', 'source', 'document', 'document');
    };
    expect(await lawOf('2019-06-01')).toBe('SECURITIES_LAW_2005');
    expect(await lawOf('2021-06-01')).toBe('SECURITIES_LAW_2019');
    expect(await indicatorsOf(office, pooledLender.code, '2016-01-01')).toEqual([]);
  });

  it('are read on the record, under a receipt of their own', async () => {
    const office = await officer('OFFICE');
    const record = textAt(await indicatorsOf(office, multiBankPayer.code), 0, 'record');
    const { data } = await office.ask(`query ($id: ID!) { receipt(id: $id) { id status } }`, { id: record });
    expect(at(data, 'receipt', 'id')).toBe(record);
    const entries: Readonly<Record<string, unknown>>[] = await owner.query(
      `SELECT fields.operation_name, fields.purpose, fields.token_id IS NOT NULL AND fields.token_id = whole.token_id AS of_token
       FROM audit.entry AS fields JOIN audit.entry AS whole ON whole.request_id = fields.request_id AND whole.id <> fields.id
       WHERE fields.id = $1`,
      [record],
    );
    expect(entries).toEqual([
      { operation_name: 'IndicatorFields', purpose: 'RISK_MONITORING', of_token: true },
    ]);
  });

  it('are refused whole where the caller asks for all or nothing', async () => {
    const strict = await officer('INSURANCE', { onDenied: 'reject' });
    const { data, errors } = await strict.ask(QUERY, { code: pooledLender.code });
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FIELD_DENIED']);
  });

  it('give none of a platform that the registry does not hold', async () => {
    expect(await indicatorsOf(await officer('OFFICE'), '91110105MA0000000X').catch(() => [])).toEqual([]);
  });
});

describe('what a caller is not given', () => {
  it('is named with reason and remedy, and nothing is said of the indicator', async () => {
    const found = named(await indicatorsOf(await officer('INSURANCE'), pooledLender.code), 'FUNDS_POOLED');
    expect(found).toMatchObject({ result: 'WITHHELD', values: [] });
    expect(listAt(found, 'withheld')).toHaveLength(2);
    expect(at(found, 'withheld', 0)).toMatchObject({
      item: 'banking.lending',
      owner: 'BANKING',
      reason: 'NO_AGREEMENT',
    });
    expect(textAt(found, 'withheld', 0, 'remedy')).not.toBe('');
    expect(textAt(found, 'reason')).not.toBe('');
  });

  it('tells nothing of itself, in two worlds that differ in it alone', async () => {
    const insurance = await officer('INSURANCE');
    const code = pooledLender.code;
    const told = async (): Promise<unknown> => {
      const { data, errors } = await insurance.ask(WITHOUT_RECORD, { code });
      expect(errors).toEqual([]);
      return at(data, 'indicators');
    };
    const before = await told();
    const world = fc.record({
      pooled: fc.boolean(),
      guaranteed: fc.boolean(),
      mismatch: fc.nat(900),
      owed: fc.nat(1_000_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      rate: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true })),
      stage: fc.constantFrom('FILED', 'WITHDRAWN', 'ADJUDICATED'),
      sells: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        await owner.query(
          `UPDATE banking.lending SET pooled_funds = $2, guarantees_principal = $3, average_term_mismatch_days = $4,
             related_party_outstanding = $5, largest_borrower_share = $6 WHERE platform_code = $1`,
          [code, w.pooled, w.guaranteed, w.mismatch, w.owed, w.share],
        );
        await owner.query(
          `UPDATE banking.product SET promised_yield = $2, principal_guaranteed = $3 WHERE platform_code = $1`,
          [code, w.rate, w.sells],
        );
        await owner.query(`UPDATE police.case_file SET stage = $2 WHERE platform_code = $1`, [code, w.stage]);
        expect(await told()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('is what lies outside the region of an agreement, whose rows look like none', async () => {
    const states = async (region: string) => {
      const caller = await officer('SECURITIES', { level: 'PROVINCIAL', region });
      return named(await indicatorsOf(caller, pooledLender.code), 'CUSTODY_LACKING');
    };
    expect(await states('110000')).toMatchObject({ result: 'TRUE', withheld: [] });
    const outside = await states('370000');
    expect(outside).toMatchObject({ result: 'WITHHELD', values: [] });
    expect(at(outside, 'withheld', 0, 'reason')).toBe('OUT_OF_JURISDICTION');
  });

  it('is what is given about the platform of another case alone', async () => {
    const concerned: ('INSURANCE' | 'BANKING')[] = ['INSURANCE', 'BANKING'];
    const given = { status: 'COLLECTING' as const, openedBy: 'INSURANCE' as const, concerned };
    const stateIn = async (platform: string) => {
      const caseId = await insertSubstanceCase(owner, platform, given);
      const caller = await officer('INSURANCE', { purpose: 'SUBSTANCE_DETERMINATION', caseId });
      return named(await indicatorsOf(caller, pooledLender.code), 'CUSTODY_LACKING');
    };
    expect(await stateIn(pooledLender.code)).toMatchObject({ result: 'TRUE', withheld: [] });
    const other = await stateIn(taintedInsurer.code);
    expect(at(other, 'result')).toBe('WITHHELD');
    expect(at(other, 'withheld', 0, 'reason')).toBe('OTHER_CASE');
  });
});

describe('rows of an operator', () => {
  const row = {
    indicator: 'FUNDS_POOLED',
    red_line: 'FUND_POOL',
    sectors: ['P2P_LENDING'],
    document: 'N',
    from: '2026-01-01',
    mark: 'DESIGN',
    zh: '资金归集且出借人众多',
    en: 'Funds pooled of many lenders',
    items: ['banking.lending'],
    fields: ['banking.lending.pooledFunds', 'banking.lending.lenders'],
    formula: 'banking.lending.pooledFunds && banking.lending.lenders > threshold',
    threshold: 1000,
    unit: 'PERSONS',
  };
  const fileOf = (rows: readonly object[], close: readonly object[] = []) => [
    { name: 'own.yaml', documents: [{ table: 'indicator', rows, close }] },
  ];

  it('are refused where a formula cannot be read, or reads what its row does not name', async () => {
    const wrong = [
      { ...row, indicator: 'ONE', formula: 'banking.lending.pooledFunds && threshold >' },
      { ...row, indicator: 'TWO', fields: ['banking.lending.lenders'] },
      { ...row, indicator: 'THREE', red_line: 'NO_SUCH_LINE' },
    ];
    const { faults } = await loadLaw(owner, fileOf(wrong), { origin: 'own.yaml', write: true });
    expect(faults.map(({ code, facts }) => [code, facts['row'], facts['field']])).toEqual([
      ['LAW_ROW_UNREADABLE', 1, 'formula'],
      ['LAW_ROW_UNREADABLE', 2, 'fields'],
      ['LAW_REFERENCE_UNKNOWN', 3, 'red_line'],
    ]);
  });

  it('hold from their day on, and a case that was opened before keeps the rows of its day', async () => {
    const ended = [{ row: 'FUNDS_POOLED/N@2016-04-12', on: '2026-01-01' }];
    const { faults } = await loadLaw(owner, fileOf([row], ended), { origin: 'own.yaml', write: true });
    expect(faults).toEqual([]);
    const office = await officer('OFFICE');
    const nameOn = async (day: string) =>
      at(named(await indicatorsOf(office, pooledLender.code, day), 'FUNDS_POOLED'), 'rule', 'zh');
    await eventually(
      () => nameOn('2026-06-01'),
      (name) => name === row.zh,
      'row of the operator',
    );
    expect(await nameOn('2025-12-31')).toBe('监管部门认定客户资金归集');
  });
});
