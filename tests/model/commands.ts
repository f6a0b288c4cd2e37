import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Outcome } from '../../src/kernel/index.js';
import { ofOtherPlaces, refusalCode } from '../testkit/fixtures/determination-desk.js';
import type { Model } from './model.js';
import { PARTIES } from './model.js';
import * as people from './people.js';
import { isOfTransfer, NEEDS_A_CASE, NEEDS_NOTHING, STEPS, type StepName } from './steps.js';
import type { Chance } from './step.js';
import type { World } from './world.js';

const OTHERS: readonly people.Person[] = [
  people.BANKING,
  people.SECURITIES,
  people.INSURANCE,
  people.OFFICE,
  ...people.MEMBERS.map(people.member),
  people.STRANGER,
  people.ELSEWHERE,
  people.REVIEWER,
  people.NATIONAL_REVIEWER,
  people.BANKING_ELSEWHERE,
  people.BANKING_ABOVE,
  people.OFFICE_OF_PLACE,
  people.MACHINE,
  people.AUDITOR,
];

/** Those of transfers, who take no part in cases here. */
const OF_TRANSFERS: readonly people.Person[] = [people.HEAD, people.POLICE, people.PROSECUTOR];

/** Where the model and the workflow differ. */
export class Difference extends Error {
  override readonly name = 'Difference';
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Difference(`${what} is ${JSON.stringify(actual)} and should be ${JSON.stringify(expected)}`);
}

/** Every refusal says what is wrong and what to do, in both languages. */
function expectHelp(outcome: Outcome<unknown>): void {
  if (outcome.ok) return;
  const { message, remedy } = outcome.error;
  for (const text of [message.en, message.zh, remedy.en, remedy.zh]) {
    if (text.trim() === '') throw new Difference(`${outcome.error.code} says nothing`);
  }
}

/** Compares the rows with the model. */
export async function compare(model: Model, world: World): Promise<void> {
  const { substanceCase, dispute, transfer } = model;
  if (transfer) {
    const row = await world.transfersOf(transfer.sender).find(transfer.id);
    const { state, objectionUntil } = transfer;
    expectEqual('the transfer', row && { state: row.state, objectionUntil: row.objectionUntil }, {
      state,
      objectionUntil,
    });
  }
  if (!substanceCase) return;
  const found = await world.as(people.OFFICE).findCase(substanceCase.id);
  const { status, urgent, dueAt, silent } = substanceCase;
  expectEqual(
    'the case',
    found && {
      status: found.status,
      urgent: found.urgent,
      dueAt: found.dueAt,
      silent: [...found.silentAgencies].toSorted(),
    },
    { status, urgent, dueAt, silent: [...silent].toSorted() },
  );
  const row = await world.as(people.OFFICE).disputeOfCase.load(substanceCase.id);
  if (dispute && row) dispute.id = row.id;
  expectEqual(
    'the dispute',
    row && {
      state: row.state,
      round: row.round,
      level: row.level,
      dueAt: row.dueAt,
      escalatedTo: row.escalatedTo,
      suspendedFrom: row.suspendedFrom,
    },
    dispute && {
      state: dispute.state,
      round: dispute.round,
      level: dispute.level,
      dueAt: dispute.dueAt,
      escalatedTo: dispute.escalated,
      suspendedFrom: dispute.suspended?.from ?? null,
    },
  );
}

/** Whether there is anything yet that the step could be about. */
function hasSubject(step: StepName, { substanceCase, dispute, transfer }: Model): boolean {
  if (NEEDS_NOTHING.has(step)) return true;
  if (isOfTransfer(step)) return transfer !== null;
  return NEEDS_A_CASE.has(step) ? substanceCase !== null : dispute !== null;
}

/** Everybody who may try something, by the model. */
function everybody(step: StepName, { members }: Model): readonly people.Person[] {
  const others = [...OTHERS, ...members.NATIONAL.map(people.nationalMember)];
  return isOfTransfer(step) ? [...others, ...OF_TRANSFERS, ...OF_TRANSFERS, ...OF_TRANSFERS] : others;
}

/** Those who would be right to take the step now. */
function rightPeople(step: StepName, model: Model, put: Chance): readonly people.Person[] {
  const { dispute, members } = model;
  return STEPS[step].right(model, put).flatMap((name) => {
    const isNational = dispute?.level === 'NATIONAL' && members.NATIONAL.includes(name);
    return isNational
      ? people.nationalMember(name)
      : ([...OTHERS, ...OF_TRANSFERS].find((person) => person.name === name) ?? []);
  });
}

const pick = <Value>(from: readonly Value[], chosen: number): Value | undefined =>
  from[chosen % Math.max(1, from.length)];

/** What one attempt is made of; chosen when its turn comes, because it depends on how things stand then. */
interface Intent {
  /** Null: one that somebody may take now. */
  readonly step: StepName | null;
  /** Whether it is tried by somebody who may. */
  readonly byRight: boolean;
  readonly chosen: number;
  readonly put: Chance;
}

class Attempt implements fc.AsyncCommand<Model, World> {
  readonly #intent: Intent;
  #told = 'nothing';

  constructor(intent: Intent) {
    this.#intent = intent;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    const choice = this.#choose(model);
    if (!choice) return;
    const { step: name, person } = choice;
    const { put } = this.#intent;
    const step = STEPS[name];
    const expected = step.refusal(model, person, put);
    const listed = isOfTransfer(name)
      ? await transferMutationsListed(model, world, person)
      : await mutationsListed(model, world, person);
    const outcome = await step.take(world, person, model, put);
    const code = refusalCode(outcome);
    this.#told = `${person.name}.${name} → ${code ?? 'done'}`;
    expectHelp(outcome);
    expectEqual(this.#told, code, this.#expected(expected, outcome));
    // A stale version is the input's fault, and a new case is about nothing that could list it.
    if (code !== 'STALE_VERSION' && !NEEDS_NOTHING.has(name)) {
      expectEqual(`${this.#told}: listed`, listed.has(name), outcome.ok);
    }
    world.coverage.count(code ?? name);
    if (outcome.ok) step.apply(model, person, put, outcome.value);
    await compare(model, world);
  }

  toString(): string {
    return this.#told;
  }

  /** Where the model knows that it is refused, and one of several codes says why. */
  #expected(expected: string | null, outcome: Outcome<unknown>): string | null {
    if (expected === 'SUPPLEMENT_NOT_DUE') return supplementRefusal(outcome);
    return expected === 'NOBODY_IS_AWAY' ? 'NOT_A_MEMBER' : expected;
  }

  #choose(model: Model): { step: StepName; person: people.Person } | null {
    const { step: wanted, byRight, chosen, put } = this.#intent;
    const possible = names.filter((name) => {
      if (!hasSubject(name, model)) return false;
      if (wanted !== null) return name === wanted;
      return rightPeople(name, model, put).some((each) => STEPS[name].refusal(model, each, put) === null);
    });
    const step = pick(possible, chosen);
    if (step === undefined) return null;
    const right = rightPeople(step, model, put);
    const able = right.filter((each) => STEPS[step].refusal(model, each, put) === null);
    const candidates = !byRight ? everybody(step, model) : wanted === null ? able : right;
    const person = pick(candidates, chosen >> 5);
    return person ? { step, person } : null;
  }
}

/** What `availableActions` gives a person on the transfer. */
async function transferMutationsListed(
  { transfer }: Model,
  world: World,
  person: people.Person,
): Promise<ReadonlySet<string>> {
  const services = world.transfersOf(person);
  const found = transfer && (await services.find(transfer.id));
  return new Set(found ? services.actionsOf(found).map(({ mutation }) => mutation) : []);
}

/** What `availableActions` gives a person on the case, on his agency's opinion and on the dispute. */
async function mutationsListed(
  model: Model,
  world: World,
  person: people.Person,
): Promise<ReadonlySet<string>> {
  const services = world.as(person);
  const found = model.substanceCase
    ? await services.findCase(model.substanceCase.id).catch(ofOtherPlaces)
    : null;
  if (!found) return new Set();
  const opinions = await services.opinionsOfCase.load(found.id);
  const own = opinions.find(({ agency }) => agency === person.agency);
  const dispute = await services.disputeOfCase.load(found.id);
  const actions = [
    ...(await services.actionsOfCase(found)),
    ...(own ? await services.actionsOfOpinion(own) : []),
    ...(dispute ? await services.actionsOfDispute(dispute) : []),
  ];
  return new Set(actions.map(({ mutation }) => mutation));
}

/** Not asked, or answered before: one of the two. */
function supplementRefusal(outcome: Outcome<unknown>): string | null {
  const code = refusalCode(outcome);
  return code === 'SUPPLEMENT_NOT_ASKED' || code === 'SUPPLEMENT_ALREADY_GIVEN' ? code : 'SUPPLEMENT_NOT_DUE';
}

class Pass implements fc.AsyncCommand<Model, World> {
  readonly #days: number;

  constructor(days: number) {
    this.#days = days;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    model.pass(this.#days);
    world.coverage.count('days pass');
    await world.sweep(model.now);
    await compare(model, world);
  }

  toString(): string {
    return `${this.#days} days pass`;
  }
}

const chance: fc.Arbitrary<Chance> = fc.record({
  agrees: fc.nat(3).map((number) => number === 0),
  choice: fc.constantFrom('FOR', 'FOR', 'AGAINST', 'ABSTAIN'),
  passed: fc.nat(4).map((number) => number > 0),
  days: fc.nat(10),
  asked: fc.constantFrom([...PARTIES], ['BANKING'], ['SECURITIES']),
  stale: fc.nat(24).map((number) => number === 0),
});

/** How often each step is tried, beside the others. */
const WEIGHTS: Partial<Record<StepName, number>> = {
  withdrawSubstanceCase: 1,
  referDisputeUpward: 1,
  suspendDispute: 3,
  fileOpinion: 20,
  acceptDispute: 16,
  reviewDisputeLegality: 16,
  conveneDeliberation: 12,
  tableRuling: 8,
  castVote: 30,
  stateView: 24,
  rejectDraft: 2,
  ruleDispute: 30,
  reopenDispute: 8,
  takeUpCase: 1,
  declareDisagreement: 1,
  reportSuspectedCrime: 2,
  decideCrimeTransfer: 8,
  handOverCrimeTransfer: 10,
  answerCrimeTransfer: 14,
};
const WEIGHT = 4;

const names = (Object.keys(STEPS) as StepName[]).flatMap((name) =>
  Array.from({ length: WEIGHTS[name] ?? WEIGHT }, () => name),
);

/** The way of a dispute to its ruling, when everybody does what he should. */
const STRAIGHT: readonly (readonly [step: StepName, chosen: number])[] = [
  ['openSubstanceCase', 0],
  ['fileOpinion', 0],
  ['fileOpinion', 0],
  ['referDispute', 0],
  ['acceptDispute', 0],
  ['tableRuling', 0],
  ['reviewDisputeLegality', 0],
  ['conveneDeliberation', 0],
  // The chair, and the next one.
  ['castVote', 0],
  ['castVote', 1 << 5],
  ['ruleDispute', 0],
];

/** The first so many steps of that way: chance takes over from there. */
export function straightOn(steps: number): fc.AsyncCommand<Model, World>[] {
  const put: Chance = {
    agrees: false,
    choice: 'FOR',
    passed: true,
    days: 0,
    asked: [...PARTIES],
    stale: false,
  };
  return STRAIGHT.slice(0, steps).map(([step, chosen]) => new Attempt({ step, byRight: true, chosen, put }));
}

export const MAX_STRAIGHT = STRAIGHT.length;

/** Lists of commands, up to so many. */
export function commands(most: number): fc.Arbitrary<fc.AsyncCommand<Model, World>[]> {
  const chosen = fc.nat(100_000);
  const useful = fc
    .record({ step: fc.constant(null), byRight: fc.constant(true), chosen, put: chance })
    .map((intent) => new Attempt(intent));
  const any = fc
    .record({ step: fc.constantFrom(...names), byRight: fc.boolean(), chosen, put: chance })
    .map((intent) => new Attempt(intent));
  const pass = fc.integer({ min: 1, max: 30 }).map((days) => new Pass(days));
  const command = fc.oneof(
    { weight: 8, arbitrary: useful },
    { weight: 4, arbitrary: any },
    { weight: 1, arbitrary: pass },
  );
  return fc.array(command, { minLength: 5, maxLength: most });
}
