import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENCIES, SUBSTANCE_CLASSES, type Actor } from '../../../kernel/index.js';
import { detectConflicts, OPINION_ATTRIBUTES } from './conflict.js';
import { isDeclined, type OpinionContent, type CurrentAnswer } from './opinion.js';

/** An answer that is an opinion. */
type Opinion = CurrentAnswer & { readonly answer: OpinionContent };

const CONTENT: OpinionContent = {
  substanceClass: 'LENDING',
  responsibleAgency: 'BANKING',
  disposition: 'BAN',
  redLines: [],
  licenceHeld: null,
  unlicensed: false,
  licenceNeeded: null,
  legalBasis: [{ law: '银行业监督管理法', article: '19' }],
  evidence: [],
  confidence: null,
  conduct: null,
  gravity: null,
  severity: null,
  unassessedReason: null,
  handling: 'OFFICIAL_USE',
  newEvidence: null,
};

const opinion = (agency: Actor, change: Partial<OpinionContent> = {}): Opinion => ({
  agency,
  answer: { ...CONTENT, ...change },
});

const declined = (agency: Actor): CurrentAnswer => ({
  agency,
  answer: { declineReason: '不属本部门职责', legalBasis: [], newEvidence: null },
});

const RED_LINES = ['FUND_POOL', 'LENDS_ITSELF', 'NO_CUSTODY'] as const;
const redLines = (...codes: (typeof RED_LINES)[number][]) =>
  codes.map((redLine) => ({ redLine, evidence: '笔录' }));

const anyContent: fc.Arbitrary<OpinionContent> = fc.record({
  substanceClass: fc.constantFrom(...SUBSTANCE_CLASSES.slice(0, 2)),
  responsibleAgency: fc.option(fc.constantFrom(...AGENCIES.slice(0, 3)), { nil: null }),
  disposition: fc.constantFrom('RECTIFY_BY_DEADLINE', 'BAN'),
  redLines: fc
    .subarray([...RED_LINES])
    .chain((codes) => fc.shuffledSubarray(codes, { minLength: codes.length }))
    .map((codes) => redLines(...codes)),
  licenceHeld: fc.option(fc.constantFrom('支付业务许可证', '基金销售牌照'), { nil: null }),
  unlicensed: fc.boolean(),
  licenceNeeded: fc.option(fc.constantFrom('网络小贷牌照', '保险经纪牌照'), { nil: null }),
  legalBasis: fc.constant(CONTENT.legalBasis),
  evidence: fc.constant([]),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  conduct: fc.constant(null),
  gravity: fc.constant(null),
  severity: fc.constant(null),
  unassessedReason: fc.constant(null),
  handling: fc.constantFrom('OFFICIAL_USE', 'CONSENT_BEFORE_ONWARD'),
  newEvidence: fc.constant(null),
});

const anyOpinions = fc
  .shuffledSubarray([...AGENCIES], { minLength: 1 })
  .chain((agencies) =>
    fc.tuple(...agencies.map((agency) => anyContent.map((answer) => ({ agency, answer })))),
  );

/** What each attribute is by the plan's words, written a second time and otherwise. */
function expectedAttributes(opinions: readonly Opinion[]): string[] {
  const differs = (values: unknown[]): boolean => values.some((value) => value !== values[0]);
  const contents = opinions.map(({ answer }) => answer);
  const responsible = contents.map((content) => content.responsibleAgency);
  const lines = contents.map(({ redLines: found }) =>
    RED_LINES.filter((line) => found.some(({ redLine }) => redLine === line)).join(),
  );
  const stated = (values: (string | null)[]): string[] => values.filter((value) => value !== null);
  const table: Record<string, boolean> = {
    SUBSTANCE_CLASS: differs(contents.map((content) => content.substanceClass)),
    RESPONSIBLE_AGENCY: differs(responsible) || responsible.includes(null),
    DISPOSITION: differs(contents.map((content) => content.disposition)),
    RED_LINES: differs(lines),
    LICENCE_HELD: differs(
      stated(contents.map(({ licenceHeld, unlicensed }) => (unlicensed ? 'NONE' : licenceHeld))),
    ),
    LICENCE_NEEDED: differs(stated(contents.map((content) => content.licenceNeeded))),
  };
  return OPINION_ATTRIBUTES.filter((attribute) => table[attribute]);
}

describe('detectConflicts', () => {
  it('finds the attributes that differ, and no others', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        expect(detectConflicts(opinions).map(({ attribute }) => attribute)).toEqual(
          expectedAttributes(opinions),
        );
      }),
    );
  });

  it('does not depend on the order of the opinions', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        const found = (given: readonly CurrentAnswer[]) =>
          detectConflicts(given).map(({ attribute, kind, positions }) => ({
            attribute,
            kind,
            positions: positions.toSorted((one, other) => one.agency.localeCompare(other.agency)),
          }));
        expect(found(opinions.toReversed())).toEqual(found(opinions));
      }),
    );
  });

  it('counts the claims to supervise: two overlap, none is a vacuum', () => {
    fc.assert(
      fc.property(anyOpinions, (opinions) => {
        const conflict = detectConflicts(opinions).find((each) => each.attribute === 'RESPONSIBLE_AGENCY');
        const claims = opinions.filter(({ agency, answer }) => answer.responsibleAgency === agency).length;
        const kind = claims > 1 ? 'OVERLAP' : claims === 0 ? 'VACUUM' : 'DIVERGENCE';
        // All agreeing on one agency is no conflict, whether it is among them (one claim) or not (none).
        const isAgreed = new Set(opinions.map(({ answer }) => answer.responsibleAgency)).size === 1;
        const isVacant = opinions.some(({ answer }) => answer.responsibleAgency === null);
        expect(conflict?.kind).toBe(isAgreed && !isVacant ? undefined : kind);
      }),
    );
  });

  it('finds none where all say the same, however confident', () => {
    const opinions = [opinion('PBOC', { confidence: 1 }), opinion('BANKING', { confidence: 0.1 })];
    expect(detectConflicts(opinions)).toEqual([]);
    expect(detectConflicts([])).toEqual([]);
  });

  it('calls it a vacuum when all agree that nobody is responsible', () => {
    const nobody = { responsibleAgency: null };
    expect(detectConflicts([opinion('PBOC', nobody), opinion('BANKING', nobody)])).toEqual([
      {
        attribute: 'RESPONSIBLE_AGENCY',
        kind: 'VACUUM',
        positions: [
          { agency: 'PBOC', values: [] },
          { agency: 'BANKING', values: [] },
        ],
      },
    ]);
  });

  it('lets all agree on an agency that gave no opinion', () => {
    const police = { responsibleAgency: 'POLICE' } as const;
    expect(detectConflicts([opinion('PBOC', police), opinion('BANKING', police)])).toEqual([]);
  });

  it('compares red lines as a set and says who found which', () => {
    const one = opinion('PBOC', { redLines: redLines('NO_CUSTODY', 'FUND_POOL') });
    expect(
      detectConflicts([one, opinion('BANKING', { redLines: redLines('FUND_POOL', 'NO_CUSTODY') })]),
    ).toEqual([]);
    expect(detectConflicts([one, opinion('BANKING')])).toEqual([
      {
        attribute: 'RED_LINES',
        kind: 'DIVERGENCE',
        positions: [
          { agency: 'PBOC', values: ['FUND_POOL', 'NO_CUSTODY'] },
          { agency: 'BANKING', values: [] },
        ],
      },
    ]);
  });

  it('takes silence on a licence for no position, and spelling for no difference', () => {
    const licence = (licenceHeld: string | null) => ({ licenceHeld });
    const opinions = [
      opinion('PBOC', licence('ICP 许可证')),
      opinion('BANKING', licence('ＩＣＰ许可证')),
      opinion('POLICE', licence(null)),
    ];
    expect(detectConflicts(opinions)).toEqual([]);
  });
});

describe('agencies that decline', () => {
  const responsible = (answers: readonly CurrentAnswer[], awaited = false) =>
    detectConflicts(answers, awaited).find(({ attribute }) => attribute === 'RESPONSIBLE_AGENCY') ?? null;

  it('have no position but that they are not responsible', () => {
    fc.assert(
      fc.property(anyOpinions, fc.subarray([...AGENCIES]), (opinions, declining) => {
        const opined = opinions.filter(({ agency }) => !declining.includes(agency));
        const others = (answers: readonly CurrentAnswer[]) =>
          detectConflicts(answers).filter(({ attribute }) => attribute !== 'RESPONSIBLE_AGENCY');
        expect(others([...opined, ...declining.map(declined)])).toEqual(others(opined));
      }),
    );
  });

  it('leave a vacuum when all do, or when the one that the others name does', () => {
    expect(detectConflicts([declined('PBOC'), declined('BANKING')])).toEqual([
      {
        attribute: 'RESPONSIBLE_AGENCY',
        kind: 'VACUUM',
        positions: [
          { agency: 'PBOC', values: [], declined: true },
          { agency: 'BANKING', values: [], declined: true },
        ],
      },
    ]);
    const police = { responsibleAgency: 'POLICE' } as const;
    expect(responsible([declined('POLICE'), opinion('BANKING', police)])?.kind).toBe('VACUUM');
  });

  it('settle nothing and disturb nothing between those that have an opinion', () => {
    expect(detectConflicts([declined('PBOC'), opinion('BANKING')])).toEqual([]);
    const claims = [opinion('SECURITIES', { responsibleAgency: 'SECURITIES' }), opinion('BANKING')];
    expect(responsible([...claims, declined('PBOC')])?.kind).toBe('OVERLAP');
  });

  it('are no vacuum while somebody may still take it on', () => {
    expect(responsible([declined('PBOC')], true)).toBeNull();
    expect(responsible([opinion('PBOC', { responsibleAgency: null })], true)).toBeNull();
    const police = { responsibleAgency: 'POLICE' } as const;
    expect(responsible([declined('POLICE'), opinion('BANKING', police)], true)?.kind).toBe('DIVERGENCE');
    expect(responsible([opinion('PBOC'), opinion('SECURITIES', police)], true)?.kind).toBe('DIVERGENCE');
  });
});

/** What one agency does next. */
type Step = { readonly agency: Actor; readonly answer: CurrentAnswer['answer'] | null };

const anyStep: fc.Arbitrary<Step> = fc.record({
  agency: fc.constantFrom(...AGENCIES.slice(0, 4)),
  answer: fc.oneof(
    { weight: 6, arbitrary: anyContent },
    { weight: 1, arbitrary: fc.constant(declined('PBOC').answer) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});

describe('revising, declining and withdrawing', () => {
  it('never lose a conflict: what two standing opinions say differently is told, with who says it', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const standing = new Map<Actor, CurrentAnswer['answer']>();
        for (const { agency, answer } of steps) {
          if (answer === null) standing.delete(agency);
          else standing.set(agency, answer);
          const answers = Array.from(standing, ([by, given]) => ({ agency: by, answer: given }));
          const told = new Map(detectConflicts(answers).map((conflict) => [conflict.attribute, conflict]));
          for (const one of answers) {
            for (const other of answers) {
              if (isDeclined(one.answer) || isDeclined(other.answer)) continue;
              for (const attribute of ['substanceClass', 'disposition', 'responsibleAgency'] as const) {
                if (one.answer[attribute] === other.answer[attribute]) continue;
                const name = {
                  substanceClass: 'SUBSTANCE_CLASS',
                  disposition: 'DISPOSITION',
                  responsibleAgency: 'RESPONSIBLE_AGENCY',
                } as const;
                const positions = told.get(name[attribute])?.positions ?? [];
                for (const { agency: by, answer: given } of [one, other]) {
                  const value = isDeclined(given) ? null : given[attribute];
                  expect(positions).toContainEqual({ agency: by, values: value === null ? [] : [value] });
                }
              }
            }
          }
        }
      }),
    );
  });
});
