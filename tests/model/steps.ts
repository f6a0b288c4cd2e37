import type { SubstanceClass } from '../../src/kernel/index.js';
import { OPINION, RULING } from '../testkit/fixtures/determination-desk.js';
import {
  PARTIES,
  type Choice,
  type Model,
  type ModelCase,
  type ModelDispute,
  type Party,
  type State,
} from './model.js';
import type { Person } from './people.js';
import { TRANSFER_STEPS } from './transfers.js';
import type { Attempt, World } from './world.js';

/** What chance puts into a step. */
export interface Chance {
  /** Whether an opinion says what BANKING says as a rule. */
  readonly agrees: boolean;
  readonly choice: Choice;
  readonly passed: boolean;
  readonly days: number;
  readonly asked: readonly Party[];
  readonly stale: boolean;
}

/** A step that anybody may try at any time. */
export interface Step {
  /** Who would be right to take it now; the first of the group where several would. */
  readonly right: (model: Model, chance: Chance) => readonly string[];
  /** Why it is refused: a code; null where it is not. The model is left as it is. */
  readonly refusal: (model: Model, person: Person, chance: Chance) => string | null;
  /** Tries it. */
  readonly take: (world: World, person: Person, model: Model, chance: Chance) => Attempt;
  /** What it changes, where it is not refused. */
  readonly apply: (model: Model, person: Person, chance: Chance, id: string) => void;
}

/** What is of a transfer, and asks for one. */
export const isOfTransfer = (step: string): step is keyof typeof TRANSFER_STEPS => step in TRANSFER_STEPS;

const NEW_EVIDENCE = { newEvidence: '新的资金流水' };
const PENDING: readonly State[] = [
  'CONSULTATION',
  'REFERRED',
  'COMPLETENESS',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
];
const RULED: ReadonlySet<State> = new Set<State>(['DECIDED', 'CLOSED']);

const theCase = ({ substanceCase }: Model): ModelCase => {
  if (!substanceCase) throw new Error('There is no case yet');
  return substanceCase;
};
const theDispute = ({ dispute }: Model): ModelDispute => {
  if (!dispute) throw new Error('There is no dispute yet');
  return dispute;
};
const partyOf = ({ agency }: Person): Party | null => PARTIES.find((party) => party === agency) ?? null;

// ── cases and opinions ──────────────────────────────────────────────────────────────────────────────────────────

const openSubstanceCase: Step = {
  right: () => ['office', 'banking'],
  refusal({ substanceCase }, { agency, more }) {
    if (more.role !== undefined || agency === 'LEADING_GROUP') return 'ACTOR_NOT_ALLOWED';
    const isOpen = substanceCase?.status === 'COLLECTING' || substanceCase?.status === 'DISPUTED';
    return isOpen ? 'CASE_ALREADY_OPEN' : null;
  },
  take: (world, person) =>
    world.as(person).openSubstanceCase({
      idempotencyKey: world.key(),
      platform: world.desk.platform.code,
      businessLine: '网络借贷',
      reason: '投资人投诉',
      concernedAgencies: [...PARTIES],
    }),
  apply: (model, person, _chance, id) => model.openCase(id, person),
};

function opinionRefusal(
  model: Model,
  person: Person,
  own: (answer: 'ACTIVE' | 'DECLINED' | 'WITHDRAWN' | null) => string | null,
): string | null {
  const isAgency = person.agency !== 'OFFICE' && person.agency !== 'LEADING_GROUP';
  if (!isAgency || person.more.role !== undefined) return 'ACTOR_NOT_ALLOWED';
  const party = partyOf(person);
  if (!party) return 'NOT_CONCERNED';
  const outside = model.whyNotDealing(person);
  if (outside) return outside;
  const { status, answers } = theCase(model);
  const takesOpinions =
    status === 'COLLECTING' || (status === 'DISPUTED' && model.dispute?.state === 'CONSULTATION');
  if (!takesOpinions) return 'TRANSITION_NOT_ALLOWED';
  return own(answers.get(party)?.kind ?? null);
}

function classOf({ agency }: Person, { agrees }: Chance): SubstanceClass {
  return agrees || agency === 'BANKING' ? 'INFORMATION_INTERMEDIARY' : 'ASSET_MANAGEMENT';
}

function answer(
  model: Model,
  person: Person,
  kind: 'ACTIVE' | 'DECLINED' | 'WITHDRAWN',
  chance: Chance,
  id: string,
) {
  const party = partyOf(person);
  const substanceCase = theCase(model);
  if (!party) return;
  const earlier = substanceCase.answers.get(party);
  const substanceClass = kind === 'WITHDRAWN' && earlier ? earlier.substanceClass : classOf(person, chance);
  substanceCase.answers.set(party, { kind, substanceClass });
  substanceCase.opinionIds.set(party, id);
  substanceCase.silent.delete(party);
  model.assess(substanceCase);
}

const bankingName = ({ substanceCase }: Model): string =>
  substanceCase?.bankingLevel === 'NATIONAL' ? 'banking above' : 'banking';
const parties = (model: Model) => [bankingName(model), 'securities'];

const fileOpinion: Step = {
  right: (model) => {
    const { answers } = theCase(model);
    return parties(model).filter(
      (_name, index) => answers.get(PARTIES[index] ?? 'BANKING')?.kind !== 'ACTIVE',
    );
  },
  refusal: (model, person) =>
    opinionRefusal(model, person, (kind) => (kind === 'ACTIVE' ? 'OPINION_ALREADY_FILED' : null)),
  take: (world, person, model, chance) =>
    world.as(person).fileOpinion({
      ...OPINION,
      ...NEW_EVIDENCE,
      idempotencyKey: world.key(),
      caseId: theCase(model).id,
      substanceClass: classOf(person, chance),
    }),
  apply: (model, person, chance, id) => answer(model, person, 'ACTIVE', chance, id),
};

const declineOpinion: Step = {
  right: parties,
  refusal: (model, person) =>
    opinionRefusal(model, person, (kind) => (kind === 'DECLINED' ? 'OPINION_ALREADY_DECLINED' : null)),
  take: (world, person, model) =>
    world.as(person).declineOpinion({
      ...NEW_EVIDENCE,
      idempotencyKey: world.key(),
      caseId: theCase(model).id,
      reason: '不属本部门监管职责',
    }),
  apply: (model, person, chance, id) => answer(model, person, 'DECLINED', chance, id),
};

/** The opinion that the caller would change: his own agency's, or else somebody's. */
function opinionOf(model: Model, person: Person): string | null {
  const { opinionIds } = theCase(model);
  const party = partyOf(person);
  return (party ? opinionIds.get(party) : [...opinionIds.values()][0]) ?? null;
}

function ownOpinionRefusal(
  model: Model,
  person: Person,
  own: (kind: string) => string | null,
): string | null {
  const isAgency = person.agency !== 'OFFICE' && person.agency !== 'LEADING_GROUP';
  if (!isAgency || person.more.role !== undefined) return 'ACTOR_NOT_ALLOWED';
  const party = partyOf(person);
  if (!party || !theCase(model).opinionIds.has(party)) return 'OPINION_UNKNOWN';
  return opinionRefusal(model, person, (kind) => own(kind ?? 'WITHDRAWN'));
}

const reviseOpinion: Step = {
  right: parties,
  refusal: (model, person) =>
    ownOpinionRefusal(model, person, (kind) =>
      kind === 'ACTIVE' ? null : kind === 'DECLINED' ? 'OPINION_DECLINED' : 'OPINION_WITHDRAWN',
    ),
  take: (world, person, model, chance) =>
    world.as(person).reviseOpinion({
      ...OPINION,
      ...NEW_EVIDENCE,
      idempotencyKey: world.key(),
      opinionId: opinionOf(model, person) ?? 'none',
      substanceClass: classOf(person, chance),
    }),
  apply: (model, person, chance, id) => answer(model, person, 'ACTIVE', chance, id),
};

const withdrawOpinion: Step = {
  right: parties,
  refusal: (model, person) =>
    ownOpinionRefusal(model, person, (kind) => (kind === 'WITHDRAWN' ? 'OPINION_WITHDRAWN' : null)),
  take: (world, person, model) =>
    world.as(person).withdrawOpinion({
      idempotencyKey: world.key(),
      opinionId: opinionOf(model, person) ?? 'none',
      reason: '事实有误',
    }),
  apply: (model, person, chance, id) => answer(model, person, 'WITHDRAWN', chance, id),
};

const markUrgent: Step = {
  right: (model) => ['office', bankingName(model)],
  refusal(model, person) {
    const standing = model.standing(person);
    if (standing !== 'PARTY' && standing !== 'OFFICE') return 'ACTOR_NOT_ALLOWED';
    const outside = standing === 'PARTY' ? model.whyNotDealing(person) : model.whyNotOfGroup(person);
    if (outside) return outside;
    const { status, urgent } = theCase(model);
    if (status !== 'COLLECTING' && status !== 'DISPUTED') return 'TRANSITION_NOT_ALLOWED';
    if (urgent) return 'CASE_ALREADY_URGENT';
    return model.dispute?.state === 'SUSPENDED' ? 'TRANSITION_NOT_ALLOWED' : null;
  },
  take: (world, person, model) =>
    world
      .as(person)
      .markUrgent({ idempotencyKey: world.key(), caseId: theCase(model).id, reason: '资金正在转移' }),
  apply(model) {
    theCase(model).urgent = true;
    if (model.dispute?.state === 'CONSULTATION') model.enter(model.dispute, 'REFERRED');
  },
};

const withdrawSubstanceCase: Step = {
  right: () => ['office'],
  refusal(model, person) {
    const { agency, more } = person;
    const { openedBy, status, determined } = theCase(model);
    if (more.role !== undefined || (agency !== 'OFFICE' && agency !== openedBy)) return 'ACTOR_NOT_ALLOWED';
    const outside = agency === 'OFFICE' ? model.whyNotOfGroup(person) : model.whyNotDealing(person);
    if (outside) return outside;
    if (status !== 'COLLECTING' && status !== 'DISPUTED') return 'TRANSITION_NOT_ALLOWED';
    return determined ? 'CASE_ALREADY_DETERMINED' : null;
  },
  take: (world, person, model) =>
    world.as(person).withdrawSubstanceCase({
      idempotencyKey: world.key(),
      caseId: theCase(model).id,
      reason: '平台已注销',
    }),
  apply(model) {
    const substanceCase = theCase(model);
    substanceCase.status = 'WITHDRAWN';
    substanceCase.dueAt = null;
    if (!model.dispute) return;
    model.enter(model.dispute, 'WITHDRAWN');
    model.dispute.suspended = null;
  },
};

const takeUpCase: Step = {
  right: () => ['banking above'],
  refusal(model, person) {
    if (model.standing(person) !== 'PARTY') return 'ACTOR_NOT_ALLOWED';
    const { status, bankingLevel } = theCase(model);
    if (status !== 'COLLECTING' && status !== 'DISPUTED') return 'TRANSITION_NOT_ALLOWED';
    const isAbove = person.more.level === 'NATIONAL' && bankingLevel === 'PROVINCIAL';
    return isAbove ? null : 'NOT_SUPERIOR_OFFICE';
  },
  take: (world, person, model) =>
    world
      .as(person)
      .takeUpCase({ idempotencyKey: world.key(), caseId: theCase(model).id, reason: '重大复杂' }),
  apply(model) {
    theCase(model).bankingLevel = 'NATIONAL';
  },
};

const MOVABLE: ReadonlySet<State> = new Set(PENDING);

const declareDisagreement: Step = {
  right: () => ['office of place', 'office'],
  refusal(model, person) {
    if (model.standing(person) !== 'OFFICE') return 'ACTOR_NOT_ALLOWED';
    const { status, level } = theCase(model);
    if (status !== 'COLLECTING' && status !== 'DISPUTED') return 'TRANSITION_NOT_ALLOWED';
    if ((model.dispute?.level ?? level) === 'NATIONAL') return 'ROUTE_NEEDS_DISAGREEMENT';
    return model.dispute && !MOVABLE.has(model.dispute.state) ? 'TRANSITION_NOT_ALLOWED' : null;
  },
  take: (world, person, model) =>
    world.as(person).declareDisagreement({
      idempotencyKey: world.key(),
      caseId: theCase(model).id,
      reason: '属地认识不一致',
    }),
  apply(model) {
    theCase(model).level = 'NATIONAL';
    const { dispute } = model;
    if (!dispute) return;
    if (dispute.state === 'CONSULTATION') dispute.level = 'NATIONAL';
    else model.referUpward(dispute);
  },
};

// ── disputes ────────────────────────────────────────────────────────────────────────────────────────────────────

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
  openSubstanceCase,
  fileOpinion,
  declineOpinion,
  reviseOpinion,
  withdrawOpinion,
  markUrgent,
  withdrawSubstanceCase,
  takeUpCase,
  declareDisagreement,
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
export const NEEDS_A_CASE: ReadonlySet<StepName> = new Set<StepName>([
  'fileOpinion',
  'declineOpinion',
  'reviseOpinion',
  'withdrawOpinion',
  'markUrgent',
  'withdrawSubstanceCase',
  'takeUpCase',
  'declareDisagreement',
]);
