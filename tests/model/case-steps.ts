import type { SubstanceClass } from '../../src/kernel/index.js';
import { OPINION } from '../testkit/fixtures/determination-desk.js';
import { PARTIES, type Model, type ModelCase, type Party, type State } from './model.js';
import type { Person } from './people.js';
import type { Chance, Step } from './step.js';

export const PENDING: readonly State[] = [
  'CONSULTATION',
  'REFERRED',
  'COMPLETENESS',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
];
export const NEW_EVIDENCE = { newEvidence: '新的资金流水' };

export const theCase = ({ substanceCase }: Model): ModelCase => {
  if (!substanceCase) throw new Error('There is no case yet');
  return substanceCase;
};
export const partyOf = ({ agency }: Person): Party | null =>
  PARTIES.find((party) => party === agency) ?? null;

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

export const bankingName = ({ substanceCase }: Model): string =>
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

/** Steps of a case and of its opinions, by their names, which are the mutations'. */
export const CASE_STEPS = {
  openSubstanceCase,
  fileOpinion,
  declineOpinion,
  reviseOpinion,
  withdrawOpinion,
  markUrgent,
  withdrawSubstanceCase,
  takeUpCase,
  declareDisagreement,
} as const satisfies Record<string, Step>;
