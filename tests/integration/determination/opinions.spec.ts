import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId } from '../../../src/kernel/index.js';
import type { OpinionContentInput } from '../../../src/determination/model/opinions/read-opinion-content.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  OPINION,
  ownDistrict,
  refusalCode,
} from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database);
});

describe('opening a case', () => {
  it('asks the lead agencies of the platform’s sectors and the opener', async () => {
    const opened = await desk.as('POLICE').openSubstanceCase({
      idempotencyKey: newId(),
      platform: desk.platform.code,
      businessLine: '  网络   借贷 ',
      reason: '涉嫌非法集资',
    });
    const row = await desk.case(granted(opened));
    expect(row).toMatchObject({
      status: 'COLLECTING',
      version: 1,
      businessLine: '网络 借贷',
      openedBy: 'POLICE',
      openedByOfficer: 'police-1',
      concernedAgencies: ['BANKING', 'SECURITIES', 'POLICE', 'LOCAL_FINANCE'],
      level: 'PROVINCIAL',
      region: '110000',
    });
    const [event] = await desk.as('OFFICE').caseEvents.load(row.id);
    expect(event).toMatchObject({ version: 1, command: 'openSubstanceCase', from: null, to: 'COLLECTING' });
    // Which rows on leads applied on that day, in Beijing.
    expect(event?.details).toMatchObject({
      leadRows: [
        'P2P_LENDING/PROVINCIAL/110000@2016-05-30',
        'EQUITY_CROWDFUNDING/PROVINCIAL/110000@2016-05-30',
      ],
    });
  });

  it('sends a case of two provinces to the group of the place of registration', async () => {
    const wide = await Desk.open(database, { registeredRegion: '110105', operatingRegions: ['440305'] });
    expect(await wide.case(await wide.openCase())).toMatchObject({ level: 'PROVINCIAL', region: '110000' });
  });

  it('refuses a second one on the same line of business and points at the first: CASE_ALREADY_OPEN', async () => {
    const first = await desk.openCase();
    const second = await desk.as('BANKING').openSubstanceCase({
      idempotencyKey: newId(),
      platform: desk.platform.code,
      businessLine: '网络借贷',
      reason: '再次投诉',
    });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'CASE_ALREADY_OPEN', facts: { caseId: first } },
    });
    await expect(desk.openCase(undefined, { businessLine: '股权众筹' })).resolves.not.toBe(first);
  });

  it('lets one of many parallel openings through', async () => {
    const openings = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.as('BANKING').openSubstanceCase({
          idempotencyKey: newId(),
          platform: desk.platform.code,
          businessLine: '网络借贷',
          reason: '投诉',
        }),
      ),
    );
    expect(openings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(openings.map(refusalCode))).toEqual(new Set([null, 'CASE_ALREADY_OPEN']));
  });

  it('refuses an unknown platform: PLATFORM_UNKNOWN', async () => {
    const input = {
      idempotencyKey: newId(),
      platform: '91110000600037341L',
      businessLine: '支付',
      reason: '投诉',
    };
    expect(refusalCode(await desk.as('PBOC').openSubstanceCase(input))).toBe('PLATFORM_UNKNOWN');
  });

  it('refuses a case of one agency: TOO_FEW_CONCERNED_AGENCIES', async () => {
    const input = { platform: desk.platform.code, businessLine: '支付', reason: '投诉' };
    const concernedAgencies = ['PBOC', 'PBOC'] as const;
    const outcome = await desk
      .as('PBOC')
      .openSubstanceCase({ idempotencyKey: newId(), ...input, concernedAgencies });
    expect(refusalCode(outcome)).toBe('TOO_FEW_CONCERNED_AGENCIES');
  });

  it.each([
    ['PBOC', 'SYSTEM'],
    ['PBOC', 'LEADER'],
    ['PBOC', 'AUDITOR'],
    ['OFFICE', 'SECURITY_ADMINISTRATOR'],
    ['LEADING_GROUP', 'LEADER'],
  ] as const)('is not for %s %s: ACTOR_NOT_ALLOWED', async (agency, role) => {
    const input = { platform: desk.platform.code, businessLine: '支付', reason: '投诉' };
    const outcome = await desk.as(agency, { role }).openSubstanceCase({ idempotencyKey: newId(), ...input });
    expect(refusalCode(outcome)).toBe('ACTOR_NOT_ALLOWED');
  });
});

describe('opinions that agree', () => {
  it('determine the case by consensus when the last one is in', async () => {
    const caseId = await desk.openCase();
    const legalBasis = [{ law: '反洗钱法', article: '3' }, ...OPINION.legalBasis];
    granted(await desk.file('BANKING', caseId));
    expect(await desk.case(caseId)).toMatchObject({ status: 'COLLECTING', version: 2 });
    granted(await desk.file('SECURITIES', caseId, { legalBasis, confidence: 0.2 }));

    expect(await desk.case(caseId)).toMatchObject({ status: 'DETERMINED', version: 4 });
    expect(await desk.as('OFFICE').disputeOfCase.load(caseId)).toBeNull();
    expect(await desk.determination(caseId)).toMatchObject({
      decidedBy: 'CONSENSUS',
      platformCode: desk.platform.code,
      businessLine: '网络借贷',
      substanceClass: 'INFORMATION_INTERMEDIARY',
      responsibleAgency: 'BANKING',
      disposition: 'RECTIFY_BY_DEADLINE',
      redLines: ['FUND_POOL'],
      legalBasis: [...OPINION.legalBasis, { law: '反洗钱法', article: '3' }],
      rulingId: null,
      supersededAt: null,
    });
    const events = await desk.as('OFFICE').caseEvents.load(caseId);
    expect(events.map(({ version, command }) => [version, command])).toEqual([
      [1, 'openSubstanceCase'],
      [2, 'fileOpinion'],
      [3, 'fileOpinion'],
      [4, 'determineByConsensus'],
    ]);
  });
});

describe('opinions that differ', () => {
  const differences: [string, Partial<OpinionContentInput>, Partial<OpinionContentInput>][] = [
    ['SUBSTANCE_CLASS', {}, { substanceClass: 'LENDING' }],
    ['DISPOSITION', {}, { disposition: 'BAN' }],
    ['RED_LINES', {}, { redLines: [] }],
    ['LICENCE_HELD', { licenceHeld: '支付业务许可证' }, { licenceHeld: '基金销售牌照' }],
    ['LICENCE_NEEDED', { licenceNeeded: '网络小贷牌照' }, { licenceNeeded: '基金销售牌照' }],
  ];
  it.each(differences)('in %s open a dispute with that conflict', async (attribute, one, other) => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId, one));
    granted(await desk.file('SECURITIES', caseId, other));
    expect(await desk.case(caseId)).toMatchObject({ status: 'DISPUTED' });
    const dispute = await desk.dispute(caseId);
    expect(dispute).toMatchObject({
      state: 'CONSULTATION',
      version: 1,
      level: 'PROVINCIAL',
      region: '110000',
      conflicts: [{ attribute, kind: 'DIVERGENCE' }],
      // Five working days from a Monday.
      dueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
    expect(dispute.conflicts[0]?.positions.map(({ agency }) => agency)).toEqual(['BANKING', 'SECURITIES']);
    expect(await desk.determination(caseId)).toBeNull();
  });

  it.each([
    ['OVERLAP', 'BANKING', 'SECURITIES'],
    ['VACUUM', 'SECURITIES', 'BANKING'],
    ['VACUUM', null, null],
    ['DIVERGENCE', 'BANKING', 'PBOC'],
  ] as const)('on who is responsible: %s (%s, %s)', async (kind, one, other) => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId, { responsibleAgency: one }));
    granted(await desk.file('SECURITIES', caseId, { responsibleAgency: other }));
    const { conflicts } = await desk.dispute(caseId);
    expect(conflicts).toMatchObject([{ attribute: 'RESPONSIBLE_AGENCY', kind }]);
  });

  it('go straight to the leading group when the case is urgent', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      version: 2,
      dueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
    const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
    expect(events.map(({ command, to }) => [command, to])).toEqual([
      ['openDispute', 'CONSULTATION'],
      ['referDispute', 'REFERRED'],
    ]);
  });
});

describe('changing an opinion', () => {
  it('settles the dispute when the revision agrees, and keeps what was said before', async () => {
    const { caseId, disputeId, securities } = await desk.openDispute();
    const revised = await desk
      .as('SECURITIES')
      .reviseOpinion({ ...OPINION, idempotencyKey: newId(), opinionId: securities, expectedVersion: 1 });
    expect(granted(revised)).toBe(securities);
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SETTLED', conflicts: [], dueAt: null });
    expect(await desk.case(caseId)).toMatchObject({ status: 'DETERMINED' });
    expect(await desk.determination(caseId)).toMatchObject({ decidedBy: 'CONSENSUS' });
    const versions = await desk.as('OFFICE').opinionVersions.load(securities);
    expect(versions.map(({ version, act, substanceClass }) => [version, act, substanceClass])).toEqual([
      [1, 'FILED', 'ASSET_MANAGEMENT'],
      [2, 'REVISED', 'INFORMATION_INTERMEDIARY'],
    ]);
    const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
    expect(events.map(({ command }) => command)).toEqual(['openDispute', 'reviseOpinion', 'settleDispute']);
  });

  it('keeps the dispute’s conflicts to what stands now', async () => {
    const { caseId, banking } = await desk.openDispute();
    const change = { substanceClass: 'ASSET_MANAGEMENT', disposition: 'BAN' } as const;
    granted(
      await desk
        .as('BANKING')
        .reviseOpinion({ ...OPINION, ...change, idempotencyKey: newId(), opinionId: banking }),
    );
    const { state, conflicts } = await desk.dispute(caseId);
    expect([state, conflicts.map(({ attribute }) => attribute)]).toEqual(['CONSULTATION', ['DISPOSITION']]);
  });

  it('refuses a version that is not the present one: STALE_VERSION', async () => {
    const { banking } = await desk.openDispute();
    const input = { ...OPINION, opinionId: banking, expectedVersion: 2 };
    const outcome = await desk.as('BANKING').reviseOpinion({ ...input, idempotencyKey: newId() });
    expect(outcome).toMatchObject({ error: { code: 'STALE_VERSION', facts: { expected: 2, actual: 1 } } });
  });

  it('waits for a new opinion after a withdrawal, and OPINION_WITHDRAWN for the old one', async () => {
    const { caseId, securities } = await desk.openDispute();
    const withdrawal = { idempotencyKey: newId(), opinionId: securities, reason: '补充调查' };
    granted(await desk.as('SECURITIES').withdrawOpinion(withdrawal));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'CONSULTATION', conflicts: [] });
    const revision = { ...OPINION, idempotencyKey: newId(), opinionId: securities };
    expect(refusalCode(await desk.as('SECURITIES').reviseOpinion(revision))).toBe('OPINION_WITHDRAWN');
    expect(granted(await desk.file('SECURITIES', caseId))).toBe(securities);
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SETTLED' });
    const versions = await desk.as('OFFICE').opinionVersions.load(securities);
    expect(versions.map(({ act, withdrawalReason }) => [act, withdrawalReason])).toEqual([
      ['FILED', null],
      ['WITHDRAWN', '补充调查'],
      ['FILED', null],
    ]);
  });

  it('is not possible once the dispute is before the leading group', async () => {
    const { securities } = await desk.openDispute(true);
    const input = { ...OPINION, idempotencyKey: newId(), opinionId: securities };
    expect(refusalCode(await desk.as('SECURITIES').reviseOpinion(input))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it.each(['BANKING', 'PBOC'] as const)(
    'is not for %s on another’s opinion: OPINION_UNKNOWN',
    async (agency) => {
      const { securities } = await desk.openDispute();
      for (const opinionId of [securities, newId(), 'none']) {
        const outcome = await desk
          .as(agency)
          .reviseOpinion({ ...OPINION, idempotencyKey: newId(), opinionId });
        expect(refusalCode(outcome)).toBe('OPINION_UNKNOWN');
      }
    },
  );
});

describe('who may file what', () => {
  it('refuses an agency that is not concerned: NOT_CONCERNED', async () => {
    const caseId = await desk.openCase();
    expect(refusalCode(await desk.file('PBOC', caseId))).toBe('NOT_CONCERNED');
  });

  it('refuses another agency’s name: OTHER_AGENCYS_NAME', async () => {
    const caseId = await desk.openCase();
    const outcome = await desk.file('BANKING', caseId, {}, { agency: 'SECURITIES' });
    expect(refusalCode(outcome)).toBe('OTHER_AGENCYS_NAME');
    expect(refusalCode(await desk.file('BANKING', caseId, {}, { agency: 'BANKING' }))).toBeNull();
  });

  it('refuses a second opinion: OPINION_ALREADY_FILED', async () => {
    const caseId = await desk.openCase();
    const opinionId = granted(await desk.file('BANKING', caseId));
    const outcome = await desk.file('BANKING', caseId, { disposition: 'BAN' });
    expect(outcome).toMatchObject({
      error: {
        code: 'OPINION_ALREADY_FILED',
        facts: { opinionId },
        remedy: { en: expect.stringContaining('reviseOpinion') },
      },
    });
  });

  it('refuses a case that is determined: TRANSITION_NOT_ALLOWED', async () => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    const opinionId = granted(await desk.file('SECURITIES', caseId));
    expect(refusalCode(await desk.file('SECURITIES', caseId))).toBe('TRANSITION_NOT_ALLOWED');
    const withdrawal = { idempotencyKey: newId(), opinionId, reason: '误填' };
    expect(refusalCode(await desk.as('SECURITIES').withdrawOpinion(withdrawal))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
  });

  it.each([newId(), 'none'])('refuses a case that does not exist: CASE_UNKNOWN (%s)', async (caseId) => {
    expect(refusalCode(await desk.file('BANKING', caseId))).toBe('CASE_UNKNOWN');
  });

  it.each([
    ['BANKING', 'SYSTEM'],
    ['BANKING', 'AUDITOR'],
    ['BANKING', 'SYSTEM_ADMINISTRATOR'],
    ['OFFICE', 'OFFICER'],
    ['LEADING_GROUP', 'LEADER'],
  ] as const)('is not for %s %s: ACTOR_NOT_ALLOWED', async (agency, role) => {
    const caseId = await desk.openCase();
    const input = { ...OPINION, idempotencyKey: newId(), caseId };
    expect(refusalCode(await desk.as(agency, { role }).fileOpinion(input))).toBe('ACTOR_NOT_ALLOWED');
  });
});

describe('red lines', () => {
  it('are refused where no plan drew them for the case on the day of its opening: RED_LINE_NOT_IN_FORCE', async () => {
    const caseId = await desk.openCase();
    const reserves = { redLines: [{ redLine: 'RESERVE_MISUSED', evidence: '备付金' }] };
    expect(await desk.file('BANKING', caseId, reserves)).toMatchObject({
      ok: false,
      error: { code: 'RED_LINE_NOT_IN_FORCE', facts: { redLine: 'RESERVE_MISUSED', at: '2016-06-13' } },
    });
    const drawn = { redLines: [{ redLine: 'UNQUALIFIED_INVESTORS', evidence: '募集' }] };
    const opinionId = granted(await desk.file('BANKING', caseId, drawn));
    const revision = { ...OPINION, ...reserves, opinionId, idempotencyKey: newId() };
    expect(refusalCode(await desk.as('BANKING').reviseOpinion(revision))).toBe('RED_LINE_NOT_IN_FORCE');
  });

  it('are those of the place: one that Beijing alone draws is refused elsewhere', async () => {
    const other = await Desk.open(database, { ...ownDistrict(), sectors: ['EQUITY_CROWDFUNDING'] });
    const beijings = { redLines: [{ redLine: 'FRAUDULENT_ISSUE', evidence: '招股说明书' }] };
    const outcome = await other.file('SECURITIES', await other.openCase(), beijings);
    expect(refusalCode(outcome)).toBe('RED_LINE_NOT_IN_FORCE');
  });
});

describe('one request, once', () => {
  it('answers a repetition with the first answer and writes nothing', async () => {
    const caseId = await desk.openCase();
    const idempotencyKey = newId();
    const first = granted(await desk.file('BANKING', caseId, {}, { idempotencyKey }));
    const again = await desk.file('BANKING', caseId, {}, { idempotencyKey });
    expect(again).toEqual({ ok: true, value: first });
    expect(await desk.as('OFFICE').opinionVersions.load(first)).toHaveLength(1);
  });

  it('refuses a key that was used for another request', async () => {
    const caseId = await desk.openCase();
    const idempotencyKey = newId();
    granted(await desk.file('BANKING', caseId, {}, { idempotencyKey }));
    const other = await desk.file('BANKING', caseId, { disposition: 'BAN' }, { idempotencyKey });
    expect(refusalCode(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('keeps the keys of two officers apart', async () => {
    const caseId = await desk.openCase();
    const input = { ...OPINION, idempotencyKey: 'same', caseId };
    const outcomes = [
      await desk.as('BANKING', { officer: 'one' }).fileOpinion({ ...input, idempotencyKey: `${caseId}-1` }),
      await desk.as('BANKING', { officer: 'two' }).fileOpinion({ ...input, idempotencyKey: `${caseId}-1` }),
    ];
    expect(outcomes.map(refusalCode)).toEqual([null, 'OPINION_ALREADY_FILED']);
  });
});

describe('the last two opinions at once', () => {
  it.each([
    ['agree', {}, 'DETERMINED'],
    ['differ', { disposition: 'BAN' }, 'DISPUTED'],
  ] as const)('that %s are never missed', async (_what, change, status) => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('PBOC', caseId));
    const filings = await Promise.all(
      Array.from({ length: 20 }, (_each, index) =>
        index % 2 === 0 ? desk.file('BANKING', caseId) : desk.file('SECURITIES', caseId, change),
      ),
    );
    expect(filings.filter(({ ok }) => ok)).toHaveLength(2);
    const { version, ...row } = await desk.case(caseId);
    expect(row.status).toBe(status);
    expect(await desk.as('OFFICE').opinionsOfCase.load(caseId)).toHaveLength(3);
    const events = await desk.as('OFFICE').caseEvents.load(caseId);
    expect(events.map((event) => event.version)).toEqual([1, 2, 3, 4, 5]);
    expect(version).toBe(5);
  });
});

describe('visibility', () => {
  it('hides the others’ opinions from an agency until its own stands', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    const seenBy = async (agency: 'PBOC' | 'BANKING' | 'POLICE' | 'OFFICE') =>
      (await desk.as(agency).readOpinions(await desk.case(caseId))).map((opinion) => opinion.agency);
    expect(await seenBy('PBOC')).toEqual([]);
    expect(await seenBy('POLICE')).toEqual([]);
    expect(await seenBy('BANKING')).toEqual(['BANKING']);
    expect(await seenBy('OFFICE')).toEqual(['BANKING']);
    granted(await desk.file('PBOC', caseId));
    expect(await seenBy('PBOC')).toEqual(['BANKING', 'PBOC']);
    granted(await desk.file('SECURITIES', caseId, { disposition: 'BAN' }));
    expect(await seenBy('POLICE')).toEqual(['BANKING', 'PBOC', 'SECURITIES']);
  });
});
