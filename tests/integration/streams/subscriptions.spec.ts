import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { roleAddress } from '../../../src/database/index.js';
import { WorkflowChangeFeed, type Resumption } from '../../../src/determination/index.js';
import { newId, QueueOverflow } from '../../../src/kernel/index.js';
import { StreamPosition } from '../../../src/subgraph-kit/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import type { StreamedAnswer, TestStream } from '../../testkit/event-stream.js';
import { isQuiet, startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import {
  concurrently,
  fileOpinion,
  openCase,
  shareLending,
  suspendSharing,
} from '../../testkit/fixtures/case-work.js';
import { PATIENCE } from '../../testkit/patience.js';

let database: TestDatabase;
let owner: DataSource;
/** Two processes of one hub. */
let hub: TestHub;
let replica: TestHub;
const streams: TestStream[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  hub = await startTestHub({ database });
  replica = await startTestHub({ database });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
  // Whoever leaves, however it leaves, leaves nothing behind.
  await vi.waitUntil(() => isQuiet(hub) && isQuiet(replica), PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await replica?.stop();
  await database?.drop();
});

const OFFICER: As = { role: 'OFFICER', purpose: 'STATISTICS' };

/** Opens a stream and waits until it listens, so that what follows is told. */
async function listen(
  at_: TestHub,
  agency: Parameters<TestHub['as']>[0],
  query: string,
  variables: Record<string, unknown> = {},
  who: As = OFFICER,
): Promise<TestStream> {
  const before = at_.streams().subscribers;
  const stream = (await at_.as(agency, who)).subscribe(query, variables);
  streams.push(stream);
  await expect.poll(() => at_.streams().subscribers).toBe(before + 1);
  return stream;
}

const codesOf = (answer: StreamedAnswer | null): unknown[] =>
  (answer?.errors ?? []).map(({ extensions }) => extensions.code);

const CASES = `subscription ($id: ID, $agency: ActorCode) {
  caseChanged(id: $id, agency: $agency) { id version event { command agency } substanceCase { id version } }
}`;
const LENDING = `subscription ($id: ID) {
  caseChanged(id: $id) { version substanceCase { platform { name banking { lending { overdueRate } } } } }
}`;

describe('a subscription', () => {
  it('is told by one process of the hub what happens through another', async () => {
    const stream = await listen(replica, 'SECURITIES', CASES, { agency: 'SECURITIES' });
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    expect((await stream.next())?.data).toEqual({
      caseChanged: {
        id,
        version: 1,
        event: { command: 'openSubstanceCase', agency: 'BANKING' },
        substanceCase: { id, version: 1 },
      },
    });
    await fileOpinion(hub, 'BANKING', id);
    expect(at(await stream.next(), 'data', 'caseChanged')).toMatchObject({
      id,
      version: 2,
      event: { command: 'fileOpinion' },
    });
  });

  it('tells of disputes, with what is fetched for each event from then', async () => {
    const stream = await listen(
      replica,
      'SECURITIES',
      `subscription { disputeChanged {
         version event { command to } dispute { status attributesInConflict substanceCase { id opinions { agency } } }
       } }`,
    );
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', id);
    await fileOpinion(hub, 'SECURITIES', id, 'ASSET_MANAGEMENT');
    expect((await stream.next())?.data).toEqual({
      disputeChanged: {
        version: 1,
        event: { command: 'openDispute', to: 'CONSULTATION' },
        dispute: {
          status: 'CONSULTATION',
          attributesInConflict: ['SUBSTANCE_CLASS'],
          substanceCase: { id, opinions: [{ agency: 'BANKING' }, { agency: 'SECURITIES' }] },
        },
      },
    });
  });

  it('tells of cases and disputes in one stream, to whoever may see them', async () => {
    const WORKFLOWS =
      'subscription ($agency: ActorCode) { workflowChanged(agency: $agency) { subject id version } }';
    const all = await listen(replica, 'SECURITIES', WORKFLOWS);
    const insurance = await listen(replica, 'SECURITIES', WORKFLOWS, { agency: 'INSURANCE' });
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', id);
    await fileOpinion(hub, 'SECURITIES', id, 'ASSET_MANAGEMENT');
    const told: string[] = [];
    for (let count = 0; count < 5; count++) {
      const { subject, version } = at(await all.next(), 'data', 'workflowChanged') as {
        subject: string;
        version: number;
      };
      told.push(`${subject} ${version}`);
    }
    expect(told.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'CASE 1',
      'CASE 2',
      'CASE 3',
      'CASE 4',
      'DISPUTE 1',
    ]);
    const other = await openCase(hub, ['PBOC', 'INSURANCE']);
    expect(at(await insurance.next(), 'data', 'workflowChanged')).toEqual({
      subject: 'CASE',
      id: other,
      version: 1,
    });
    const auditor = (await hub.as('OFFICE', { role: 'AUDITOR' })).subscribe(WORKFLOWS);
    expect(codesOf(await auditor.next())).toEqual(['FIELD_DENIED']);
    await auditor.close();
  });

  it('is silent on other cases, and on cases of other agencies', async () => {
    const followed = await openCase(hub, ['BANKING', 'SECURITIES']);
    const one = await listen(replica, 'SECURITIES', CASES, { id: followed.toUpperCase() });
    const own = await listen(replica, 'SECURITIES', CASES, { agency: 'SECURITIES' });
    await openCase(hub, ['BANKING', 'PBOC']);
    const another = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', followed);
    expect(at(await one.next(), 'data', 'caseChanged')).toMatchObject({ id: followed, version: 2 });
    expect(at(await own.next(), 'data', 'caseChanged')).toMatchObject({ id: another, version: 1 });
    expect(at(await own.next(), 'data', 'caseChanged')).toMatchObject({ id: followed, version: 2 });
  });

  it('shows of an opinion what a query would show: nothing until the own one stands', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES', 'INSURANCE']);
    const stream = await listen(
      replica,
      'SECURITIES',
      'subscription ($id: ID) { caseChanged(id: $id) { event { details } substanceCase { opinions { agency } } } }',
      { id },
    );
    const opinionsNow = async (): Promise<unknown> =>
      at(await stream.next(), 'data', 'caseChanged', 'substanceCase', 'opinions');
    await fileOpinion(hub, 'BANKING', id);
    expect(await opinionsNow()).toEqual([]);
    await fileOpinion(hub, 'SECURITIES', id);
    expect(await opinionsNow()).toEqual([{ agency: 'BANKING' }, { agency: 'SECURITIES' }]);
  });

  it('is refused for an id that there is not, and for a role that reads no cases', async () => {
    const officer = await hub.as('SECURITIES', { ...OFFICER, language: 'zh' });
    for (const id of [newId(), 'no-uuid']) {
      const stream = officer.subscribe(CASES, { id });
      expect(await stream.next()).toMatchObject({
        errors: [
          {
            message: '未找到该认定事项，或者您无权查看。',
            extensions: { code: 'BAD_USER_INPUT', refusal: 'CASE_UNKNOWN' },
          },
        ],
      });
      expect(await stream.next()).toBeNull();
    }
    const auditor = (await hub.as('PBOC', { role: 'AUDITOR' })).subscribe(CASES);
    expect(await auditor.next()).toMatchObject({
      errors: [{ extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' } }],
    });
    expect(await auditor.next()).toBeNull();
  });
});

describe('authorization of a subscription', () => {
  it('is decided anew for each event', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES', 'INSURANCE']);
    const stream = await listen(replica, 'INSURANCE', LENDING, { id });
    const name = SCENARIOS.pooledLender.name;
    const denied = {
      data: { caseChanged: { substanceCase: { platform: { name, banking: { lending: null } } } } },
      errors: [
        {
          path: ['caseChanged', 'substanceCase', 'platform', 'banking', 'lending'],
          extensions: { code: 'FIELD_DENIED', policy: 'banking.lending' },
        },
      ],
    };
    await fileOpinion(hub, 'BANKING', id);
    expect(await stream.next()).toMatchObject(denied);

    const agreement = await shareLending(replica, 'INSURANCE');
    await fileOpinion(hub, 'SECURITIES', id);
    const granted = await stream.next();
    expect(granted?.errors).toBeUndefined();
    const lending = ['data', 'caseChanged', 'substanceCase', 'platform', 'banking', 'lending', 'overdueRate'];
    expect(at(granted, ...lending)).not.toBeNull();

    await suspendSharing(replica, agreement);
    await fileOpinion(hub, 'INSURANCE', id);
    expect(await stream.next()).toMatchObject(denied);
  });
});

describe('a subscription of all or nothing', () => {
  const ALL: As = { ...OFFICER, onDenied: 'reject' };
  const refused = {
    errors: [
      {
        extensions: {
          code: 'OPERATION_DENIED',
          denials: [{ field: 'BankingRecord.lending', policy: 'banking.lending' }],
        },
      },
    ],
  };

  it('is not opened where something is denied: the refusal is all, and is recorded', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const stream = (await replica.as('COMMERCE', { ...ALL, basis: 'reject-1' })).subscribe(LENDING, { id });
    streams.push(stream);
    const answer = await stream.next();
    expect(answer).toMatchObject(refused);
    expect(answer?.data).toBeUndefined();
    expect(await stream.next()).toBeNull();
    const entries: unknown[] = await owner.query(
      `SELECT fields_denied #>> '{0,field}' AS denied, fields_plain FROM audit.operation WHERE basis = 'reject-1'`,
    );
    expect(entries).toEqual([{ denied: 'BankingRecord.lending', fields_plain: [] }]);
  });

  it('ends with the first event of which something is denied, and tells nothing of it', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES', 'INSURANCE']);
    const agreement = await shareLending(replica, 'INSURANCE');
    const stream = await listen(replica, 'INSURANCE', LENDING, { id }, ALL);
    await fileOpinion(hub, 'SECURITIES', id);
    const told = await stream.next();
    expect(told?.errors).toBeUndefined();
    expect(at(told, 'data', 'caseChanged', 'version')).toEqual(expect.any(Number));

    await suspendSharing(replica, agreement);
    await fileOpinion(hub, 'BANKING', id);
    const last = await stream.next();
    expect(last).toMatchObject(refused);
    expect(last?.data).toBeUndefined();
    expect(await stream.next()).toBeNull();
  });
});

describe('an agreement that is bounded', () => {
  const LENT = ['data', 'caseChanged', 'substanceCase', 'platform', 'banking', 'lending', 'overdueRate'];
  const AGENCIES = ['BANKING', 'SECURITIES', 'INSURANCE'] as const;

  it('by a daily quota is used up by each event, and not by the opening', async () => {
    const id = await openCase(hub, [...AGENCIES]);
    // Whoever waited for the agreement has used one of them.
    await shareLending(replica, 'POLICE', { dailyQuota: 3 });
    const stream = await listen(replica, 'POLICE', LENDING, { id });
    const answers: (StreamedAnswer | null)[] = [];
    for (const agency of AGENCIES) {
      await fileOpinion(hub, agency, id);
      answers.push(await stream.next());
    }
    expect(answers.map((answer) => answer?.errors?.[0]?.extensions['reason'] ?? null)).toEqual([
      null,
      null,
      'QUOTA_EXCEEDED',
    ]);
    expect(answers.map((answer) => typeof at(answer, ...LENT))).toEqual(['number', 'number', 'undefined']);
  });

  it('by a region holds the caller to it in each event', async () => {
    const id = await openCase(hub, [...AGENCIES]);
    await shareLending(replica, 'PBOC', { jurisdiction: 'CALLER_REGION' });
    const [held]: { province: string; elsewhere: string }[] = await owner.query(
      `SELECT left(min(region), 2) || '0000' AS province,
              CASE WHEN bool_or(region LIKE '54%') THEN '650000' ELSE '540000' END AS elsewhere
       FROM banking.platform_region WHERE platform_code = $1`,
      [SCENARIOS.pooledLender.code],
    );
    if (!held) throw new Error('The sample has no region of the platform.');
    // An office that looks into the case, of a place where the lender has no business.
    await owner.query(`UPDATE coordination.substance_case SET areas = areas || $2::text WHERE id = $1`, [
      id,
      held.elsewhere,
    ]);
    const of = (region: string): Promise<TestStream> =>
      listen(replica, 'PBOC', LENDING, { id }, { ...OFFICER, level: 'PROVINCIAL', region });
    const [inside, outside] = [await of(held.province), await of(held.elsewhere)];
    await fileOpinion(hub, 'BANKING', id);
    const [told, withheld] = [await inside.next(), await outside.next()];
    expect(told?.errors).toBeUndefined();
    expect(at(told, ...LENT)).toEqual(expect.any(Number));
    expect(withheld?.errors).toBeUndefined();
    expect(at(withheld, ...LENT.slice(0, -1))).toBeNull();
  });

  it('is opened on no case of other places, and told of none', async () => {
    const elsewhere: As = { ...OFFICER, level: 'PROVINCIAL', region: '540000' };
    const [inside, outside] = [
      await listen(replica, 'COMMERCE', CASES),
      await listen(replica, 'COMMERCE', CASES, {}, elsewhere),
    ];
    const told = vi.fn<(answer: StreamedAnswer | null) => void>();
    void outside.next().then(told);
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', id);
    await inside.next();
    await inside.next();
    expect(told).not.toHaveBeenCalled();
    const refused = (await replica.as('COMMERCE', elsewhere)).subscribe(CASES, { id });
    streams.push(refused);
    expect(await refused.next()).toMatchObject({
      errors: [{ extensions: { code: 'FIELD_DENIED', reason: 'OUTSIDE_JURISDICTION' } }],
    });
  });
});

describe('the record of a subscription', () => {
  const entries = (basis: string): Promise<{ kind: string; denied: string; hash: string }[]> =>
    owner.query(
      `SELECT operation_kind AS kind, fields_denied #>> '{0,field}' AS denied, operation_hash AS hash
       FROM audit.operation WHERE basis = $1 ORDER BY recorded_at`,
      [basis],
    );

  it('is written when it opens, and before each event is told', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const stream = await listen(replica, 'COMMERCE', LENDING, { id }, { ...OFFICER, basis: 'audit-1' });
    expect(await entries('audit-1')).toHaveLength(1);
    await fileOpinion(hub, 'BANKING', id);
    await stream.next();
    const [opening, told, ...more] = await entries('audit-1');
    expect(more).toEqual([]);
    expect(opening).toMatchObject({ kind: 'subscription', denied: 'BankingRecord.lending' });
    expect(told).toEqual(opening);
    await openCase(hub, ['BANKING', 'SECURITIES']);
    expect(await entries('audit-1')).toHaveLength(2);
  });

  it('is a condition: without it no event is told, and the stream ends', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const stream = await listen(replica, 'COMMERCE', CASES, { id });
    await owner.query(
      'ALTER TABLE audit.entry ADD CONSTRAINT no_room CHECK (operation_kind <> $$subscription$$) NOT VALID',
    );
    try {
      await fileOpinion(hub, 'BANKING', id);
      const last = await stream.next();
      expect(codesOf(last)).toEqual(['AUDIT_UNAVAILABLE']);
      expect(last).not.toHaveProperty('data');
      expect(await stream.next()).toBeNull();

      const unopened = (await replica.as('COMMERCE', OFFICER)).subscribe(CASES, { id });
      expect(codesOf(await unopened.next())).toEqual(['AUDIT_UNAVAILABLE']);
      expect(await unopened.next()).toBeNull();
    } finally {
      await owner.query('ALTER TABLE audit.entry DROP CONSTRAINT no_room');
    }
  });
});

describe('no change is missed', () => {
  const versionsTold = async (stream: TestStream, count: number): Promise<unknown[]> => {
    const versions: unknown[] = [];
    while (versions.length < count) versions.push(at(await stream.next(), 'data', 'caseChanged', 'version'));
    return versions;
  };
  const INSERT = `
    INSERT INTO coordination.substance_case_event (case_id, version, command, to_state, at, rule, changes)
    SELECT $1, version, 'reviseOpinion', 'COLLECTING', now(), '', '{}' FROM generate_series($2::int, $3::int) AS version`;
  const ANNOUNCE = 'NOTIFY workflow_changed';
  const VERSIONS = 'subscription ($id: ID) { caseChanged(id: $id) { version } }';

  it('while the connection that hears of changes is cut', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const stream = await listen(replica, 'SECURITIES', VERSIONS, { id });
    const cut: unknown[] = await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'huishang-workflow-changed'`,
    );
    expect(cut).toHaveLength(2);
    await owner.query(INSERT, [id, 2, 4]);
    expect(await versionsTold(stream, 3)).toEqual([2, 3, 4]);
    await owner.query(INSERT, [id, 5, 5]);
    await owner.query(ANNOUNCE);
    expect(await versionsTold(stream, 1)).toEqual([5]);
  });

  it('when transactions commit in another order than they began, and each is told once', async () => {
    const early = await openCase(hub, ['BANKING', 'SECURITIES']);
    const late = await openCase(hub, ['BANKING', 'SECURITIES']);
    const stream = await listen(replica, 'SECURITIES', 'subscription { caseChanged { id version } }');
    /** The next step after the opening of a case, which may still have been on its way when the stream was opened. */
    const told = async (): Promise<unknown> => {
      for (;;) {
        const change = at(await stream.next(), 'data', 'caseChanged');
        if (at(change, 'version') !== 1) return change;
      }
    };
    await concurrently(owner, async (first, second) => {
      await first.query(INSERT, [early, 2, 2]);
      await second.query(INSERT, [late, 2, 3]);
      await second.commitTransaction();
      await second.query(ANNOUNCE);
      expect(await told()).toEqual({ id: late, version: 2 });
      expect(await told()).toEqual({ id: late, version: 3 });
      await first.commitTransaction();
    });
    await owner.query(INSERT, [late, 4, 4]);
    await owner.query(ANNOUNCE);
    expect([await told(), await told()]).toEqual([
      { id: early, version: 2 },
      { id: late, version: 4 },
    ]);
  });

  it('and whoever missed more than is held is told so, while others go on', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const feed = new WorkflowChangeFeed({ buffer: 200, missed: 200 });
    const versions = async (count: number, changes: AsyncIterator<unknown>): Promise<unknown[]> => {
      const told: unknown[] = [];
      while (told.length < count) {
        const { value }: { value?: unknown } = await changes.next();
        if (!(value instanceof StreamPosition)) told.push(at(value, 'version'));
      }
      return told;
    };
    const run: Resumption['run'] = (text, values) => owner.query(text, [...values]);
    /** Behind the first thing that one is told: where the stream stands. */
    const subscribe = async () => {
      const changes = await feed.subscribe((change) => change.id === id, { lastEventId: null, run });
      expect((await changes.next()).value).toBeInstanceOf(StreamPosition);
      return changes;
    };
    await feed.start(roleAddress(database.connection, 'huishang_coordination'));
    try {
      const behind = await subscribe();
      await owner.query(INSERT, [id, 2, 400]);
      await owner.query(ANNOUNCE);
      await expect(behind.next()).rejects.toThrow(QueueOverflow);
      expect(await behind.next()).toEqual({ done: true, value: undefined });

      const later = await subscribe();
      await owner.query(INSERT, [id, 401, 420]);
      await owner.query(ANNOUNCE);
      expect(await versions(20, later)).toEqual(Array.from({ length: 20 }, (_, place) => 401 + place));
      await later.return?.();

      // Nobody listens to these, however many they are.
      await owner.query(INSERT, [id, 421, 900]);
      const last = await subscribe();
      await owner.query(INSERT, [id, 901, 901]);
      await owner.query(ANNOUNCE);
      expect(await versions(1, last)).toEqual([901]);
    } finally {
      await feed.stop();
    }
  });
});

// Last: what it shares stays shared.
describe('a subscription to agreements', () => {
  it('tells the two sides of an agreement of its steps, and nobody else', async () => {
    const WORKFLOWS = 'subscription { workflowChanged { subject id version } }';
    const [reader, holder, third] = [
      await listen(replica, 'COMMERCE', WORKFLOWS),
      await listen(replica, 'BANKING', WORKFLOWS),
      await listen(replica, 'POLICE', WORKFLOWS),
    ];
    const id = await shareLending(hub, 'COMMERCE');
    for (const stream of [reader, holder]) {
      for (const version of [1, 2, 3]) {
        expect(at(await stream.next(), 'data', 'workflowChanged')).toEqual({
          subject: 'AGREEMENT',
          id,
          version,
        });
      }
    }
    const caseId = await openCase(hub, ['POLICE', 'SECURITIES']);
    expect(at(await third.next(), 'data', 'workflowChanged')).toMatchObject({ subject: 'CASE', id: caseId });
  });
});
