import { RULING } from '../testkit/fixtures/determination-desk.js';
import { bankingName, CASE_STEPS, NEW_EVIDENCE, partyOf, PENDING, theCase } from './case-steps.js';
import type { Choice, Model, ModelDispute, State } from './model.js';
import type { Person } from './people.js';
import type { Chance, Step } from './step.js';
import { TRANSFER_STEPS } from './transfers.js';
import type { Attempt, World } from './world.js';

/** What is of a transfer, and asks for one. */
export const isOfTransfer = (step: string): step is keyof typeof TRANSFER_STEPS => step in TRANSFER_STEPS;

const RULED: ReadonlySet<State> = new Set<State>(['DECIDED', 'CLOSED']);

const theDispute = ({ dispute }: Model): ModelDispute => {
  if (!dispute) throw new Error('There is no dispute yet');
  return dispute;
};

interface DisputeStep {
  readonly by: readonly ('PARTY' | 'OFFICE' | 'REVIEWER' | 'MEMBER')[];
  readonly from: readonly State[];
  readonly right: Step['right'];
  /** What members hear after the ruling. */
  readonly late?: string;
  /** What is heard while a draft is reviewed. */
  readonly unreviewed?: string;
  readonly more?: Step['refusal'];
  readonly send: (
    services: ReturnType<World['as']>,
    on: { idempotencyKey: string; disputeId: string; expectedVersion?: number },
    model: Model,
    chance: Chance,
  ) => Attempt;
  readonly apply: (dispute: ModelDispute, model: Model, person: Person, chance: Chance) => void;
}

const office = () => ['office'];

function onDispute({ by, from, right, late, unreviewed, more, send, apply }: DisputeStep): Step {
  return {
    right,
    refusal(model, person, chance) {
      const standing = model.standing(person);
      if (standing === null || !by.includes(standing)) return 'ACTOR_NOT_ALLOWED';
      const outside = standing === 'PARTY' ? model.whyNotDealing(person) : model.whyNotOfGroup(person);
      if (outside) return outside;
      if (chance.stale) return 'STALE_VERSION';
      const { state } = theDispute(model);
      if (!from.includes(state)) {
        if (state === 'LEGAL_REVIEW' && unreviewed) return unreviewed;
        return (RULED.has(state) && late) || 'TRANSITION_NOT_ALLOWED';
      }
      return more?.(model, person, chance) ?? null;
    },
    take(world, person, model, chance) {
      const stale = chance.stale ? { expectedVersion: 1_000_000 } : {};
      const on = { idempotencyKey: world.key(), disputeId: theDispute(model).id, ...stale };
      return send(world.as(person), on, model, chance);
    },
    apply: (model, person, chance) => apply(theDispute(model), model, person, chance),
  };
}

/** A member who may take part. */
function seatRefusal(model: Model, { name }: Person): string | null {
  const { level, recused } = theDispute(model);
  if (model.members[level].length === 0) return 'LEADING_GROUP_EMPTY';
  if (recused.has(name)) return 'MEMBER_RECUSED';
  return model.members[level].includes(name) ? null : 'NOT_A_MEMBER';
}

const meetingRefusal = (model: Model): string | null =>
  theDispute(model).convened ? null : 'DELIBERATION_NOT_CONVENED';

const modeRefusal = (model: Model, mode: ReturnType<Model['mode']>): string | null =>
  model.mode() === mode ? null : 'OTHER_DECISION_MODE';
const positionOf = (choice: Choice): 'FOR' | 'DIFFERING' => (choice === 'FOR' ? 'FOR' : 'DIFFERING');
/** Whom the office may note absent: the last who has not spoken, noted before or not. */
function whoIsAway(model: Model): string | null {
  const others = model.present().filter((name) => name !== model.presiding());
  return others.findLast((name) => !theDispute(model).views.has(name)) ?? null;
}

const AFTER_REVIEW = {
  PASSED: 'DELIBERATION',
  DRAFT_RETURNED: 'DRAFTING',
  RETURNED: 'CONSULTATION',
} as const;
function reviewResult({ passed, days }: Chance): keyof typeof AFTER_REVIEW {
  if (passed) return 'PASSED';
  return days % 2 === 0 ? 'DRAFT_RETURNED' : 'RETURNED';
}

const present = (model: Model) => model.present();
const presiding = (model: Model) => [model.presiding() ?? 'chair'];

/** By their names, which are the mutations'. */
export const STEPS = {
  ...CASE_STEPS,
  ...TRANSFER_STEPS,
  referDispute: onDispute({
    by: ['PARTY', 'OFFICE'],
    from: ['CONSULTATION'],
    right: (model) => [bankingName(model), 'office'],
    send: (services, on) => services.referDispute({ ...on, reason: '协商不成' }),
    apply: (dispute, model) => model.enter(dispute, 'REFERRED'),
  }),
  referDisputeUpward: onDispute({
    by: ['OFFICE'],
    from: ['REFERRED', 'COMPLETENESS', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'],
    right: office,
    more: ({ dispute }) => (dispute?.level === 'NATIONAL' ? 'HIGHEST_LEVEL' : null),
    send: (services, on) => services.referDisputeUpward({ ...on, reason: '不能按期研究认定意见' }),
    apply: (dispute, model) => model.referUpward(dispute),
  }),
  requestSupplement: onDispute({
    by: ['OFFICE'],
    from: ['REFERRED'],
    right: office,
    send: (services, on, _model, { asked }) =>
      services.requestSupplement({ ...on, parts: asked.map((agency) => ({ agency, missing: '资金流水' })) }),
    apply: (dispute, model, _person, { asked }) => model.askForSupplement(dispute, asked),
  }),
  supplementDispute: onDispute({
    by: ['PARTY'],
    from: ['COMPLETENESS'],
    right: (model) =>
      [...(model.dispute?.asked ?? [])].map((party) =>
        party === 'BANKING' ? bankingName(model) : 'securities',
      ),
    more(model, person) {
      const party = partyOf(person);
      return party && theDispute(model).asked.has(party) ? null : 'SUPPLEMENT_NOT_DUE';
    },
    send: (services, on) => services.supplementDispute({ ...on, answer: '补充如下' }),
    apply(dispute, model, person) {
      const party = partyOf(person);
      if (party) dispute.asked.delete(party);
      if (dispute.asked.size === 0) model.goOnAfterSupplement(dispute);
    },
  }),
  completeSupplement: onDispute({
    by: ['OFFICE'],
    from: ['COMPLETENESS'],
    right: office,
    send: (services, on) => services.completeSupplement({ ...on, reason: '已足够' }),
    apply: (dispute, model) => model.goOnAfterSupplement(dispute),
  }),
  acceptDispute: onDispute({
    by: ['OFFICE'],
    from: ['REFERRED'],
    right: office,
    send: (services, on) => services.acceptDispute(on),
    apply: (dispute, model) => model.enter(dispute, 'DRAFTING'),
  }),
  reviewDisputeLegality: onDispute({
    by: ['OFFICE', 'REVIEWER'],
    from: ['LEGAL_REVIEW'],
    right: () => ['reviewer', 'national reviewer', 'office'],
    more(model, { agency, name }) {
      const { drafting, drafters } = theDispute(model);
      return agency === drafting || drafters.has(name) ? 'REVIEWER_DRAFTED' : null;
    },
    send: (services, on, _model, chance) =>
      services.reviewDisputeLegality({ ...on, result: reviewResult(chance), opinion: '意见' }),
    apply: (dispute, model, _person, chance) => model.enter(dispute, AFTER_REVIEW[reviewResult(chance)]),
  }),
  conveneDeliberation: onDispute({
    by: ['OFFICE'],
    from: ['DELIBERATION'],
    right: office,
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more: (model) => (model.members[theDispute(model).level].length === 0 ? 'LEADING_GROUP_EMPTY' : null),
    send: (services, on, { now }) => services.conveneDeliberation({ ...on, meetingAt: now, papers: [] }),
    apply(dispute, model) {
      dispute.firstMeetingAt ??= model.now;
      dispute.convened = true;
      dispute.absent.clear();
    },
  }),
  tableRuling: onDispute({
    by: ['OFFICE', 'MEMBER'],
    from: ['DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'],
    right: (model) => ['office', ...model.present()],
    more: (model, person) =>
      person.agency === 'OFFICE'
        ? model.members[theDispute(model).level].length === 0
          ? 'LEADING_GROUP_EMPTY'
          : null
        : seatRefusal(model, person),
    send: (services, on) => services.tableRuling({ ...on, ...RULING }),
    apply(dispute, model, { agency, name }) {
      model.enter(dispute, 'LEGAL_REVIEW');
      dispute.drafting = agency === 'OFFICE' ? 'OFFICE' : 'LEADING_GROUP';
      dispute.drafters.add(name);
      dispute.convened = false;
      dispute.votes.clear();
      dispute.views.clear();
      dispute.absent.clear();
    },
  }),
  recuse: onDispute({
    by: ['MEMBER'],
    from: ['DELIBERATION'],
    right: present,
    late: 'VOTE_CLOSED',
    more: seatRefusal,
    send: (services, on) => services.recuse({ ...on, reason: '近亲属任职' }),
    apply: (dispute, _model, { name }) => {
      dispute.recused.add(name);
    },
  }),
  castVote: onDispute({
    by: ['MEMBER'],
    from: ['DELIBERATION'],
    right: present,
    late: 'VOTE_CLOSED',
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more: (model, person) =>
      seatRefusal(model, person) ?? modeRefusal(model, 'VOTE') ?? meetingRefusal(model),
    send: (services, on, _model, { choice }) => services.castVote({ ...on, choice }),
    apply(dispute, model, { name }, { choice }) {
      dispute.votes.set(name, choice);
      model.votesCast += 1;
    },
  }),
  ruleDispute: onDispute({
    by: ['MEMBER'],
    from: ['DELIBERATION'],
    right: presiding,
    late: 'VOTE_CLOSED',
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more: (model, person) =>
      seatRefusal(model, person) ??
      (model.presiding() === person.name ? null : 'NOT_PRESIDING') ??
      meetingRefusal(model) ??
      (model.mode() === 'VOTE' ? model.whyNotCarried() : model.whyNotDiscussed()),
    send: (services, on, model) =>
      services.ruleDispute({
        ...on,
        ...(model.isAgainstMajority() ? { reasonsAgainstMajority: '情况紧急' } : {}),
      }),
    apply(dispute, model) {
      model.enter(dispute, 'DECIDED');
      model.determine(theCase(model));
      model.rulings += 1;
    },
  }),
  stateView: onDispute({
    by: ['MEMBER'],
    from: ['DELIBERATION'],
    right: present,
    late: 'VOTE_CLOSED',
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more: (model, person) =>
      seatRefusal(model, person) ??
      modeRefusal(model, 'CHAIR_AFTER_DISCUSSION') ??
      meetingRefusal(model) ??
      (model.presiding() === person.name ? 'CHAIR_SPEAKS_LAST' : null),
    send: (services, on, _model, { choice }) =>
      services.stateView({ ...on, position: positionOf(choice), reasons: '理由' }),
    apply(dispute, _model, { name }, { choice }) {
      dispute.views.set(name, positionOf(choice));
    },
  }),
  noteAbsence: onDispute({
    by: ['OFFICE'],
    from: ['DELIBERATION'],
    right: office,
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more(model) {
      const group = theDispute(model);
      if (model.members[group.level].length === 0) return 'LEADING_GROUP_EMPTY';
      return (
        modeRefusal(model, 'CHAIR_AFTER_DISCUSSION') ??
        meetingRefusal(model) ??
        (whoIsAway(model) === null ? 'NOBODY_IS_AWAY' : null)
      );
    },
    send: (services, on, model) =>
      services.noteAbsence({ ...on, member: whoIsAway(model) ?? 'nobody', reason: '外出' }),
    apply(dispute, model) {
      const away = whoIsAway(model);
      if (away !== null) dispute.absent.add(away);
    },
  }),
  rejectDraft: onDispute({
    by: ['MEMBER'],
    from: ['DELIBERATION'],
    right: presiding,
    late: 'VOTE_CLOSED',
    unreviewed: 'DRAFT_NOT_REVIEWED',
    more: (model, person) =>
      seatRefusal(model, person) ??
      (model.presiding() === person.name ? null : 'NOT_PRESIDING') ??
      modeRefusal(model, 'CHAIR_AFTER_DISCUSSION') ??
      meetingRefusal(model) ??
      model.whyNotDiscussed(),
    send: (services, on) => services.rejectDraft({ ...on, reasons: '再研究' }),
    apply: (dispute, model) => model.enter(dispute, 'DRAFTING'),
  }),
  suspendDispute: onDispute({
    by: ['OFFICE'],
    from: PENDING,
    right: office,
    send: (services, on) => services.suspendDispute({ ...on, reason: '等待鉴定' }),
    apply(dispute, model) {
      const { state } = dispute;
      if (PENDING.includes(state)) model.stop(dispute, state as Parameters<Model['stop']>[1]);
    },
  }),
  resumeDispute: onDispute({
    by: ['OFFICE'],
    from: ['SUSPENDED'],
    right: office,
    send: (services, on) => services.resumeDispute(on),
    apply: (dispute, model) => model.resume(dispute),
  }),
  closeDispute: onDispute({
    by: ['OFFICE'],
    from: ['DECIDED'],
    right: office,
    send: (services, on) => services.closeDispute({ ...on, reason: '无需执行' }),
    apply: (dispute, model) => model.enter(dispute, 'CLOSED'),
  }),
  reopenDispute: onDispute({
    by: ['OFFICE'],
    from: ['DECIDED', 'CLOSED'],
    right: office,
    send: (services, on) => services.reopenDispute({ ...on, ...NEW_EVIDENCE }),
    apply(dispute, model) {
      model.newRound(dispute);
      model.enter(dispute, 'REFERRED');
      theCase(model).status = 'DISPUTED';
    },
  }),
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;

/** Steps that need no case, and steps that need no dispute. */
export const NEEDS_NOTHING: ReadonlySet<StepName> = new Set<StepName>([
  'openSubstanceCase',
  'reportSuspectedCrime',
]);
export const NEEDS_A_CASE: ReadonlySet<string> = new Set(Object.keys(CASE_STEPS));
