import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SettableClock } from '../../../src/kernel/index.js';
import { INQUIRY_LIMITS } from '../../../src/agencies/pboc/account-data-inquiries.js';
import { warrantEntities } from '../../../src/warrants/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type Answer, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';

const DAY = 86_400_000;
/** Stands still, so that no hour ends while its questions are counted. */
const clock = new SettableClock(new Date());
const PURPOSE = 'CRIMINAL_INVESTIGATION';
const ITEMS = [
  'pboc.account_transactions',
  'pboc.reserve_accounts',
  'pboc.account_number',
  'pboc.account_data_presence',
];

let database: AccessDatabase;
let one: TestHub;
let other: TestHub;
/** A platform with bookings on a reserve account, and another one with some. */
let platform: string;
let elsewhere: string;
let account: string;
let bookedOn: string;
let agreement: string;

/** An agreement of the People's Bank with the police, in force, plain or masked. */
async function give(masked: boolean, purpose = PURPOSE): Promise<string> {
  const [row]: { id: string }[] = await database.owner.query(
    `WITH agreed AS (
       INSERT INTO access.agreement (id, owner, grantee, status, terms_version, proposed_at)
       VALUES (gen_random_uuid(), 'PBOC', 'POLICE', 'ACTIVE', 1, now()) RETURNING id),
     terms AS (
       INSERT INTO access.agreement_version (agreement_id, number, status, purposes, legal_basis, jurisdiction, masked,
         valid_from, valid_to, proposed_by, proposed_at, first_approved_by, first_approved_at, approved_by, approved_at)
       SELECT id, 1, 'IN_FORCE', ARRAY[$1], '刑事诉讼法 144', 'ANY', $2, now() - interval '1 day',
         now() + interval '1 day', 'zhang', now(), 'sun', now(), 'qian', now() FROM agreed RETURNING agreement_id)
     INSERT INTO access.agreement_item (agreement_id, item, number) SELECT agreement_id, item, 1 FROM terms, unnest($3::text[]) AS item
     RETURNING agreement_id AS id`,
    [purpose, masked, ITEMS],
  );
  if (!row) throw new Error('No agreement was written.');
  return row.id;
}

/** A warrant of the police, in force from yesterday to tomorrow. */
async function warrant(uses: number, purpose = PURPOSE, accounts: string[] | null = null): Promise<string> {
  const [row]: { id: string }[] = await database.owner.query(
    `INSERT INTO warrants.account_warrant (id, requester, requested_by, requested_at, platform_code, accounts, period_from,
       period_to, purpose, gate, legal_basis, document_sha256, officers, state, approver, approver_level, approver_rank,
       approved_at, valid_from, valid_to, uses_allowed, uses_left, version)
     VALUES (gen_random_uuid(), 'POLICE', 'zhang', now(), $1, $2, '2000-01-01', '2099-12-31', $3,
       'POLICE_CRIMINAL_PROCEDURE', '刑事诉讼法 144', repeat('a', 64), '{zhang,wang}', 'ACTIVE', 'liu', 'NATIONAL', 'HEAD',
       now(), $4, $5, $6, $6, 2) RETURNING id`,
    [platform, accounts, purpose, new Date(Date.now() - DAY), new Date(Date.now() + DAY), uses],
  );
  if (!row) throw new Error('No warrant was written.');
  return row.id;
}

async function usesLeft(id: string): Promise<number> {
  const [row]: { uses_left: number }[] = await database.owner.query(
    `SELECT uses_left FROM warrants.account_warrant WHERE id = $1`,
    [id],
  );
  return row?.uses_left ?? -1;
}

const officer = (hub: TestHub, who: As = {}): Promise<TestCaller> =>
  hub.as('POLICE', { role: 'OFFICER', officer: 'zhang', purpose: PURPOSE, ...who });

const TRANSACTIONS = `query Transactions($code: PlatformCode!, $from: LocalDate, $accounts: [String!]) { platform(code: $code) { pboc {
  accountTransactions(first: 1, from: $from, accounts: $accounts) { edges { node { accountNo counterpartyName summary } } } } } }`;
const PRESENCE = `query Presence($code: PlatformCode!, $from: LocalDate!, $to: LocalDate!) {
  platform(code: $code) { pboc { hasAccountData(from: $from, to: $to) } } }`;
const NUMBERS = `query Numbers($code: PlatformCode!) { platform(code: $code) { pboc { reserveAccounts { accountNo } } } }`;

const edges = ({ data }: Answer): unknown => at(data, 'platform', 'pboc', 'accountTransactions', 'edges');
const refusals = ({ errors }: Answer): unknown[] =>
  errors.map(({ extensions }) => extensions['reason'] ?? extensions.code);

async function entries(operation: string): Promise<Record<string, unknown>[]> {
  return database.owner.query(
    `SELECT fields_plain, platforms_asked, fields_asked FROM audit.operation WHERE operation_name = $1 ORDER BY recorded_at DESC`,
    [operation],
  );
}

beforeAll(async () => {
  database = await openAccessDatabase(warrantEntities);
  const rows: { platform_code: string; account_no: string; day: string }[] = await database.owner.query(
    `SELECT DISTINCT ON (platform_code) platform_code, account_no, (booked_at AT TIME ZONE 'Asia/Shanghai')::date::text AS day
     FROM pboc.account JOIN pboc.account_transaction USING (platform_code, account_no)
     WHERE kind = 'CLIENT_RESERVE' ORDER BY platform_code, booked_at LIMIT 2`,
  );
  const [first, second] = rows;
  if (!first || !second) throw new Error('The sample has too few reserve accounts with bookings.');
  platform = first.platform_code;
  account = first.account_no;
  bookedOn = first.day;
  elsewhere = second.platform_code;
  agreement = await give(false);
  await give(true, 'ACCOUNT_INQUIRY');
  [one, other] = await Promise.all([
    startTestHub({ database: database.test, clock }),
    startTestHub({ database: database.test, clock }),
  ]);
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await database?.test.drop();
});

describe('a warrant over HTTP', () => {
  test('lets exactly 10 of 50 parallel requests to two hubs through where 10 uses are left', async () => {
    const basis = `warrant:${await warrant(10)}`;
    const [first, second] = [await officer(one, { basis }), await officer(other, { basis })];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        (place % 2 === 0 ? first : second).ask(TRANSACTIONS, { code: platform }),
      ),
    );
    const given = answers.filter((answer) => Array.isArray(edges(answer)) && answer.errors.length === 0);
    expect(given).toHaveLength(10);
    const denied = answers.flatMap((answer) => (answer.errors.length > 0 ? refusals(answer) : []));
    expect(denied).toEqual(Array.from({ length: 40 }, () => 'WARRANT_EXHAUSTED'));
    // Each is seen in the record: denied when it was decided, or refused when the use was to be counted.
    const recorded: unknown[] = await database.owner.query(
      `SELECT count(DISTINCT request_id)::int AS requests FROM audit.operation
       WHERE refusal = 'WARRANT_EXHAUSTED' OR fields_denied::text LIKE '%WARRANT_EXHAUSTED%'`,
    );
    expect(recorded).toEqual([{ requests: 40 }]);
  });

  test('binds the next request on the other hub once it is paused, resumed or revoked', async () => {
    const id = await warrant(50);
    const basis = `warrant:${id}`;
    const asker = await officer(other, { basis });
    const head = await one.as('POLICE', { role: 'LEADER', officer: 'liu' });
    const step = async (mutation: string, input: object): Promise<void> => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await head.ask(
        `mutation Step($input: ${type}!) { ${mutation}(input: $input) { refusal { code } } }`,
        { input: { idempotencyKey: `${mutation} ${id}`, warrantId: id, ...input } },
      );
      expect([errors, at(data, mutation, 'refusal')]).toEqual([[], null]);
    };
    const read = async (): Promise<unknown[]> => refusals(await asker.ask(TRANSACTIONS, { code: platform }));
    expect(await read()).toEqual([]);
    await step('pauseAccountWarrant', { reason: '核实' });
    expect(await read()).toEqual(['WARRANT_REQUIRED']);
    await step('resumeAccountWarrant', { reason: '核实完毕' });
    expect(await read()).toEqual([]);
    await step('revokeAccountWarrant', { reason: '认定事项终结' });
    expect(await read()).toEqual(['WARRANT_REQUIRED']);
    expect(await usesLeft(id)).toBe(48);
  });

  test('says what it does not cover', async () => {
    const basis = `warrant:${await warrant(50, PURPOSE, [account])}`;
    const asker = await officer(one, { basis });
    const missing = async (variables: Record<string, unknown>): Promise<unknown> => {
      const { errors } = await asker.ask(TRANSACTIONS, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'FIELD_DENIED', reason: 'WARRANT_REQUIRED' } }]);
      return errors[0]?.extensions['missing'];
    };
    expect(await missing({ code: elsewhere })).toEqual({ platform: elsewhere });
    expect(await missing({ code: platform, from: '1999-12-31' })).toEqual({
      period: { from: '1999-12-31', to: null },
    });
    expect(await missing({ code: platform, accounts: ['6222000011112222'] })).toEqual({
      accounts: ['************2222'],
    });
    expect(edges(await asker.ask(TRANSACTIONS, { code: platform, accounts: [account] }))).toHaveLength(1);
  });

  test('is not used when the record of its use cannot be written', async () => {
    const id = await warrant(5);
    const asker = await officer(one, { basis: `warrant:${id}` });
    await database.owner.query(`ALTER TABLE audit.entry ADD CONSTRAINT full_disk CHECK (false) NOT VALID`);
    try {
      const { status, data, errors } = await asker.ask(TRANSACTIONS, { code: platform });
      expect({ status, data, code: errors[0]?.extensions.code }).toEqual({
        status: 503,
        data: undefined,
        code: 'AUDIT_UNAVAILABLE',
      });
    } finally {
      await database.owner.query(`ALTER TABLE audit.entry DROP CONSTRAINT full_disk`);
    }
    expect(await usesLeft(id)).toBe(5);
    expect(edges(await asker.ask(TRANSACTIONS, { code: platform }))).toHaveLength(1);
    expect(await usesLeft(id)).toBe(4);
  });
});

describe('plain and masked', () => {
  const numbers = ({ data }: Answer): unknown => {
    const accounts = at(data, 'platform', 'pboc', 'reserveAccounts');
    return Array.isArray(accounts) ? accounts.map((each) => at(each, 'accountNo')) : null;
  };

  test('account numbers are plain only under a warrant, on its platform and accounts, and the record says why', async () => {
    const masked = await (await officer(one)).ask(NUMBERS, { code: platform });
    expect(numbers(masked)).toContain(`${'*'.repeat(account.length - 4)}${account.slice(-4)}`);
    expect(numbers(masked)).not.toContain(account);
    expect((await entries('Numbers'))[0]).toMatchObject({ fields_plain: [] });

    const id = await warrant(5, PURPOSE, [account]);
    const holder = await officer(one, { basis: `warrant:${id}` });
    expect(numbers(await holder.ask(NUMBERS, { code: platform }))).toContain(account);
    expect((await entries('Numbers'))[0]).toMatchObject({
      platforms_asked: [platform],
      fields_plain: [
        {
          field: 'ReserveAccount.accountNo',
          policy: 'pboc.account_number',
          agreement,
          warrant: id,
          rule: 'purpose-covered',
        },
      ],
    });
    const elsewhereNumbers = numbers(await holder.ask(NUMBERS, { code: elsewhere }));
    expect(elsewhereNumbers).toEqual(expect.arrayContaining([expect.stringMatching(/^\*+\d{4}$/)]));
    expect(elsewhereNumbers).not.toEqual(expect.arrayContaining([expect.stringMatching(/^\d+$/)]));
    expect(await usesLeft(id)).toBe(3);
  });

  test('transactions under a warrant are plain, whatever an agreement masks', async () => {
    const id = await warrant(5, 'ACCOUNT_INQUIRY');
    const holder = await officer(one, { purpose: 'ACCOUNT_INQUIRY', basis: `warrant:${id}` });
    const answer = await holder.ask(TRANSACTIONS, { code: platform });
    expect(edges(answer)).toEqual(
      [
        {
          node: {
            accountNo: expect.stringMatching(/^\d+$/),
            counterpartyName: expect.not.stringContaining('*'),
          },
        },
      ].map(({ node }) => ({ node: expect.objectContaining(node) })),
    );
  });
});

describe('hasAccountData', () => {
  test('answers yes or no without a warrant, and its record names the platform', async () => {
    const asker = await officer(one, { officer: 'presence' });
    const ask = async (from: string, to: string): Promise<unknown> =>
      at(
        (await asker.ask(PRESENCE, { code: platform, from, to })).data,
        'platform',
        'pboc',
        'hasAccountData',
      );
    expect(await ask(bookedOn, bookedOn)).toBe(true);
    expect(await ask('1990-01-01', '1990-12-31')).toBe(false);
    const [entry] = await entries('Presence');
    expect(entry).toMatchObject({ platforms_asked: [platform] });
    expect(entry?.['fields_asked']).toContain('PbocRecord.hasAccountData');
    const reversed = await asker.ask(PRESENCE, { code: platform, from: '2016-02-01', to: '2016-01-01' });
    expect(reversed.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'PERIOD_REVERSED',
    });
  });

  test('is limited for an officer over both hubs together, and not for the next officer', async () => {
    const who = { officer: 'hasty' };
    const [first, second] = [await officer(one, who), await officer(other, who)];
    const question = { code: platform, from: bookedOn, to: bookedOn };
    const asked = INQUIRY_LIMITS.officer + 10;
    const answers = await Promise.all(
      Array.from({ length: asked }, (_, place) => (place % 2 === 0 ? first : second).ask(PRESENCE, question)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(INQUIRY_LIMITS.officer);
    const refused = answers.find(({ errors }) => errors.length > 0);
    expect(refused).toMatchObject({
      data: { platform: { pboc: { hasAccountData: null } } },
      errors: [
        {
          extensions: {
            code: 'RATE_LIMITED',
            policy: 'pboc.account_data_presence',
            retryAfterSeconds: expect.any(Number),
            remedy: expect.stringContaining('requestAccountWarrant'),
          },
        },
      ],
    });
    const next = await (await officer(one, { officer: 'patient' })).ask(PRESENCE, question);
    expect(next.errors).toEqual([]);
  });

  test('counts every platform of an operation, and the agency over its officers', async () => {
    await database.owner.query(
      `UPDATE pboc.account_data_inquiry SET asked = $1 WHERE scope = 'AGENCY' AND agency = 'POLICE'`,
      [INQUIRY_LIMITS.agency - 2],
    );
    const asker = await officer(one, { officer: 'many' });
    const { data, errors } = await asker.ask(
      `{ platforms(first: 5) { edges { node { pboc { hasAccountData(from: "2016-01-01", to: "2016-12-31") } } } } }`,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      'RATE_LIMITED',
      'RATE_LIMITED',
      'RATE_LIMITED',
    ]);
    const nodes = at(data, 'platforms', 'edges');
    const answered = Array.isArray(nodes)
      ? nodes.map((node) => at(node, 'node', 'pboc', 'hasAccountData'))
      : [];
    expect(answered.filter((each) => typeof each === 'boolean')).toHaveLength(2);
  });
});

describe('a warrant on a platform that was merged into another one since', () => {
  const ALL = `query ($code: PlatformCode!) { platform(code: $code) { code pboc {
    accountTransactions(first: 200) { edges { node { accountNo } } } reserveAccounts { accountNo } } } }`;
  const mergeInto = (into: string | null): Promise<unknown> =>
    database.owner.query(`UPDATE coordination.platform SET merged_into = $2 WHERE code = $1`, [
      platform,
      into,
    ]);
  const accountsOf = async (code: string): Promise<string[]> => {
    const rows: { account_no: string }[] = await database.owner.query(
      `SELECT account_no FROM pboc.account WHERE platform_code = $1`,
      [code],
    );
    return rows.map(({ account_no }) => account_no);
  };
  const numbers = (data: unknown): string[] =>
    (at(data, 'platform', 'pboc', 'reserveAccounts') as { accountNo: string }[]).map((row) => row.accountNo);

  test('goes on reaching what is kept under the code that it names, under both codes, and nothing else', async () => {
    const [own, others] = [await accountsOf(platform), await accountsOf(elsewhere)];
    const who = await officer(one, { basis: `warrant:${await warrant(10)}` });
    const before = await who.ask(ALL, { code: platform });
    await mergeInto(elsewhere);
    try {
      for (const code of [platform, elsewhere]) {
        const answer = await who.ask(ALL, { code });
        expect(answer.errors).toEqual([]);
        expect(at(answer.data, 'platform', 'code')).toBe(elsewhere);
        expect(edges(answer)).toEqual(edges(before));
        const shown = numbers(answer.data);
        expect(shown).toHaveLength(
          numbers(before.data).length + shown.filter((each) => !own.includes(each)).length,
        );
        expect(shown.filter((each) => own.includes(each)).toSorted()).toEqual(
          numbers(before.data).toSorted(),
        );
        expect(shown.filter((each) => others.includes(each))).toEqual([]);
        expect(shown.some((each) => each.includes('*'))).toBe(true);
      }
    } finally {
      await mergeInto(null);
    }
    expect(refusals(await who.ask(ALL, { code: elsewhere }))).toContain('WARRANT_REQUIRED');
  });
});
