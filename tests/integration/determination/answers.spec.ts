import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { conflictHistory } from '../../../src/determination/model/opinions/conflict-history.js';
import { closeOverdueCollections } from '../../../src/determination/index.js';
import { rebuildRow, rowAsJson } from '../../../src/workflow/recorder/row-changes.js';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, OPINION, refusalCode } from '../../testkit/fixtures/determination-desk.js';

const SETTINGS = { consultationWorkingDays: 5 };
/** Ten working days after the Monday on which cases are opened, with the Dragon Boat holiday already past. */
const WINDOW_END = new Date('2016-06-27T15:59:59.999Z');

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

const sweep = () => closeOverdueCollections(database, desk.clock.now(), SETTINGS, DESK_LAW);

const conflictsSeenBy = async (agency: Actor | 'OFFICE', caseId: string) =>
  (await desk.as(agency).readConflicts(await desk.case(caseId))).map(({ attribute, kind }) => [
    attribute,
    kind,
  ]);

async function commandsOf(caseId: string): Promise<string[]> {
  const events = await desk.as('OFFICE').caseEvents.load(caseId);
  return events.map(({ command }) => command);
}

/** The events of a case and of its dispute give their rows exactly. */
async function expectRebuildable(caseId: string): Promise<void> {
  const office = desk.as('OFFICE');
  const events = await office.caseEvents.load(caseId);
  expect(rebuildRow(events)).toEqual(rowAsJson(await desk.case(caseId)));
}

describe('declining', () => {
  it('counts as heard, takes no position, and lets the others agree', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    const opinionId = granted(await desk.decline('PBOC', caseId));
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId));
    expect(await desk.determination(caseId)).toMatchObject({
      decidedBy: 'CONSENSUS',
      responsibleAgency: 'BANKING',
    });
    const [opinion] = await desk.as('PBOC').readOpinions(await desk.case(caseId));
    expect(opinion).toMatchObject({ agency: 'BANKING' });
    const versions = await desk.as('OFFICE').opinionVersions.load(opinionId);
    expect(versions).toMatchObject([
      {
        act: 'DECLINED',
        declineReason: '不属本部门监管职责',
        substanceClass: null,
        disposition: null,
        handling: null,
      },
    ]);
    await expectRebuildable(caseId);
  });

  it('by all leaves the business without supervision: VACUUM', async () => {
    const caseId = await desk.openCase();
    granted(await desk.decline('BANKING', caseId));
    granted(await desk.decline('SECURITIES', caseId));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'CONSULTATION',
      conflicts: [
        {
          attribute: 'RESPONSIBLE_AGENCY',
          kind: 'VACUUM',
          positions: [
            { agency: 'BANKING', values: [], declined: true },
            { agency: 'SECURITIES', values: [], declined: true },
          ],
        },
      ],
    });
    granted(await desk.file('BANKING', caseId));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'SETTLED' });
    expect(await desk.determination(caseId)).toMatchObject({ responsibleAgency: 'BANKING' });
  });

  it('against what the others say is a VACUUM; two claims are an OVERLAP', async () => {
    const one = await desk.openCase();
    granted(await desk.file('BANKING', one, { responsibleAgency: 'SECURITIES' }));
    granted(await desk.decline('SECURITIES', one));
    expect((await desk.dispute(one)).conflicts).toMatchObject([
      { attribute: 'RESPONSIBLE_AGENCY', kind: 'VACUUM' },
    ]);

    const other = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES'], { businessLine: '股权众筹' });
    granted(await desk.decline('PBOC', other));
    granted(await desk.file('BANKING', other));
    granted(await desk.file('SECURITIES', other, { responsibleAgency: 'SECURITIES' }));
    expect((await desk.dispute(other)).conflicts).toMatchObject([{ kind: 'OVERLAP' }]);
  });

  it('may take the place of an opinion, be taken back, and be followed by one', async () => {
    const caseId = await desk.openCase();
    const opinionId = granted(await desk.file('BANKING', caseId));
    expect(granted(await desk.decline('BANKING', caseId, { expectedVersion: 1 }))).toBe(opinionId);
    const withdrawal = { idempotencyKey: newId(), opinionId, reason: '误填' };
    granted(await desk.as('BANKING').withdrawOpinion(withdrawal));
    granted(await desk.decline('BANKING', caseId));
    granted(await desk.file('BANKING', caseId));
    const versions = await desk.as('OFFICE').opinionVersions.load(opinionId);
    expect(versions.map(({ act, declineReason }) => [act, declineReason !== null])).toEqual([
      ['FILED', false],
      ['DECLINED', true],
      ['WITHDRAWN', true],
      ['DECLINED', true],
      ['FILED', false],
    ]);
  });

  it('is refused twice, without a reason, on a stale version, and when there is nothing to revise', async () => {
    const caseId = await desk.openCase();
    expect(refusalCode(await desk.decline('BANKING', caseId, { reason: ' ' }))).toBe('INPUT_MISSING');
    const opinionId = granted(await desk.decline('BANKING', caseId));
    expect(refusalCode(await desk.decline('BANKING', caseId))).toBe('OPINION_ALREADY_DECLINED');
    const revision = { ...OPINION, idempotencyKey: newId(), opinionId };
    expect(refusalCode(await desk.as('BANKING').reviseOpinion(revision))).toBe('OPINION_DECLINED');
    granted(await desk.file('BANKING', caseId));
    expect(refusalCode(await desk.decline('BANKING', caseId, { expectedVersion: 1 }))).toBe('STALE_VERSION');
    expect(refusalCode(await desk.decline('POLICE', caseId))).toBe('NOT_CONCERNED');
    expect(
      refusalCode(
        await desk
          .as('BANKING', { role: 'SYSTEM' })
          .declineOpinion({ idempotencyKey: newId(), caseId, reason: '无' }),
      ),
    ).toBe('ACTOR_NOT_ALLOWED');
  });

  it('opens nobody’s opinion, and tells the others nothing until the collection has ended', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    granted(await desk.decline('SECURITIES', caseId));
    const seen = await desk.as('SECURITIES').readOpinions(await desk.case(caseId));
    expect(seen.map(({ agency }) => agency)).toEqual(['SECURITIES']);
    expect(await conflictsSeenBy('SECURITIES', caseId)).toEqual([]);
    const told = JSON.stringify(await desk.as('PBOC').caseEvents.load(caseId));
    expect(told).not.toMatch(/declin/i);
    expect(await commandsOf(caseId)).toEqual(['openSubstanceCase', 'fileOpinion', 'fileOpinion']);
  });
});

describe('conflicts of a case', () => {
  it('are between the opinions that the caller may see', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId, { disposition: 'BAN', responsibleAgency: null }));
    const both = [
      ['RESPONSIBLE_AGENCY', 'DIVERGENCE'],
      ['DISPOSITION', 'DIVERGENCE'],
    ];
    expect(await conflictsSeenBy('OFFICE', caseId)).toEqual(both);
    expect(await conflictsSeenBy('BANKING', caseId)).toEqual(both);
    expect(await conflictsSeenBy('PBOC', caseId)).toEqual([]);
    granted(await desk.decline('PBOC', caseId));
    expect(await conflictsSeenBy('PBOC', caseId)).toEqual(both);
  });

  it('are kept with every version of the dispute', async () => {
    const { caseId, disputeId, banking, securities } = await desk.openDispute();
    const revise = (agency: 'BANKING' | 'SECURITIES', opinionId: string, change: object) =>
      desk.as(agency).reviseOpinion({ ...OPINION, ...change, idempotencyKey: newId(), opinionId });
    granted(await revise('BANKING', banking, { disposition: 'BAN' }));
    granted(await revise('SECURITIES', securities, { disposition: 'BAN' }));
    const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
    expect(
      conflictHistory(events).map(({ version, conflicts }) => [
        version,
        conflicts.map(({ attribute }) => attribute),
      ]),
    ).toEqual([
      [1, ['SUBSTANCE_CLASS']],
      [2, ['SUBSTANCE_CLASS', 'DISPOSITION']],
      [3, []],
    ]);
    expect(await desk.case(caseId)).toMatchObject({ status: 'DETERMINED' });
    await expectRebuildable(caseId);
  });
});

describe('adding an agency', () => {
  it('waits for its opinion, for a whole window', async () => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    desk.clock.set(new Date('2016-06-20T02:00:00Z'));
    granted(await desk.addAgency('BANKING', caseId, 'PBOC'));
    expect(await desk.case(caseId)).toMatchObject({
      concernedAgencies: ['PBOC', 'BANKING', 'SECURITIES'],
      dueAt: new Date('2016-07-04T15:59:59.999Z'),
    });
    granted(await desk.file('SECURITIES', caseId));
    expect(await desk.case(caseId)).toMatchObject({ status: 'COLLECTING' });
    granted(await desk.file('PBOC', caseId));
    expect(await desk.case(caseId)).toMatchObject({ status: 'DETERMINED', dueAt: null });
    await expectRebuildable(caseId);
  });

  it('in a consultation looks at the conflicts anew and holds up the settlement', async () => {
    const caseId = await desk.openCase();
    granted(await desk.decline('BANKING', caseId));
    granted(await desk.decline('SECURITIES', caseId));
    const { version, dueAt } = await desk.dispute(caseId);
    granted(await desk.addAgency('OFFICE', caseId, 'INSURANCE'));
    expect(await desk.dispute(caseId)).toMatchObject({ version: version + 1, dueAt, conflicts: [] });
    granted(await desk.file('INSURANCE', caseId, { responsibleAgency: 'INSURANCE' }));
    expect(await desk.determination(caseId)).toMatchObject({ responsibleAgency: 'INSURANCE' });
  });

  it('is refused: ALREADY_CONCERNED, ACTOR_NOT_ALLOWED, CASE_UNKNOWN, TRANSITION_NOT_ALLOWED', async () => {
    const { caseId } = await desk.openDispute(true);
    expect(refusalCode(await desk.addAgency('OFFICE', caseId, 'PBOC'))).toBe('TRANSITION_NOT_ALLOWED');
    const other = await desk.openCase(undefined, { businessLine: '股权众筹' });
    expect(refusalCode(await desk.addAgency('OFFICE', other, 'BANKING'))).toBe('ALREADY_CONCERNED');
    expect(refusalCode(await desk.addAgency('PBOC', other, 'PBOC'))).toBe('ACTOR_NOT_ALLOWED');
    expect(refusalCode(await desk.addAgency('LEADING_GROUP', other, 'PBOC'))).toBe('ACTOR_NOT_ALLOWED');
    expect(refusalCode(await desk.addAgency('BANKING', other, 'PBOC', { role: 'SYSTEM' }))).toBe(
      'ACTOR_NOT_ALLOWED',
    );
    expect(refusalCode(await desk.addAgency('OFFICE', newId(), 'PBOC'))).toBe('CASE_UNKNOWN');
  });
});

describe('the collection window', () => {
  it('is ten working days from the opening', async () => {
    expect(await desk.case(await desk.openCase())).toMatchObject({
      dueAt: WINDOW_END,
      collectionClosedAt: null,
    });
  });

  it('determines with what stands when it passes, once, and names who was silent', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    desk.clock.set(new Date(WINDOW_END.getTime() - 1));
    await sweep();
    expect(await desk.case(caseId)).toMatchObject({ status: 'COLLECTING' });
    desk.clock.set(WINDOW_END);
    const swept = await Promise.all([sweep(), sweep(), sweep()]);
    expect(swept.flat().filter((id) => id === caseId)).toEqual([caseId]);
    expect(await desk.case(caseId)).toMatchObject({
      status: 'DETERMINED',
      dueAt: null,
      collectionClosedAt: WINDOW_END,
      silentAgencies: ['PBOC', 'SECURITIES'],
    });
    expect(await desk.determination(caseId)).toMatchObject({ decidedBy: 'CONSENSUS' });
    const events = await desk.as('OFFICE').caseEvents.load(caseId);
    expect(events.slice(-2)).toMatchObject([
      { command: 'closeCollection', agency: null, details: { silent: ['PBOC', 'SECURITIES'] } },
      { command: 'determineByConsensus', agency: null },
    ]);
    await expectRebuildable(caseId);
    expect(refusalCode(await desk.file('PBOC', caseId))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('opens a dispute where those that answered differ; a late answer is taken while the parties consult', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId, { disposition: 'BAN' }));
    desk.clock.set(WINDOW_END);
    await sweep();
    const { conflicts } = await desk.dispute(caseId);
    expect(conflicts.map(({ attribute }) => attribute)).toEqual(['DISPOSITION']);
    granted(await desk.file('PBOC', caseId, { disposition: 'BAN', substanceClass: 'PAYMENT' }));
    expect(await desk.case(caseId)).toMatchObject({ status: 'DISPUTED', silentAgencies: [] });
    expect((await desk.dispute(caseId)).conflicts.map(({ attribute }) => attribute)).toEqual([
      'SUBSTANCE_CLASS',
      'DISPOSITION',
    ]);
    await expectRebuildable(caseId);
  });

  it('shows everybody’s opinions to everybody once it has passed, and not before', async () => {
    const caseId = await desk.openCase(['PBOC', 'BANKING', 'SECURITIES']);
    granted(await desk.file('BANKING', caseId));
    const seen = async () =>
      (await desk.as('PBOC').readOpinions(await desk.case(caseId))).map(({ agency }) => agency);
    expect(await seen()).toEqual([]);
    desk.clock.set(WINDOW_END);
    await sweep();
    expect(await seen()).toEqual(['BANKING']);
  });

  it('begins anew where nobody has answered: nothing is determined', async () => {
    const caseId = await desk.openCase();
    desk.clock.set(WINDOW_END);
    await sweep();
    const next = new Date('2016-07-11T15:59:59.999Z');
    expect(await desk.case(caseId)).toMatchObject({
      status: 'COLLECTING',
      dueAt: next,
      collectionClosedAt: null,
      silentAgencies: [],
    });
    expect(await desk.determination(caseId)).toBeNull();
    expect(await commandsOf(caseId)).toEqual(['openSubstanceCase', 'extendCollection']);
    granted(await desk.decline('BANKING', caseId));
    desk.clock.set(next);
    await sweep();
    // One declines and the other is silent: nobody has taken it.
    expect((await desk.dispute(caseId)).conflicts).toMatchObject([{ kind: 'VACUUM' }]);
    await expectRebuildable(caseId);
  });
});

describe('a determination in force', () => {
  const determined = async () => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId));
    const determination = await desk.determination(caseId);
    if (!determination) throw new Error('Nothing was determined.');
    return { determination, again: await desk.openCase() };
  };

  it('lets a new case be opened, whose opinions may agree with it', async () => {
    const { again } = await determined();
    const opinionId = granted(await desk.file('BANKING', again));
    expect(await desk.as('BANKING').readOpinion(opinionId)).toMatchObject({ departsFrom: null });
  });

  it('is not departed from without new evidence: DEPARTS_FROM_DETERMINATION', async () => {
    const { again, determination } = await determined();
    const change = { disposition: 'BAN', redLines: [] } as const;
    expect(await desk.file('BANKING', again, change)).toMatchObject({
      error: {
        code: 'DEPARTS_FROM_DETERMINATION',
        facts: { determinationId: determination.id, attributes: ['DISPOSITION', 'RED_LINES'] },
      },
    });
    expect(refusalCode(await desk.decline('BANKING', again))).toBe('DEPARTS_FROM_DETERMINATION');
    expect(refusalCode(await desk.decline('SECURITIES', again))).toBeNull();
    const opinionId = granted(
      await desk.file('BANKING', again, { ...change, newEvidence: '审计发现资金池' }),
    );
    expect(await desk.as('BANKING').readOpinion(opinionId)).toMatchObject({
      newEvidence: '审计发现资金池',
      departsFrom: { determinationId: determination.id, attributes: ['DISPOSITION', 'RED_LINES'] },
    });
  });

  it('binds no longer than it is in force', async () => {
    const { again } = await determined();
    await database.query(`UPDATE coordination.determination SET superseded_at = now(), superseded_by = id
      WHERE platform_code = '${desk.platform.code}'`);
    expect(refusalCode(await desk.file('BANKING', again, { disposition: 'BAN' }))).toBeNull();
  });
});

describe('opening a case', () => {
  it('proposes who publishes to hold data or a licence, and reads nothing else of theirs', async () => {
    // A platform of the sample whose sectors alone would not bring the commerce bureau in.
    const [holding]: { code: string }[] = await database.query(`
      SELECT platform.code FROM coordination.platform_holder AS holder
        JOIN coordination.platform ON platform.code = holder.platform_code
      WHERE holder.agency = 'COMMERCE' AND NOT platform.sectors && '{ADVERTISING}' AND platform.sectors <> '{}' LIMIT 1`);
    if (!holding) throw new Error('The sample has no such platform.');
    const input = { idempotencyKey: newId(), platform: holding.code, businessLine: newId(), reason: '投诉' };
    const row = await desk.case(granted(await desk.as('OFFICE').openSubstanceCase(input)));
    expect(row.concernedAgencies).toContain('COMMERCE');
    await expect(database.query(`SELECT * FROM pboc.published_platform`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('needs no business line: the whole platform is one case', async () => {
    const open = () =>
      desk.as('OFFICE').openSubstanceCase({
        idempotencyKey: newId(),
        platform: desk.platform.code,
        reason: '整体核查',
        concernedAgencies: ['BANKING', 'SECURITIES'],
      });
    const caseId = granted(await open());
    expect(await desk.case(caseId)).toMatchObject({ businessLine: '全部业务' });
    expect(refusalCode(await open())).toBe('CASE_ALREADY_OPEN');
    await expect(desk.openCase()).resolves.not.toBe(caseId);
  });

  it('keeps the places of registration and operation, under the lowest group that covers them', async () => {
    const wide = await Desk.open(database, {
      registeredRegion: '330106',
      operatingRegions: ['330108', '330203'],
    });
    expect(await wide.case(await wide.openCase())).toMatchObject({
      regions: ['330106', '330108', '330203'],
      level: 'PROVINCIAL',
      region: '330000',
    });
  });
});
