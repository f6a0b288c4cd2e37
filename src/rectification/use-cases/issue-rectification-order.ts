import type { EntityManager } from 'typeorm';
import { runIdempotent } from '../../database/index.js';
import {
  lockDetermination,
  measuresFor,
  readLegalBasis,
  readList,
  redLineRepeated,
  requiredText,
  startImplementation,
  type LockedDetermination,
  type Idempotent,
  type LegalBasis,
} from '../../determination/index.js';
import { idempotencyActor } from '../../identity/index.js';
import {
  beijingDay,
  deadlineOf,
  earlierOf,
  isHuman,
  inputMissing,
  newId,
  ok,
  refused,
  workOut,
  type Actor,
  type DeadlineBasis,
  type Outcome,
  type RedLine,
} from '../../kernel/index.js';
import { holdVerbs, officeInCharge, orderPowers, type LawSnapshot } from '../../law/index.js';
import { startTimer } from '../model/order-timer.js';
import { rectificationDeadline } from '../model/rectification-deadline.js';
import { orderCapacityOf, type OrderOffices } from '../model/order-capacity.js';
import { readWorkingDays } from '../model/read-inputs.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { nextOrderNumber } from '../rows/rectification-order.repository.js';
import { addresseeOf, isTransfer, ORDER_KINDS, type OrderKind } from '../model/rectification-order.js';
import {
  determinationNotInForce,
  determinationUnknown,
  orderFieldMisplaced,
  orderKindNotAllowed,
  orderStepNotYours,
  redLineNotDetermined,
  senderIsPolice,
  standstill,
  verifierIsAddressee,
} from '../model/rectification.errors.js';
import { readInTransaction } from './step-reads.js';
import type { UseCaseContext } from './use-case-context.js';
import { orderRecorder } from '../transitions/transitions.js';

export interface IssueRectificationOrder extends Idempotent {
  readonly determinationId: string;
  readonly kind: OrderKind;
  /** 整改要求: what is to be done. */
  readonly measures: string;
  /** To be put right; all that the determination finds crossed when left out. */
  readonly redLines?: readonly RedLine[] | null | undefined;
  readonly legalBasis: readonly LegalBasis[];
  /** 整改期限 in working days; the hub's setting when left out. Not for a transfer. */
  readonly workingDays?: number | null | undefined;
  /** 核查部门. Not for a transfer. */
  readonly verifyingAgency?: Actor | null | undefined;
  /** 移送机关, for a transfer only; the agency that the determination holds responsible when left out. */
  readonly transferringAgency?: Actor | null | undefined;
}

/** What an order says, checked and brought into one form. */
interface OrderContent {
  readonly kind: OrderKind;
  readonly measures: string;
  /** Null for all of the determination's. */
  readonly redLines: readonly RedLine[] | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly workingDays: number | null;
  readonly verifyingAgency: Actor | null;
  readonly transferringAgency: Actor | null;
}

function readRedLines(codes: readonly RedLine[] | null | undefined): Outcome<readonly RedLine[] | null> {
  if (codes === null || codes === undefined) return ok(null);
  const seen = new Set<RedLine>();
  return readList('redLines', codes, (redLine) => {
    if (seen.has(redLine)) return refused(redLineRepeated({ redLine }));
    seen.add(redLine);
    return ok(redLine);
  });
}

/** Refuses what belongs to the other kind of order, and what is missing. */
function checkParts({ kind, ...input }: IssueRectificationOrder): Outcome<null> {
  const transfer = isTransfer(kind);
  const misplaced = transfer
    ? (['workingDays', 'verifyingAgency'] as const)
    : (['transferringAgency'] as const);
  const field = misplaced.find((each) => input[each] !== null && input[each] !== undefined);
  if (field) return refused(orderFieldMisplaced({ field, kind }));
  return transfer || input.verifyingAgency ? ok(null) : refused(inputMissing({ field: 'verifyingAgency' }));
}

function readOrder(input: IssueRectificationOrder): Outcome<OrderContent> {
  const parts = checkParts(input);
  if (!parts.ok) return parts;
  const measures = requiredText('measures', 'statement', input.measures);
  if (!measures.ok) return measures;
  const redLines = readRedLines(input.redLines);
  if (!redLines.ok) return redLines;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (!legalBasis.ok) return legalBasis;
  const workingDays = readWorkingDays(input.workingDays);
  if (!workingDays.ok) return workingDays;
  return ok({
    kind: input.kind,
    measures: measures.value,
    redLines: redLines.value,
    legalBasis: legalBasis.value,
    workingDays: workingDays.value,
    verifyingAgency: input.verifyingAgency ?? null,
    transferringAgency: input.transferringAgency ?? null,
  });
}

/** Whether the determination bears this order. */
function checkGround(
  content: OrderContent,
  { determination, substanceCase, inForce, disputed }: LockedDetermination,
  law: LawSnapshot,
): Outcome<null> {
  const { id: determinationId, supersededBy, validUntil, disposition } = determination;
  if (!inForce) return refused(determinationNotInForce({ determinationId, supersededBy, validUntil }));
  if (disputed) {
    const { platformCode: platform, businessLine, id: caseId } = disputed;
    return refused(standstill({ platform, businessLine, caseId }));
  }
  const { homeRegion: region, openedAt } = substanceCase;
  const terms = { sectors: determination.sectors, region, openedAt };
  const { orderKinds, transfer, zh, en } = measuresFor(law, terms, disposition);
  const allowed = ORDER_KINDS.filter((kind) => (isTransfer(kind) ? transfer : orderKinds.includes(kind)));
  if (!allowed.includes(content.kind)) {
    return refused(orderKindNotAllowed({ kind: content.kind, disposition: { zh, en }, allowed }));
  }
  const { redLines: determined } = determination;
  const redLine = content.redLines?.find((each) => !determined.includes(each));
  return redLine === undefined ? ok(null) : refused(redLineNotDetermined({ redLine, determined }));
}

type Parts = Pick<RectificationOrderEntity, 'addressee' | 'verifier' | 'sender'>;

function partsOf(
  { kind, verifyingAgency, transferringAgency }: OrderContent,
  responsible: Actor,
  powers: readonly Actor[],
): Outcome<Parts> {
  const addressee = addresseeOf(kind, responsible, powers);
  if (isTransfer(kind)) {
    const sender = transferringAgency ?? responsible;
    return sender === addressee ? refused(senderIsPolice({})) : ok({ addressee, verifier: null, sender });
  }
  return verifyingAgency === addressee
    ? refused(verifierIsAddressee({ agency: addressee }))
    : ok({ addressee, verifier: verifyingAgency, sender: null });
}

/**
 * Which office of the addressee and of the verifier deals with the order: that which deals with the case, else that in charge before its
 * leading group. Of a transfer none is named: the law says to which police it goes.
 */
function officesFor(
  law: LawSnapshot,
  kind: OrderKind,
  { addressee, verifier }: Parts,
  { offices, level, region }: LockedDetermination['substanceCase'],
  now: Date,
): OrderOffices {
  if (isTransfer(kind)) return {};
  const office = (actor: Actor) =>
    offices[actor] ?? officeInCharge(law, actor, { level, region }, beijingDay(now));
  const actors = verifier === null ? [addressee] : [addressee, verifier];
  return Object.fromEntries(actors.map((actor) => [actor, office(actor)]));
}

/** When the work has to be done; null for a transfer, whose periods are the law's. */
async function periodOf(
  manager: EntityManager,
  { kind, workingDays }: OrderContent,
  { id }: LockedDetermination['determination'],
  now: Date,
  byDefault: number,
): Promise<Outcome<DeadlineBasis | null>> {
  if (isTransfer(kind)) return ok(null);
  const rulingLastDay = await readInTransaction(manager).rulingLastDay({ determinationId: id });
  return rectificationDeadline({ from: now, workingDays, rulingLastDay, byDefault });
}

/**
 * Issues an order (下达交办单) on a determination in force, under the next number of its year and level. For the office,
 * and a leader of the leading group that the case is before. The addressee follows from the determination, or from the
 * law where it names one. The first order on a ruling begins its implementation.
 *
 * Refuses ORDER_STEP_NOT_YOURS, DETERMINATION_UNKNOWN, DETERMINATION_NOT_IN_FORCE, STANDSTILL, ORDER_KIND_NOT_ALLOWED,
 * RED_LINE_NOT_DETERMINED, RED_LINE_REPEATED, PERIOD_BEYOND_RULING, VERIFIER_IS_ADDRESSEE, SENDER_IS_POLICE, ORDER_FIELD_MISPLACED,
 * ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE, NO_SUCH_POWER,
 * WORKING_DAYS_OUT_OF_RANGE, LEGAL_BASIS_MISSING, INPUT_MISSING and what the text limits refuse.
 *
 * @returns the order's id
 */
export async function issueRectificationOrder(
  { database, clock, caller, settings, law: rows }: UseCaseContext,
  input: IssueRectificationOrder,
): Promise<Outcome<string>> {
  const { agency, role, officer } = caller;
  const notYours = orderStepNotYours({
    command: 'issueRectificationOrder',
    agency,
    role,
    allowed: ['OFFICE', 'LEADING_GROUP'],
  });
  if (!isHuman(role) || (agency !== 'OFFICE' && agency !== 'LEADING_GROUP')) return refused(notYours);
  const read = readOrder(input);
  if (!read.ok) return read;
  const content = read.value;
  const { determinationId } = input;
  const id = newId();
  const request = {
    actor: idempotencyActor(caller),
    operation: 'issueRectificationOrder',
    key: input.idempotencyKey,
    input: { determinationId, ...content },
    answer: id,
  };
  const authorize = async (manager: EntityManager): Promise<Outcome<LockedDetermination>> => {
    const ground = await lockDetermination(manager, determinationId, clock.now());
    if (!ground) return refused(determinationUnknown({ determinationId }));
    // Office and leading group are told apart by the place alone: whatever the order names, they are no parties to it.
    const { level, region } = ground.substanceCase;
    const named = {
      addressee: ground.determination.responsibleAgency,
      verifier: null,
      sender: null,
      offices: {},
    };
    return orderCapacityOf(caller, { ...named, level, region }) === null ? refused(notYours) : ok(ground);
  };
  const perform = async (manager: EntityManager, ground: LockedDetermination): Promise<Outcome<string>> => {
    const now = clock.now();
    const { determination, substanceCase } = ground;
    const { level, region } = substanceCase;
    const law = rows.snapshot();
    const bears = checkGround(content, ground, law);
    if (!bears.ok) return bears;
    const verifies = content.verifyingAgency
      ? holdVerbs(law, content.verifyingAgency, ['OPINE', 'LEAD', 'EXECUTE', 'ENFORCE'], beijingDay(now))
      : ok(null);
    if (!verifies.ok) return verifies;
    const powers = orderPowers(law, content.kind);
    const parts = partsOf(content, determination.responsibleAgency, powers);
    if (!parts.ok) return parts;

    const numberYear = Number(beijingDay(now).slice(0, 4));
    const period = await periodOf(manager, content, determination, now, settings.rectification);
    if (!period.ok) return period;
    const rectify = period.value;
    const notAfter = rectify?.notAfter ? new Date(rectify.notAfter) : null;
    const accept = workOut(now, [{ workingDays: settings.acceptance }], notAfter);
    const timer = startTimer(now, rectify === null ? accept : earlierOf(rectify, accept), settings);
    const metadata = { by: caller, at: now };
    const started = await startImplementation(manager, determination.rulingId, {
      by: null,
      at: now,
      details: { orderId: id },
    });
    if (!started.ok) return started;
    const order: RectificationOrderEntity = {
      id,
      numberYear,
      // Last of the locks: whoever issues another order of this year and level waits for this transaction.
      numberSequence: await nextOrderNumber(manager, numberYear, level),
      level,
      region,
      determinationId,
      caseId: substanceCase.id,
      platformCode: determination.platformCode,
      kind: content.kind,
      ...parts.value,
      offices: officesFor(law, content.kind, parts.value, substanceCase, now),
      measures: content.measures,
      redLines: [...(content.redLines ?? determination.redLines)],
      legalBasis: content.legalBasis,
      issuedBy: agency,
      issuedByOfficer: officer,
      issuedAt: now,
      state: 'ISSUED',
      version: 1,
      rectifyBy: rectify && deadlineOf(rectify),
      ...timer,
      deadlines: { ...timer.deadlines, ...(rectify ? { rectifyBy: rectify } : {}) },
      escalationLevel: 0,
      extendedAt: null,
      receivedAt: null,
      caseNumber: null,
      objectionUntil: null,
      objectedAt: null,
    };
    await orderRecorder.open(manager, order, metadata);
    return ok(id);
  };
  return runIdempotent(database, request, { authorize, perform });
}
