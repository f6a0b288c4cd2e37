import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type TestHub } from '../../testkit/hub.js';
import { determinationEntities } from '../../../src/determination/index.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { rectificationEntities } from '../../../src/rectification/index.js';
import { RectificationDesk } from '../../testkit/fixtures/rectification-desk.js';

let hub: TestHub;
let owner: DataSource;

/** A list as a client asks for it, and who asks. */
interface List {
  readonly query: string;
  /** Where the rows are in the answer; each is an edge with its node, or the row itself. */
  readonly path: readonly string[];
  readonly who: readonly [Actor, Parameters<TestHub['as']>[1]];
}

const OFFICE = ['OFFICE', { role: 'OFFICER' }] as const;
const list = (field: string, fields: string, who: List['who'] = OFFICE): List => ({
  query: `{ ${field}(first: 50) { edges { node { ${fields} } } } }`,
  path: [field, 'edges'],
  who,
});
const LEADER = ['POLICE', { role: 'LEADER' }] as const;
const LISTS = {
  platforms: list('platforms', 'code sectors registeredRegion operatingRegions'),
  substanceCases: list('substanceCases', 'id status level region concernedAgencies'),
  disputes: list('disputes', 'id status level region'),
  rectificationOrders: list('rectificationOrders', 'id status kind addressee'),
  accountWarrants: list('accountWarrants', 'id status purpose', LEADER),
  myTasks: list('myTasks', 'id kind title subjectKind', [
    'BANKING',
    { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' },
  ]),
  leadingGroups: list('leadingGroups', 'id level region'),
  sharingAgreements: {
    query: '{ sharingAgreements { id status owner grantee purposes jurisdiction } }',
    path: ['sharingAgreements'],
    who: OFFICE,
  },
  webhooks: { query: '{ webhooks { id topics level region } }', path: ['webhooks'], who: LEADER },
} satisfies Readonly<Record<string, List>>;

interface Spoilt {
  readonly list: keyof typeof LISTS;
  readonly type: string;
  readonly table: string;
  readonly column: string;
  /** The stored value, as SQL. */
  readonly value: string;
}
const spoilt = (
  name: Spoilt['list'],
  type: string,
  table: string,
  ...columns: readonly (readonly [column: string, value: string])[]
): readonly Spoilt[] => columns.map(([column, value]) => ({ list: name, type, table, column, value }));

/** Written before the table had its checks: a code of a closed list that nobody knows. */
const ROWS: readonly Spoilt[] = [
  ...spoilt(
    'platforms',
    'Platform',
    'coordination.platform',
    ['sectors', `'{P2P_LENDING,bitcoin}'`],
    ['registered_region', `'31011'`],
    ['operating_regions', `'{110105,990101}'`],
  ),
  ...spoilt(
    'substanceCases',
    'SubstanceCase',
    'coordination.substance_case',
    ['status', `'PONDERED'`],
    ['level', `'VILLAGE'`],
    ['region', `'000001'`],
    ['concerned_agencies', `'{BANKING,post office}'`],
  ),
  ...spoilt('disputes', 'Dispute', 'coordination.dispute', ['state', `'SLEEPING'`], ['level', `'VILLAGE'`]),
  ...spoilt(
    'rectificationOrders',
    'RectificationOrder',
    'coordination.rectification_order',
    ['state', `'LOST'`],
    ['addressee', `'post office'`],
  ),
  ...spoilt(
    'accountWarrants',
    'AccountWarrant',
    'warrants.account_warrant',
    ['state', `'TORN'`],
    ['purpose', `'CURIOSITY'`],
  ),
  ...spoilt('myTasks', 'Task', 'coordination.task', ['kind', `'DREAM'`], ['subject_kind', `'CLOUD'`]),
  ...spoilt('leadingGroups', 'LeadingGroup', 'coordination.leading_group', ['level', `'VILLAGE'`]),
  ...spoilt('sharingAgreements', 'SharingAgreement', 'access.agreement', ['status', `'FORGOTTEN'`]),
  ...spoilt('webhooks', 'Webhook', 'coordination.webhook', ['level', `'VILLAGE'`]),
];

const WARRANT = `mutation ($input: RequestAccountWarrantInput!) {
  requestAccountWarrant(input: $input) { accountWarrant { id } refusal { message } }
}`;
const WEBHOOK = `mutation ($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) { webhook { id } refusal { message } }
}`;

async function sent(agency: Actor, role: 'LEADER' | 'OFFICER', mutation: string, input: object) {
  const caller = await hub.as(agency, { role, officer: 'zhang', purpose: 'CRIMINAL_INVESTIGATION' });
  const { data, errors } = await caller.ask(mutation, { input: { idempotencyKey: newId(), ...input } });
  expect([errors, at(Object.values(data as object)[0], 'refusal')]).toEqual([[], null]);
}

beforeAll(async () => {
  hub = await startTestHub({ webhooksAllowPrivate: true });
  owner = await hub.database.asOwner();
  const entities = [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
    ...rectificationEntities,
  ];
  const database = await hub.database.as('huishang_coordination', entities);
  for (let count = 0; count < 2; count += 1) {
    const desk = await RectificationDesk.open(database);
    await desk.issued();
    await desk.desk.openDispute();
    await sent('POLICE', 'OFFICER', WARRANT, {
      platformCode: desk.desk.platform.code,
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      gate: 'POLICE_CRIMINAL_PROCEDURE',
      purpose: 'CRIMINAL_INVESTIGATION',
      documentSha256: 'a'.repeat(64),
      officers: ['zhang', 'wang'],
      validFrom: new Date().toISOString(),
      validTo: new Date(Date.now() + 86_400_000).toISOString(),
      usesAllowed: 1,
    });
    await sent('POLICE', 'LEADER', WEBHOOK, { url: `https://receiver-${count}.example/` });
  }
});
afterAll(() => hub?.stop());

async function ask({ query, who }: List): Promise<Answer> {
  return (await hub.as(who[0], { ...who[1], language: 'zh' })).ask(query);
}

/** The rows of a list in the answer. */
function rowsIn({ data }: Answer, { path }: List): readonly { id?: string; code?: string }[] {
  const found = at(data, ...path);
  if (!Array.isArray(found)) throw new Error(`No list: ${JSON.stringify(data).slice(0, 200)}`);
  return found.map((each: { node?: object }) => each.node ?? each);
}
const keyOf = ({ id, code }: { id?: string; code?: string }): string => id ?? code ?? '';

/** Has the column of one row hold the value, as it did before the checks; gives what puts everything back. */
async function spoil(
  { table, column, value }: Spoilt,
  key: 'id' | 'code',
  id: string,
): Promise<() => Promise<void>> {
  const checks: { name: string; definition: string }[] = await owner.query(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%' || $2 || '%'`,
    [table, column],
  );
  const [{ before } = { before: null }]: { before: unknown }[] = await owner.query(
    `SELECT ${column} AS before FROM ${table} WHERE ${key} = $1`,
    [id],
  );
  const write = (set: string, parameters: unknown[]): Promise<unknown> =>
    owner.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = replica`);
      await manager.query(`UPDATE ${table} SET ${column} = ${set} WHERE ${key} = $1`, parameters);
    });
  for (const { name } of checks) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  await write(value, [id]);
  return async () => {
    await write('$2', [id, before]);
    for (const { name, definition } of checks) {
      await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
    }
  };
}

describe('a stored row that cannot be read', () => {
  it.each(ROWS)('is left out of $list, and the rest is given: $column = $value', async (row) => {
    const wanted: List = LISTS[row.list];
    const before = rowsIn(await ask(wanted), wanted);
    expect(before.length).toBeGreaterThan(1);
    const id = keyOf(before[1] ?? {});
    const mend = await spoil(row, row.type === 'Platform' ? 'code' : 'id', id);
    try {
      const answer = await ask(wanted);
      expect(rowsIn(answer, wanted).map(keyOf)).toEqual(before.map(keyOf).filter((each) => each !== id));
      expect(answer.errors).toMatchObject([
        {
          message: expect.stringMatching(/未列出/),
          extensions: {
            code: 'ROW_UNREADABLE',
            type: row.type,
            id,
            remedy: expect.stringMatching(/huishang rows/),
          },
        },
      ]);
    } finally {
      await mend();
    }
    expect((await ask(wanted)).errors).toEqual([]);
  });

  it('is null with the same error where it stands by itself', async () => {
    const wanted: List = LISTS.disputes;
    const [first] = rowsIn(await ask(wanted), wanted);
    const id = keyOf(first ?? {});
    const [{ caseId } = { caseId: '' }]: { caseId: string }[] = await owner.query(
      `SELECT case_id AS "caseId" FROM coordination.dispute WHERE id = $1`,
      [id],
    );
    const bad: Spoilt = {
      list: 'disputes',
      type: 'Dispute',
      table: 'coordination.dispute',
      column: 'state',
      value: `'SLEEPING'`,
    };
    const mend = await spoil(bad, 'id', id);
    try {
      const caller = await hub.as('OFFICE', { role: 'OFFICER' });
      const { data, errors } = await caller.ask(
        'query ($id: ID!) { substanceCase(id: $id) { id dispute { status } } }',
        {
          id: caseId,
        },
      );
      expect(data).toEqual({ substanceCase: { id: caseId, dispute: null } });
      expect(errors).toMatchObject([
        { path: ['substanceCase', 'dispute'], extensions: { code: 'ROW_UNREADABLE', type: 'Dispute', id } },
      ]);
    } finally {
      await mend();
    }
  });

  it('keeps the pages after it in reach', async () => {
    const page = async (after: string | null) => {
      const caller = await hub.as('OFFICE', { role: 'OFFICER' });
      const { data } = await caller.ask(
        `query ($after: String) { platforms(first: 2, after: $after) { edges { node { code } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      return {
        codes: (at(data, 'platforms', 'edges') as { node: { code: string } }[]).map(({ node }) => node.code),
        end: textAt(data, 'platforms', 'pageInfo', 'endCursor'),
      };
    };
    const first = await page(null);
    const second = await page(first.end);
    const bad: Spoilt = {
      list: 'platforms',
      type: 'Platform',
      table: 'coordination.platform',
      column: 'sectors',
      value: `'{bitcoin}'`,
    };
    const mend = await spoil(bad, 'code', first.codes[1] ?? '');
    try {
      const spoiltPage = await page(null);
      expect(spoiltPage).toEqual({ codes: [first.codes[0]], end: first.end });
      expect(await page(spoiltPage.end)).toEqual(second);
    } finally {
      await mend();
    }
  });
});
