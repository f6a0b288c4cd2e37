import { lastInstantOfBeijingDay, isWorkingDay } from '../../src/kernel/index.js';
import type { Model, ModelTransfer, TransferState } from './model.js';
import type { Person } from './people.js';
import type { Chance, Step } from './step.js';
import type { World } from './world.js';

const OBJECTION_DAYS = 3;
const DAY = 86_400_000;

const PAPERS = (['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST'] as const).map((kind) => ({
  kind,
  title: kind,
  sha256: 'a'.repeat(64),
}));

const theTransfer = ({ transfer }: Model): ModelTransfer => {
  if (!transfer) throw new Error('There is no transfer yet');
  return transfer;
};

/** The end of the last day; where that is no working day, of the next one that is. */
function endOfDays(from: Date, days: number): Date {
  let last = from.getTime() + days * DAY;
  while (!isWorkingDay(new Date(last))) last += DAY;
  return lastInstantOfBeijingDay(new Date(last));
}

type Capacity = 'SENDER' | 'HEAD' | 'POLICE' | 'PROSECUTOR';

const isAbove = ({ more }: Person): boolean => more.level === 'NATIONAL';
const isElsewhere = ({ more }: Person): boolean => more.level !== 'NATIONAL' && more.region != null;

/** Whether the office is that which sent it, or stands in the same place, or above. */
function covers(person: Person, { sender }: ModelTransfer): boolean {
  if (isAbove(person)) return true;
  return !isAbove(sender) && isElsewhere(person) === isElsewhere(sender);
}

function sees(person: Person, transfer: ModelTransfer): boolean {
  if (person.more.role !== undefined && person.more.role !== 'LEADER') return false;
  if (!covers(person, transfer)) return false;
  if (person.agency === 'POLICE') return transfer.handedOver;
  if (person.agency === 'PROCURATORATE') return transfer.advised;
  return person.agency === transfer.sender.agency;
}

function isIn(capacity: Capacity, { agency, more }: Person): boolean {
  if (capacity === 'POLICE') return agency === 'POLICE';
  if (capacity === 'PROSECUTOR') return agency === 'PROCURATORATE';
  const isSender = agency !== 'POLICE' && agency !== 'PROCURATORATE';
  return isSender && (capacity === 'SENDER' || more.role === 'LEADER');
}

interface TransferStep {
  readonly by: Capacity;
  readonly right: string;
  /** What the step makes of each state in which it can be taken. */
  readonly to: (chance: Chance) => Partial<Record<TransferState, TransferState>>;
  readonly more?: (transfer: ModelTransfer, now: Date, person: Person) => string | null;
  readonly send: (
    services: ReturnType<World['transfersOf']>,
    on: { readonly idempotencyKey: string; readonly transferId: string },
    to: TransferState | undefined,
  ) => ReturnType<Step['take']>;
  readonly apply?: (transfer: ModelTransfer, now: Date) => void;
}

function onTransfer({ by, right, to, more, send, apply }: TransferStep): Step {
  return {
    right: () => [right],
    refusal(model, person, chance) {
      const transfer = theTransfer(model);
      if (!sees(person, transfer)) return 'TRANSFER_UNKNOWN';
      if (!isIn(by, person)) return 'TRANSFER_STEP_NOT_YOURS';
      if (!to(chance)[transfer.state]) return 'TRANSITION_NOT_ALLOWED';
      return more?.(transfer, model.now, person) ?? null;
    },
    take(world, person, model, chance) {
      const { id, state } = theTransfer(model);
      return send(
        world.transfersOf(person),
        { idempotencyKey: world.key(), transferId: id },
        to(chance)[state],
      );
    },
    apply(model, _person, chance) {
      const transfer = theTransfer(model);
      transfer.state = to(chance)[transfer.state] ?? transfer.state;
      apply?.(transfer, model.now);
    },
  };
}

/** What the police say in each state that waits for them, or lets them say something. */
const answers = ({ agrees, passed }: Chance): Partial<Record<TransferState, TransferState>> => ({
  HANDED_OVER: passed ? 'RECEIVED' : 'NOT_POLICE_MATTER',
  RECEIVED: agrees ? 'CASE_FILED' : 'REFUSED',
  OBJECTED: agrees ? 'CASE_FILED' : 'REFUSED',
  ADVISED: 'CASE_FILED',
  REASONS_ASKED: agrees ? 'CASE_FILED' : 'REASONS_GIVEN',
  FILING_ORDERED: 'CASE_FILED',
  CASE_FILED: 'RETURNED',
  COMPLETED: 'RETURNED',
});

const SAID = {
  RECEIVED: 'RECEIVED',
  NOT_POLICE_MATTER: 'NOT_POLICE_MATTER',
  CASE_FILED: 'CASE_FILED',
  REFUSED: 'REFUSED',
  REASONS_GIVEN: 'REASONS_GIVEN',
  RETURNED: 'RETURNED',
} as const;
const NOTHING = {
  legalBasis: [{ law: '刑事诉讼法', article: '112' }],
  missingPapers: null,
  office: null,
  period: null,
  approvedBy: null,
};

const supervised = ({ passed }: Chance): Partial<Record<TransferState, TransferState>> => ({
  ADVISED: passed ? 'REASONS_ASKED' : 'SUPERVISION_ENDED',
  REASONS_ASKED: 'FILING_ORDERED',
  REASONS_GIVEN: passed ? 'FILING_ORDERED' : 'SUPERVISION_ENDED',
});
const ACTS = {
  REASONS_ASKED: 'ASK_REASONS',
  FILING_ORDERED: 'ORDER_FILING',
  SUPERVISION_ENDED: 'END',
} as const;

const isOver = ({ objectionUntil }: ModelTransfer, now: Date): boolean =>
  objectionUntil === null || objectionUntil <= now;

/** By their names, which are the mutations'. */
export const TRANSFER_STEPS = {
  reportSuspectedCrime: {
    right: () => ['banking'],
    refusal(_model, { agency, more }) {
      if (agency === 'OFFICE' || agency === 'LEADING_GROUP') return 'NOT_AN_ENFORCEMENT_AGENCY';
      if (agency === 'POLICE' || agency === 'PROCURATORATE') return 'NOT_AN_ENFORCEMENT_AGENCY';
      return more.role === undefined || more.role === 'LEADER' ? null : 'TRANSFER_STEP_NOT_YOURS';
    },
    take: (world, person, { substanceCase }) =>
      world.transfersOf(person).report({
        idempotencyKey: world.key(),
        platformCode: world.desk.platform.code,
        caseId: substanceCase?.id ?? null,
        offence: '涉嫌非法吸收公众存款罪',
        facts: '向社会公开募集资金并承诺还本付息',
        amount: '500000000',
        officers: ['甲', '乙'],
        papers: [],
      }),
    apply(model, person, _chance, id) {
      model.transfer = {
        id,
        sender: person,
        state: 'PREPARED',
        handedOver: false,
        advised: false,
        objected: false,
        objectionUntil: null,
      };
    },
  },
  decideCrimeTransfer: onTransfer({
    by: 'HEAD',
    right: 'head',
    to: ({ passed }) => ({ PREPARED: passed ? 'APPROVED' : 'NOT_APPROVED' }),
    more: ({ sender }, _now, { name }) => (sender.name === name ? 'TRANSFER_FOUR_EYES' : null),
    send: (services, on, to) =>
      services.decide({ ...on, approve: to !== 'NOT_APPROVED', rank: 'PRINCIPAL_HEAD', reason: '经研究' }),
  }),
  handOverCrimeTransfer: onTransfer({
    by: 'SENDER',
    right: 'banking',
    to: () => ({ APPROVED: 'HANDED_OVER' }),
    send: (services, on) => services.handOver({ ...on, papers: PAPERS }),
    apply(transfer) {
      transfer.handedOver = true;
    },
  }),
  answerCrimeTransfer: onTransfer({
    by: 'POLICE',
    right: 'police',
    to: answers,
    send(services, on, to = 'RECEIVED') {
      const said = to in SAID ? SAID[to as keyof typeof SAID] : 'RECEIVED';
      return services.answer({
        ...on,
        ...NOTHING,
        answer: said,
        reason: '理由',
        caseNumber: '立字〔2016〕1号',
      });
    },
    apply(transfer, now) {
      if (transfer.state === 'REFUSED') transfer.objectionUntil = endOfDays(now, OBJECTION_DAYS);
      if (transfer.state === 'CASE_FILED') transfer.objectionUntil = null;
    },
  }),
  objectToCrimeTransferRefusal: onTransfer({
    by: 'SENDER',
    right: 'banking',
    to: () => ({ REFUSED: 'OBJECTED' }),
    more(transfer, now) {
      if (transfer.objected) return 'TRANSFER_OBJECTED_BEFORE';
      return isOver(transfer, now) ? 'TRANSFER_OBJECTION_TOO_LATE' : null;
    },
    send: (services, on) => services.object({ ...on, reason: '有犯罪事实' }),
    apply: (transfer) => Object.assign(transfer, { objected: true, objectionUntil: null }),
  }),
  adviseProsecutor: onTransfer({
    by: 'SENDER',
    right: 'banking',
    to: () => ({ REFUSED: 'ADVISED' }),
    more: (transfer, now) =>
      transfer.objected && isOver(transfer, now) ? 'TRANSFER_OBJECTION_TOO_LATE' : null,
    send: (services, on) => services.advise({ ...on, reason: '应当立案' }),
    apply: (transfer) => Object.assign(transfer, { advised: true, objectionUntil: null }),
  }),
  superviseCrimeTransfer: onTransfer({
    by: 'PROSECUTOR',
    right: 'prosecutor',
    to: supervised,
    send: (services, on, to = 'REASONS_ASKED') =>
      services.supervise({
        ...on,
        act: to in ACTS ? ACTS[to as keyof typeof ACTS] : 'ASK_REASONS',
        reason: '理由',
      }),
  }),
  handOverCrimeTransferGoods: onTransfer({
    by: 'SENDER',
    right: 'banking',
    to: () => ({ CASE_FILED: 'COMPLETED' }),
    send: (services, on) => services.handOverGoods({ ...on, note: '涉案物品清单' }),
  }),
  recordAdministrativeDisposal: onTransfer({
    by: 'SENDER',
    right: 'banking',
    to: () => ({
      NOT_APPROVED: 'ADMINISTRATIVE',
      NOT_POLICE_MATTER: 'ADMINISTRATIVE',
      REFUSED: 'ADMINISTRATIVE',
      SUPERVISION_ENDED: 'ADMINISTRATIVE',
      RETURNED: 'ADMINISTRATIVE',
    }),
    send: (services, on) => services.recordDisposal({ ...on, disposal: '责令停止业务' }),
    apply(transfer) {
      transfer.objectionUntil = null;
    },
  }),
} as const satisfies Record<string, Step>;
