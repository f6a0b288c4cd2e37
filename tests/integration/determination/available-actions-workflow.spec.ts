import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeterminationServices } from '../../../src/determination/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, type Actor, type Outcome } from '../../../src/kernel/index.js';
import { openRectification, RECTIFICATION_DEFAULTS } from '../../../src/rectification/index.js';
import { statementsOf } from '../../testkit/statements-of.js';
import {
  Desk,
  granted,
  NATIONAL,
  ofOtherPlaces,
  OPINION,
  refusalCode,
  RULING,
} from '../../testkit/fixtures/determination-desk.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import { byName, tryAll, type Trial } from '../../testkit/fixtures/listed-and-accepted.js';
import { openRectificationDatabase, ORDER } from '../../testkit/fixtures/rectification-desk.js';

/** Two prefectures of one province, whose leading group decides. */
const PLATFORM = { registeredRegion: '650102', operatingRegions: ['650402'] };
const MEMBERS = ['chair', 'second', 'third'];
const NEW_EVIDENCE = { newEvidence: '新的资金流水' };
const DAY = 86_400_000;

type Who = readonly [name: string, agency: Actor, more?: Partial<Caller>];
/** Of every side, capacity, role and place that a rule tells apart. */
const CALLERS = byName<Who>(
  [
    ['party', 'BANKING'],
    ["party's leader", 'BANKING', { role: 'LEADER' }],
    ["party's system", 'BANKING', { role: 'SYSTEM' }],
    ["party's auditor", 'BANKING', { role: 'AUDITOR' }],
    ["party's administrator", 'BANKING', { role: 'SYSTEM_ADMINISTRATOR' }],
    ['other party', 'SECURITIES'],
    ['nobody concerned', 'INSURANCE'],
    ['office', 'OFFICE'],
    ["office's leader", 'OFFICE', { role: 'LEADER' }],
    ["office's auditor", 'OFFICE', { role: 'AUDITOR' }],
    ['office elsewhere', 'OFFICE', { region: regionCodeOf('320000') }],
    ['office below', 'OFFICE', { level: 'MUNICIPAL', region: regionCodeOf('650100') }],
    ["office above's leader", 'OFFICE', { role: 'LEADER', ...NATIONAL }],
    ['chair', 'LEADING_GROUP', { officer: 'chair' }],
    ['member', 'LEADING_GROUP', { officer: 'second' }],
    ['no member', 'LEADING_GROUP', { officer: 'stranger' }],
    ['clerk of the group', 'LEADING_GROUP', { officer: 'second', role: 'OFFICER' }],
    ['leader elsewhere', 'LEADING_GROUP', { officer: 'second', region: regionCodeOf('320000') }],
    ['leader above', 'LEADING_GROUP', { officer: 'second', ...NATIONAL }],
  ],
  ([name]) => name,
);

interface Subject {
  readonly desk: Desk;
  readonly caseId: string;
  readonly disputeId: string;
}

const as = ({ desk }: Subject, [, agency, more]: Who): DeterminationServices => desk.as(agency, more);
const accepted = async (outcome: Promise<Outcome<unknown>>): Promise<boolean> => (await outcome).ok;

type Request = { readonly idempotencyKey: string; readonly disputeId: string };
/** A trial of a mutation on the dispute. */
const onDispute =
  (send: (services: DeterminationServices, on: Request, subject: Subject) => Promise<Outcome<string>>) =>
  (subject: Subject, who: Who): Promise<boolean> =>
    accepted(send(as(subject, who), { idempotencyKey: newId(), disputeId: subject.disputeId }, subject));
type CaseRequest = { readonly idempotencyKey: string; readonly caseId: string };
const onCase =
  (send: (services: DeterminationServices, on: CaseRequest) => Promise<Outcome<string>>) =>
  (subject: Subject, who: Who): Promise<boolean> =>
    accepted(send(as(subject, who), { idempotencyKey: newId(), caseId: subject.caseId }));

/** The opinion of the caller's agency, or else another's that he may see. */
async function opinionOf(subject: Subject, who: Who): Promise<string> {
  const opinions = await as(subject, who).opinionsOfCase.load(subject.caseId);
  return (opinions.find(({ agency }) => agency === who[1]) ?? opinions[0])?.id ?? newId();
}

const TRIALS: Readonly<Record<string, Trial<Subject, Who>>> = {
  addConcernedAgency: onCase((services, on) =>
    services.addConcernedAgency({ ...on, agency: 'PBOC', reason: '资金通道' }),
  ),
  markUrgent: onCase((services, on) => services.markUrgent({ ...on, reason: '资金正在转移' })),
  withdrawSubstanceCase: onCase((services, on) =>
    services.withdrawSubstanceCase({ ...on, reason: '平台已注销' }),
  ),
  closeSubstanceCase: onCase((services, on) => services.closeSubstanceCase({ ...on, reason: '无需整改' })),
  fileOpinion: onCase((services, on) => services.fileOpinion({ ...OPINION, ...NEW_EVIDENCE, ...on })),
  declineOpinion: onCase((services, on) =>
    services.declineOpinion({ ...on, ...NEW_EVIDENCE, reason: '不属本部门职责' }),
  ),
  reviseOpinion: async (subject, who) =>
    accepted(
      as(subject, who).reviseOpinion({
        ...OPINION,
        ...NEW_EVIDENCE,
        idempotencyKey: newId(),
        opinionId: await opinionOf(subject, who),
      }),
    ),
  withdrawOpinion: async (subject, who) =>
    accepted(
      as(subject, who).withdrawOpinion({
        idempotencyKey: newId(),
        opinionId: await opinionOf(subject, who),
        reason: '事实有误',
      }),
    ),
  referDispute: onDispute((services, on) => services.referDispute({ ...on, reason: '协商不成' })),
  referDisputeUpward: onDispute((services, on) =>
    services.referDisputeUpward({ ...on, reason: '不能按期研究认定意见' }),
  ),
  acceptDispute: onDispute((services, on) => services.acceptDispute(on)),
  requestSupplement: onDispute((services, on) =>
    services.requestSupplement({ ...on, parts: [{ agency: 'BANKING', missing: '资金流水' }] }),
  ),
  supplementDispute: onDispute((services, on) => services.supplementDispute({ ...on, answer: '补充如下' })),
  completeSupplement: onDispute((services, on) => services.completeSupplement({ ...on, reason: '已足够' })),
  reviewDisputeLegality: onDispute((services, on) =>
    services.reviewDisputeLegality({ ...on, result: 'PASSED', opinion: '合法' }),
  ),
  conveneDeliberation: onDispute((services, on, { desk }) =>
    services.conveneDeliberation({ ...on, meetingAt: desk.clock.now(), papers: [] }),
  ),
  recordPanelAdvice: onDispute((services, on) =>
    services.recordPanelAdvice({ ...on, panel: '专家组', advice: '属资产管理', paperSha256: 'a'.repeat(64) }),
  ),
  tableRuling: onDispute((services, on) => services.tableRuling({ ...on, ...RULING })),
  recuse: onDispute((services, on) => services.recuse({ ...on, reason: '近亲属任职' })),
  decideRecusal: async (subject, who) => {
    for (const member of MEMBERS) {
      const decision = { member, recused: true, substitute: newId(), applicant: 'OFFICE' as const };
      const on = { idempotencyKey: newId(), disputeId: subject.disputeId, reasons: '存在利害关系' };
      if ((await as(subject, who).decideRecusal({ ...on, ...decision })).ok) return true;
    }
    return false;
  },
  castVote: onDispute((services, on) => services.castVote({ ...on, choice: 'FOR' })),
  ruleDispute: onDispute((services, on) => services.ruleDispute(on)),
  closeDispute: onDispute((services, on) => services.closeDispute({ ...on, reason: '办结' })),
  reopenDispute: onDispute((services, on) => services.reopenDispute({ ...on, newEvidence: '新的合同' })),
  orderInterimMeasure: onDispute((services, on, { desk }) => services.orderInterimMeasure(measure(desk, on))),
  liftInterimMeasure: async (subject, who) => {
    const services = as(subject, who);
    const [first] = await services.interimMeasures.load(subject.disputeId);
    const on = { idempotencyKey: newId(), disputeId: subject.disputeId };
    return accepted(
      services.liftInterimMeasure({ ...on, measureId: first?.id ?? newId(), reason: '已无必要' }),
    );
  },
  suspendDispute: onDispute((services, on) => services.suspendDispute({ ...on, reason: '等待法院' })),
  resumeDispute: onDispute((services, on) => services.resumeDispute(on)),
};

const measure = (desk: Desk, on: Request) => ({
  ...on,
  measure: '停止发布新标的',
  addressee: 'BANKING' as const,
  until: new Date(desk.clock.now().getTime() + 5 * DAY),
  reasons: '资金正在转移',
  legalBasis: [{ law: '银行业监督管理法', article: '37' }],
});

let database: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
  await Desk.open(database, PLATFORM, MEMBERS);
});
afterAll(() => close());

const open = (): Promise<Desk> => Desk.open(database, PLATFORM, MEMBERS);
const on = ({ disputeId }: { readonly disputeId: string }): Request => ({
  idempotencyKey: newId(),
  disputeId,
});

async function collecting(): Promise<Subject> {
  const desk = await open();
  return { desk, caseId: await desk.openCase(), disputeId: newId() };
}
async function agreed(): Promise<Subject> {
  const subject = await collecting();
  for (const agency of ['BANKING', 'SECURITIES'] as const) {
    granted(await subject.desk.file(agency, subject.caseId, NEW_EVIDENCE));
  }
  return subject;
}
async function disputed(urgent = false): Promise<Subject> {
  const desk = await open();
  return { desk, ...(await desk.openDispute(urgent)) };
}
async function referred(urgent = false): Promise<Subject> {
  const subject = await disputed(urgent);
  if (!urgent) granted(await subject.desk.as('OFFICE').referDispute({ ...on(subject), reason: '协商不成' }));
  return subject;
}
async function supplementing(): Promise<Subject> {
  const subject = await referred();
  const parts = [{ agency: 'BANKING' as const, missing: '资金流水' }];
  granted(await subject.desk.as('OFFICE').requestSupplement({ ...on(subject), parts }));
  return subject;
}
async function drafting(): Promise<Subject> {
  const subject = await referred(true);
  granted(await subject.desk.as('OFFICE').acceptDispute(on(subject)));
  return subject;
}
async function underReview(): Promise<Subject> {
  const subject = await drafting();
  granted(await subject.desk.as('OFFICE').tableRuling({ ...on(subject), ...RULING }));
  return subject;
}
async function deliberated(): Promise<Subject> {
  const subject = await drafting();
  await subject.desk.reviewDraft(subject.disputeId);
  return subject;
}
async function tabled(): Promise<Subject> {
  const desk = await open();
  return { desk, ...(await desk.openDeliberation()) };
}
async function voted(): Promise<Subject> {
  const subject = await tabled();
  for (const officer of ['chair', 'second'])
    granted(await subject.desk.member(officer).castVote({ ...on(subject), choice: 'FOR' }));
  return subject;
}
async function ruled(): Promise<Subject> {
  const subject = await voted();
  granted(await subject.desk.member('chair').ruleDispute(on(subject)));
  return subject;
}
/** The state after one more step by the office. */
const then =
  (
    make: () => Promise<Subject>,
    step: (office: DeterminationServices, subject: Subject) => Promise<Outcome<unknown>>,
  ) =>
  async (): Promise<Subject> => {
    const subject = await make();
    granted(await step(subject.desk.as('OFFICE', { role: 'LEADER' }), subject));
    return subject;
  };

async function implementing(): Promise<Subject> {
  const subject = await ruled();
  const { desk, caseId } = subject;
  const determination = await desk.determination(caseId);
  const context = {
    caller: desk.caller('OFFICE'),
    grants: new Set<string>(),
    masked: new Set<string>(),
    warrant: null,
  };
  const scope = { database, clock: desk.clock, context, jurisdiction: null };
  const order = { ...ORDER, idempotencyKey: newId(), determinationId: determination?.id ?? '' };
  granted(await openRectification(scope, RECTIFICATION_DEFAULTS, DESK_LAW).issueRectificationOrder(order));
  return subject;
}

const STATES: Readonly<Record<string, () => Promise<Subject>>> = {
  'collects opinions': collecting,
  'has one opinion': then(collecting, (_office, { desk, caseId }) =>
    desk.file('BANKING', caseId, NEW_EVIDENCE),
  ),
  'has an agency that declined': then(collecting, (_office, { desk, caseId }) =>
    desk.decline('BANKING', caseId),
  ),
  'was determined by consensus': agreed,
  'was withdrawn': then(disputed, (office, { caseId }) =>
    office.withdrawSubstanceCase({ idempotencyKey: newId(), caseId, reason: '平台已注销' }),
  ),
  'is consulted on': disputed,
  'was referred': referred,
  'was referred upward': then(referred, (office, subject) =>
    office.referDisputeUpward({ ...on(subject), reason: '不能按期研究认定意见' }),
  ),
  'waits for a supplement': supplementing,
  'is drafted on, and urgent': drafting,
  'is under legality review': underReview,
  'is under legality review, drafted by a member': async () => {
    const subject = await drafting();
    granted(await subject.desk.member('chair').tableRuling({ ...on(subject), ...RULING }));
    return subject;
  },
  'has an interim measure': then(underReview, (office, subject) =>
    office.orderInterimMeasure(measure(subject.desk, on(subject))),
  ),
  'is not convened': deliberated,
  'is convened for tomorrow': then(tabled, (office, subject) => {
    const meetingAt = new Date(subject.desk.clock.now().getTime() + DAY);
    return office.conveneDeliberation({ ...on(subject), meetingAt, papers: [] });
  }),
  'has a draft': tabled,
  'has its votes': voted,
  'has votes, and no chair': then(voted, (office, subject) =>
    office.decideRecusal({
      ...on(subject),
      member: 'chair',
      recused: true,
      applicant: 'BANKING',
      reasons: '利害关系',
    }),
  ),
  'was ruled': ruled,
  'is implemented': implementing,
  'is closed': then(ruled, (office, subject) => office.closeDispute({ ...on(subject), reason: '办结' })),
  'is suspended': then(referred, (office, subject) =>
    office.suspendDispute({ ...on(subject), reason: '等待法院' }),
  ),
};

/** What the case, the caller's opinion and the dispute list. */
async function listed(subject: Subject, who: Who) {
  const services = as(subject, who);
  const substanceCase = await services.findCase(subject.caseId).catch(ofOtherPlaces);
  if (!substanceCase) return [];
  const opinions = await services.opinionsOfCase.load(subject.caseId);
  const own = opinions.find(({ agency }) => agency === who[1]);
  const dispute = await services.disputeOfCase.load(subject.caseId);
  return [
    ...(await services.actionsOfCase(substanceCase)),
    ...(own ? await services.actionsOfOpinion(own) : []),
    ...(dispute ? await services.actionsOfDispute(dispute) : []),
  ];
}

describe('what is listed is accepted, and nothing else, of a case that', () => {
  const seen = new Set<string>();

  it.each(Object.entries(STATES))('%s', async (_state, make) => {
    const found = await tryAll({ callers: CALLERS, make, listed, trials: TRIALS });
    expect(found.accepted).toEqual(found.listed);
    for (const each of found.accepted) seen.add(each.slice(each.lastIndexOf(' ') + 1));
  });

  it('between them accept every mutation', () => {
    expect([...seen].toSorted()).toEqual(Object.keys(TRIALS).toSorted());
  });
});

describe('a list of disputes with what can be done about each', () => {
  const MAKERS = [disputed, supplementing, underReview, tabled, ruled] as const;

  it.each(["office's leader", 'chair', 'party'])(
    'takes as many statements for many as for few (%s)',
    async (name) => {
      const who = CALLERS.get(name);
      if (!who) throw new Error(`No ${name}`);
      const few = await Promise.all(MAKERS.map((make) => make()));
      const many = [...few, ...(await Promise.all([...MAKERS, ...MAKERS].map((make) => make())))];
      const count = async (subjects: readonly Subject[]): Promise<number> => {
        const [first] = subjects;
        if (!first) return 0;
        const services = as(first, who);
        const read = async ({ caseId }: Subject) => {
          const [substanceCase, dispute] = await Promise.all([
            services.substanceCase.load(caseId),
            services.disputeOfCase.load(caseId),
          ]);
          return Promise.all([
            substanceCase && services.actionsOfCase(substanceCase),
            dispute && services.actionsOfDispute(dispute),
          ]);
        };
        return (await statementsOf(database, () => Promise.all(subjects.map(read)))).length;
      };
      const [forFew, forMany] = [await count(few), await count(many)];
      expect(forMany).toBe(forFew);
      expect(forFew).toBeLessThan(12);
    },
  );
});

it('names in a refusal TRANSITION_NOT_ALLOWED what this caller can do', async () => {
  const subject = await supplementing();
  const refusal = await subject.desk.as('OFFICE').acceptDispute(on(subject));
  expect(refusalCode(refusal)).toBe('TRANSITION_NOT_ALLOWED');
  expect(!refusal.ok && refusal.error.remedy.en).toContain('completeSupplement');
});
