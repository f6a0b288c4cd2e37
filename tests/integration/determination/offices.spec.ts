import type { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, type Actor, type Level } from '../../../src/kernel/index.js';
import { deskLawWith } from '../../testkit/fixtures/desk-law.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, NATIONAL, OPINION, refusalCode } from '../../testkit/fixtures/determination-desk.js';

const JULY = new Date('2016-07-04T02:00:00Z');
const at = (level: Level, region: string): Partial<Caller> => ({ level, region: regionCodeOf(region) });
const NANJING = at('MUNICIPAL', '320100');
const JIANGSU = at('PROVINCIAL', '320000');
const BEIJING = at('PROVINCIAL', '110000');
/** Registered in Nanjing, active also in Beijing. */
const TWO_PLACES = { registeredRegion: '320102', operatingRegions: ['110105'] };
const BEIJING_FIRM = { registeredRegion: '110105', operatingRegions: ['110105'] };

let database: DataSource;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close?.());

async function open(platform: { registeredRegion: string; operatingRegions: string[] }, now = JULY) {
  const desk = await Desk.open(database, { ...platform, sectors: ['P2P_LENDING'] });
  desk.clock.set(now);
  return desk;
}

async function openCase(desk: Desk, concernedAgencies: readonly Actor[] | null = null): Promise<string> {
  const input = { idempotencyKey: newId(), platform: desk.platform.code, reason: '排查发现' };
  return granted(await desk.as('OFFICE', NATIONAL).openSubstanceCase({ ...input, concernedAgencies }));
}

const file = (desk: Desk, agency: Actor, caseId: string, office: Partial<Caller>) =>
  desk.as(agency, office).fileOpinion({ ...OPINION, idempotencyKey: newId(), caseId });

describe('whose group a case is before', () => {
  it('is that of the place of registration, with its offices; those of the places of operation co-operate', async () => {
    const desk = await open(TWO_PLACES);
    expect(await desk.case(await openCase(desk))).toMatchObject({
      level: 'MUNICIPAL',
      region: '320100',
      homeRegion: '320102',
      route: {
        cooperating: [{ level: 'PROVINCIAL', region: '110000' }],
        superior: { level: 'NATIONAL', region: null },
      },
      // The finance office leads, the banking regulator guides; police and commerce take part.
      concernedAgencies: ['BANKING', 'COMMERCE', 'POLICE', 'LOCAL_FINANCE'],
      offices: {
        // It has no office in a city.
        BANKING: { level: 'PROVINCIAL', region: '320000' },
        LOCAL_FINANCE: { level: 'MUNICIPAL', region: '320100' },
      },
    });
  });

  it('is Beijing’s for a Beijing firm, whose leads act jointly', async () => {
    const desk = await open(BEIJING_FIRM);
    expect(await desk.case(await openCase(desk))).toMatchObject({
      level: 'PROVINCIAL',
      region: '110000',
      concernedAgencies: ['BANKING', 'LOCAL_FINANCE'],
      route: { cooperating: [], superior: null },
    });
  });

  it('goes by the rows of the day on which the case is opened', async () => {
    const before = await open({ ...TWO_PLACES, operatingRegions: [] }, new Date('2016-06-20T02:00:00Z'));
    expect(await before.case(await openCase(before))).toMatchObject({
      level: 'PROVINCIAL',
      region: '320000',
      concernedAgencies: ['BANKING', 'LOCAL_FINANCE'],
    });
    const today = await open({ ...TWO_PLACES, operatingRegions: [] }, new Date('2026-06-22T02:00:00Z'));
    expect(await today.case(await openCase(today))).toMatchObject({ level: 'MUNICIPAL', region: '320100' });
  });

  it('is the common superior’s once the office of a place says that they disagree', async () => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk);
    const declare = (office: Partial<Caller>) =>
      desk
        .as('OFFICE', office)
        .declareDisagreement({ idempotencyKey: newId(), caseId, reason: '属地认识不一致' });
    expect(refusalCode(await declare(at('MUNICIPAL', '440300')))).toBe('ACTOR_NOT_ALLOWED');
    granted(await declare(BEIJING));
    expect(await desk.case(caseId)).toMatchObject({ level: 'NATIONAL', region: null, homeRegion: '320102' });
    const events = await desk.as('OFFICE').caseEvents.load(caseId);
    expect(events.at(-1)).toMatchObject({
      command: 'declareDisagreement',
      region: '110000',
      details: { reason: '属地认识不一致', from: { level: 'MUNICIPAL', region: '320100' } },
    });
    expect(refusalCode(await declare(NANJING))).toBe('ROUTE_NEEDS_DISAGREEMENT');
  });

  it('stays that of its place where there is nobody to disagree: ROUTE_NEEDS_DISAGREEMENT', async () => {
    const desk = await open(BEIJING_FIRM);
    const caseId = await openCase(desk);
    const input = { idempotencyKey: newId(), caseId, reason: '属地认识不一致' };
    expect(refusalCode(await desk.as('OFFICE', BEIJING).declareDisagreement(input))).toBe(
      'ROUTE_NEEDS_DISAGREEMENT',
    );
  });

  it('takes the dispute along', async () => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk, ['LOCAL_FINANCE', 'COMMERCE']);
    granted(await desk.file('LOCAL_FINANCE', caseId));
    granted(await desk.file('COMMERCE', caseId, { substanceClass: 'LENDING' }));
    granted(
      await desk
        .as('OFFICE', NANJING)
        .declareDisagreement({ idempotencyKey: newId(), caseId, reason: '属地认识不一致' }),
    );
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'CONSULTATION',
      level: 'NATIONAL',
      region: null,
    });
  });
});

describe('an office', () => {
  it.each([
    ['of another region', BEIJING],
    ['of a district below', at('DISTRICT', '320102')],
    ['above, that has not taken the matter up', JIANGSU],
    ['of the country, that has not taken the matter up', NATIONAL],
  ] as const)('%s files no opinion: OUTSIDE_JURISDICTION', async (_which, office) => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk);
    expect(refusalCode(await file(desk, 'LOCAL_FINANCE', caseId, office))).toBe('OUTSIDE_JURISDICTION');
    granted(await file(desk, 'LOCAL_FINANCE', caseId, NANJING));
  });

  it('of another region neither revises nor withdraws, nor refers: OUTSIDE_JURISDICTION', async () => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk, ['LOCAL_FINANCE', 'COMMERCE']);
    const opinionId = granted(await desk.file('LOCAL_FINANCE', caseId));
    granted(await desk.file('COMMERCE', caseId, { substanceClass: 'LENDING' }));
    const elsewhere = desk.as('LOCAL_FINANCE', BEIJING);
    const key = () => ({ idempotencyKey: newId() });
    const { id: disputeId } = await desk.dispute(caseId);
    const reason = '理由';
    const outcomes = [
      await elsewhere.reviseOpinion({ ...key(), opinionId, ...OPINION }),
      await elsewhere.withdrawOpinion({ ...key(), opinionId, reason }),
      await elsewhere.referDispute({ ...key(), disputeId, reason }),
      await elsewhere.markUrgent({ ...key(), caseId, reason }),
      await elsewhere.addConcernedAgency({ ...key(), caseId, agency: 'POLICE', reason }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'OUTSIDE_JURISDICTION'));
  });

  it('above takes the matter up with a reason, and the one below does not deal with it any more', async () => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk);
    const takeUp = (office: Partial<Caller>) =>
      desk.as('COMMERCE', office).takeUpCase({ idempotencyKey: newId(), caseId, reason: '跨区域，提级办理' });
    expect(refusalCode(await takeUp(NANJING))).toBe('NOT_SUPERIOR_OFFICE');
    expect(refusalCode(await takeUp(BEIJING))).toBe('NOT_SUPERIOR_OFFICE');
    granted(await takeUp(JIANGSU));
    expect(refusalCode(await file(desk, 'COMMERCE', caseId, NANJING))).toBe('OUTSIDE_JURISDICTION');
    granted(await file(desk, 'COMMERCE', caseId, JIANGSU));
    const [, event] = await desk.as('OFFICE').caseEvents.load(caseId);
    expect(event).toMatchObject({
      command: 'takeUpCase',
      details: {
        agency: 'COMMERCE',
        reason: '跨区域，提级办理',
        from: { level: 'MUNICIPAL', region: '320100' },
      },
    });
  });

  it('has the tasks of its own cases alone', async () => {
    const desk = await open(TWO_PLACES);
    const caseId = await openCase(desk);
    const tasks: { agency: string; level: string; region: string }[] = await database.query(
      `SELECT agency, level, region FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL
       ORDER BY agency`,
      [caseId],
    );
    expect(tasks).toEqual([
      { agency: 'BANKING', level: 'PROVINCIAL', region: '320000' },
      { agency: 'COMMERCE', level: 'MUNICIPAL', region: '320100' },
      { agency: 'LOCAL_FINANCE', level: 'MUNICIPAL', region: '320100' },
      { agency: 'POLICE', level: 'MUNICIPAL', region: '320100' },
    ]);
  });
});

it('a district of Beijing decides nothing: NOT_DECIDING_LEVEL', async () => {
  const desk = await open(BEIJING_FIRM);
  const caseId = await openCase(desk, ['BANKING', 'LOCAL_FINANCE']);
  granted(await desk.file('BANKING', caseId));
  granted(await desk.file('LOCAL_FINANCE', caseId, { substanceClass: 'LENDING' }));
  const { id: disputeId } = await desk.dispute(caseId);
  const district = desk.as('LEADING_GROUP', at('DISTRICT', '110105'));
  expect(refusalCode(await district.ruleDispute({ idempotencyKey: newId(), disputeId }))).toBe(
    'NOT_DECIDING_LEVEL',
  );
  const elsewhere = desk.as('LEADING_GROUP', at('DISTRICT', '440305'));
  expect(refusalCode(await elsewhere.ruleDispute({ idempotencyKey: newId(), disputeId }))).toBe(
    'OUTSIDE_LEADING_GROUP',
  );
});

describe('a functional zone', () => {
  const WITH_ZONE = deskLawWith([
    {
      table: 'functional_zone',
      rows: [
        {
          zone: '320100-JB',
          zh: '江北新区',
          en: 'Jiangbei New Area',
          host_region: '320111',
          document: 'J',
          mark: 'KNOWN',
        },
      ],
    },
  ]);
  const openIn = (desk: Desk, functionalZone: string) =>
    desk.as('OFFICE', NATIONAL).openSubstanceCase({
      idempotencyKey: newId(),
      platform: desk.platform.code,
      reason: '排查发现',
      functionalZone,
    });

  it('that the firm is registered in is the place of the case, below the division that hosts it', async () => {
    const desk = await open({ registeredRegion: '320111', operatingRegions: [] });
    desk.law = WITH_ZONE;
    const caseId = granted(await openIn(desk, '320100-JB'));
    expect(await desk.case(caseId)).toMatchObject({
      homeRegion: '320100-JB',
      level: 'MUNICIPAL',
      region: '320100',
      areas: ['320000', '320100', '320100-JB', '320111'],
    });
    expect(await desk.as('COMMERCE', at('DISTRICT', '320111')).findCase(caseId)).not.toBeNull();
    granted(await file(desk, 'LOCAL_FINANCE', caseId, NANJING));
  });

  it('has to be one of the day, where the firm is registered', async () => {
    const desk = await open({ registeredRegion: '320102', operatingRegions: [] });
    expect(refusalCode(await openIn(desk, '320100-JB'))).toBe('FUNCTIONAL_ZONE_UNKNOWN');
    desk.law = WITH_ZONE;
    expect(refusalCode(await openIn(desk, '320100-JB'))).toBe('FUNCTIONAL_ZONE_ELSEWHERE');
    desk.clock.set(new Date('2016-06-20T02:00:00Z'));
    expect(refusalCode(await openIn(desk, '320100-JB'))).toBe('FUNCTIONAL_ZONE_UNKNOWN');
  });
});

describe('a case is looked into', () => {
  const SUZHOU = at('MUNICIPAL', '320500');
  const PLACES = [
    ['of its place', at('DISTRICT', '320102'), true],
    ['of its group', NANJING, true],
    ['of the province', JIANGSU, true],
    ['of the country', NATIONAL, true],
    ['of a place of operation', at('DISTRICT', '110105'), true],
    ['of the group of a place of operation', BEIJING, true],
    ['of another district', at('DISTRICT', '320104'), false],
    ['of another city', SUZHOU, false],
    ['of another province', at('PROVINCIAL', '440000'), false],
  ] as const;
  let desk: Desk;
  let caseId: string;
  let disputeId: string;

  beforeAll(async () => {
    desk = await open(TWO_PLACES);
    caseId = await openCase(desk, ['LOCAL_FINANCE', 'COMMERCE']);
    granted(await desk.file('LOCAL_FINANCE', caseId));
    granted(await desk.file('COMMERCE', caseId, { substanceClass: 'LENDING' }));
    ({ id: disputeId } = await desk.dispute(caseId));
  });

  const DENIED = 'FIELD_DENIED OUTSIDE_JURISDICTION';
  const reasonOf = (error: GraphQLError) =>
    `${String(error.extensions['code'])} ${String(error.extensions['reason'])}`;
  const PAGE = { size: 20, after: null };
  const idsOf = ({ edges }: { readonly edges: readonly { readonly node: { readonly id: string } }[] }) =>
    edges.map(({ node }) => node.id);

  it.each(PLACES)('by an office %s (%o): %s', async (_which, office, sees) => {
    for (const agency of ['COMMERCE', 'PBOC', 'OFFICE', 'LEADING_GROUP'] as const) {
      const reads = desk.as(agency, office);
      const platform = desk.platform.code;
      expect(idsOf(await reads.cases({ platform }, PAGE))).toEqual(sees ? [caseId] : []);
      expect(idsOf(await reads.casesOfPlatform(platform, PAGE))).toEqual(sees ? [caseId] : []);
      expect(idsOf(await reads.disputes({}, { size: 200, after: null })).includes(disputeId)).toBe(sees);
      for (const asked of [reads.findCase(caseId), reads.findDispute(disputeId)]) {
        expect(await asked.then((found) => found?.id !== undefined, reasonOf)).toBe(sees || DENIED);
      }
    }
  });

  it('and by others what is determined', async () => {
    const other = await open({ registeredRegion: '320102', operatingRegions: [] });
    const determined = await openCase(other, ['LOCAL_FINANCE', 'COMMERCE']);
    granted(await other.file('LOCAL_FINANCE', determined));
    granted(await other.file('COMMERCE', determined));
    const reads = other.as('COMMERCE', SUZHOU);
    expect(idsOf(await reads.cases({ platform: other.platform.code }, PAGE))).toEqual([]);
    expect(await reads.inForce.load(other.platform.code)).toMatchObject([{ caseId: determined }]);
  });
});
