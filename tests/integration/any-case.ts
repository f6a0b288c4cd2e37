import fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import { AGENCIES, newId, type Agency } from '../../src/kernel/index.js';

export const NOW = new Date('2026-06-15T02:00:00Z');
const HOUR = 3_600_000;

const PLACES = [
  { level: 'NATIONAL', region: null },
  { level: 'PROVINCIAL', region: '110000' },
  { level: 'PROVINCIAL', region: '440000' },
  { level: 'MUNICIPAL', region: '440300' },
  { level: 'MUNICIPAL', region: '310115' },
  { level: 'DISTRICT', region: '330105' },
  // Became a part of 330105 in 2021.
  { level: 'DISTRICT', region: '330103' },
] as const;
const CASE_STATES = ['COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN'] as const;
const DISPUTE_STATES = [
  'CONSULTATION',
  'REFERRED',
  'LEGAL_REVIEW',
  'DELIBERATION',
  'DECIDED',
  'SETTLED',
  'CLOSED',
  'WITHDRAWN',
];
const CONFLICTS = [
  { attribute: 'SUBSTANCE_CLASS', kind: 'DIVERGENCE', positions: [] },
  { attribute: 'DISPOSITION', kind: 'DIVERGENCE', positions: [] },
  { attribute: 'RESPONSIBLE_AGENCY', kind: 'VACUUM', positions: [] },
  { attribute: 'RESPONSIBLE_AGENCY', kind: 'OVERLAP', positions: [] },
];

const hours = fc.integer({ min: 0, max: 900 });
const agencies = (least: number) => fc.subarray([...AGENCIES], { minLength: least });
const conflicts = fc.subarray(CONFLICTS);

/** A case in any condition: more than the workflow leads to, because what is counted must not depend on that. */
export const anyCase = fc.record({
  opened: fc.integer({ min: -28_000, max: 0 }),
  openedBy: fc.constantFrom<Agency | 'OFFICE'>(...AGENCIES, 'OFFICE'),
  place: fc.constantFrom(...PLACES),
  concerned: agencies(2),
  silent: agencies(0),
  due: fc.option(hours),
  stages: fc.array(fc.record({ status: fc.constantFrom(...CASE_STATES), after: hours }), { maxLength: 5 }),
  lapses: fc.array(fc.record({ silent: agencies(1), after: hours }), { maxLength: 2 }),
  answers: fc.uniqueArray(
    fc.record({ agency: fc.constantFrom(...AGENCIES), declined: fc.boolean(), after: hours }),
    { selector: ({ agency }) => agency, maxLength: 5 },
  ),
  dispute: fc.option(
    fc.record({
      place: fc.constantFrom(...PLACES),
      after: hours,
      due: hours,
      conflicts,
      stages: fc.array(
        fc.record({
          state: fc.constantFrom(...DISPUTE_STATES),
          after: hours,
          conflicts: fc.option(conflicts),
        }),
        { maxLength: 5 },
      ),
    }),
    { freq: 3 },
  ),
});

type AnyCase = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;
type AnyDispute = NonNullable<AnyCase['dispute']>;

interface Step {
  readonly command: string;
  readonly to: string;
  readonly at: Date;
  readonly changes: object;
}

/** The events of a case or a dispute in order of time, each in a transaction of its own with the row as it leaves it. */
async function record(
  owner: DataSource,
  table: 'substance_case' | 'dispute',
  id: string,
  steps: readonly Step[],
  move: (manager: EntityManager, step: Step) => Promise<unknown>,
): Promise<void> {
  const subject = table === 'dispute' ? 'dispute_id' : 'case_id';
  for (const [index, step] of steps.entries()) {
    await owner.transaction(async (manager) => {
      await move(manager, step);
      await manager.query(
        `INSERT INTO coordination.${table}_event (${subject}, version, command, from_state, to_state, at, rule, changes)
         VALUES ($1, $2, $3, $4, $5, $6, 'x', $7)`,
        [id, index + 1, step.command, steps[index - 1]?.to ?? null, step.to, step.at, step.changes],
      );
    });
  }
}

async function answer(
  owner: DataSource,
  caseId: string,
  at: Date,
  { agency, declined }: AnyCase['answers'][number],
): Promise<void> {
  const id = newId();
  const basis = declined ? [] : [{ law: 'x', article: '1' }];
  await owner.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO coordination.opinion (id, case_id, agency, status, version) VALUES ($1, $2, $3, $4, 1)`,
      [id, caseId, agency, declined ? 'DECLINED' : 'STANDING'],
    );
    await manager.query(
      `INSERT INTO coordination.opinion_version (opinion_id, version, act, substance_class, disposition, responsible_agency,
         red_lines, legal_basis, evidence, decline_reason, recorded_by, recorded_at)
       SELECT $1, 1, $2, CASE WHEN $3 THEN NULL ELSE 'LENDING' END, CASE WHEN $3 THEN NULL ELSE 'BAN' END,
         CASE WHEN $3 THEN NULL ELSE 'BANKING' END, '[]', $4, '[]', CASE WHEN $3 THEN 'x' END, 'x', $5`,
      [id, declined ? 'DECLINED' : 'FILED', declined, JSON.stringify(basis), at],
    );
  });
}

async function insertDispute(
  owner: DataSource,
  caseId: string,
  opened: Date,
  dispute: AnyDispute,
): Promise<void> {
  const { place, after, due, stages } = dispute;
  const id = newId();
  let at = new Date(opened.getTime() + after * HOUR);
  const first: Step = {
    command: 'openDispute',
    to: 'CONSULTATION',
    at,
    changes: { conflicts: dispute.conflicts },
  };
  const openedAt = at;
  const moves = stages.map(({ state, after: hoursLater, conflicts: changed }): Step => {
    at = new Date(at.getTime() + hoursLater * HOUR);
    return { command: 'x', to: state, at, changes: changed ? { conflicts: changed } : {} };
  });
  await record(owner, 'dispute', id, [first, ...moves], (manager, step) =>
    step === first
      ? manager.query(
          `INSERT INTO coordination.dispute (id, case_id, state, version, round, conflicts, opened_at, due_at, level, region)
           VALUES ($1, $2, 'CONSULTATION', 1, 1, $3, $4, $5, $6, $7)`,
          [
            id,
            caseId,
            JSON.stringify(dispute.conflicts),
            openedAt,
            new Date(openedAt.getTime() + due * HOUR),
            place.level,
            place.region,
          ],
        )
      : manager.query(
          `UPDATE coordination.dispute SET state = $2, conflicts = COALESCE($3, conflicts) WHERE id = $1`,
          [id, step.to, 'conflicts' in step.changes ? JSON.stringify(step.changes.conflicts) : null],
        ),
  );
}

/**
 * Writes a case as its steps would, each in a transaction of its own.
 *
 * @param place a number that no other case of the spec has
 * @returns its id
 */
export async function insertCase(owner: DataSource, place: number, specimen: AnyCase): Promise<string> {
  const { openedBy, concerned, silent, due, stages, lapses, answers, dispute } = specimen;
  const id = newId();
  const opened = new Date(NOW.getTime() + specimen.opened * HOUR);
  let at = opened;
  const later = (after: number): Date => (at = new Date(at.getTime() + after * HOUR));
  const first: Step = { command: 'openCase', to: 'COLLECTING', at: opened, changes: {} };
  const lapsed = lapses.map((lapse): Step => ({
    command: 'closeCollection',
    to: 'COLLECTING',
    at: later(lapse.after),
    changes: { silentAgencies: lapse.silent },
  }));
  const moves = stages.map(({ status, after }): Step => ({
    command: 'x',
    to: status,
    at: later(after),
    changes: {},
  }));
  await record(owner, 'substance_case', id, [first, ...lapsed, ...moves], (manager, step) =>
    step === first
      ? manager.query(
          `INSERT INTO coordination.substance_case (id, platform_code, business_line, status, reason, urgent, opened_by,
             opened_by_officer, opened_at, concerned_agencies, silent_agencies, level, region, regions, version, due_at)
           SELECT $1, (SELECT min(code) FROM coordination.platform), $2, 'COLLECTING', 'x', false, $3, 'x', $4, $5, $6, $7, $8,
             '{110105}', 1, $9`,
          [
            id,
            `业务${place}`,
            openedBy,
            opened,
            concerned,
            silent.filter((agency) => concerned.includes(agency)),
            specimen.place.level,
            specimen.place.region,
            due === null ? null : new Date(opened.getTime() + due * HOUR),
          ],
        )
      : manager.query(
          `UPDATE coordination.substance_case SET status = $2, due_at = CASE WHEN $2 = 'COLLECTING' THEN due_at END WHERE id = $1`,
          [id, step.to],
        ),
  );
  for (const given of answers)
    await answer(owner, id, new Date(opened.getTime() + given.after * HOUR), given);
  if (dispute) await insertDispute(owner, id, opened, dispute);
  return id;
}
