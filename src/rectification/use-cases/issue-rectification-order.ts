import type { EntityManager } from 'typeorm';
import { runIdempotent } from '../../database/index.js';
import {
  lockDetermination,
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
  newId,
  ok,
  refused,
  workOut,
  type Actor,
  type Outcome,
  type RedLine,
} from '../../kernel/index.js';
import { nextDocumentNumber } from '../../leading-groups/index.js';
import { loadNumbers } from '../../workflow/numbers/index.js';
import { holdVerbs, officeInCharge, orderPowers, type LawSnapshot } from '../../law/index.js';
import { startTimer } from '../model/order-timer.js';
import { rectificationDeadline } from '../model/rectification-deadline.js';
import { issuesOrders, type OrderOffices } from '../model/order-capacity.js';
import { readWorkingDays } from '../model/read-inputs.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { addresseeOf, type OrderKind } from '../model/rectification-order.js';
import { allowedKinds } from './allowed-orders.js';
import {
  determinationNotInForce,
  determinationUnknown,
  orderKindNotAllowed,
  orderStepNotYours,
  redLineNotDetermined,
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
  /** 整改期限 in working days; the hub's setting when left out. */
  readonly workingDays?: number | null | undefined;
  /** 核查部门. */
  readonly verifyingAgency: Actor;
}

/** What an order says, checked and brought into one form. */
interface OrderContent {
  readonly kind: OrderKind;
  readonly measures: string;
  /** Null for all of the determination's. */
  readonly redLines: readonly RedLine[] | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly workingDays: number | null;
  readonly verifyingAgency: Actor;
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

function readOrder(input: IssueRectificationOrder): Outcome<OrderContent> {
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
    verifyingAgency: input.verifyingAgency,
  });
}

/** Whether a dispute on its line of business keeps the determination from being ordered on (暂缓交办). */
async function checkStandstill(
  manager: EntityManager,
  { inForce, disputed }: LockedDetermination,
): Promise<Outcome<null>> {
  if (!inForce || !disputed) return ok(null);
  const { platformCode: platform, businessLine, id: caseId } = disputed;
  const number = await loadNumbers(manager).load(caseId);
  return refused(standstill({ platform, businessLine, caseId, number }));
}

/** Whether the determination bears this order. */
function checkGround(
  content: OrderContent,
  { determination, substanceCase, inForce }: LockedDetermination,
  law: LawSnapshot,
): Outcome<null> {
  const { id: determinationId, supersededBy, validUntil } = determination;
  if (!inForce) return refused(determinationNotInForce({ determinationId, supersededBy, validUntil }));
  const { kinds: allowed, words } = allowedKinds(law, determination, substanceCase);
  if (!allowed.includes(content.kind)) {
    return refused(orderKindNotAllowed({ kind: content.kind, disposition: words, allowed }));
  }
  const { redLines: determined } = determination;
  const redLine = content.redLines?.find((each) => !determined.includes(each));
  return redLine === undefined ? ok(null) : refused(redLineNotDetermined({ redLine, determined }));
}

type Parts = Pick<RectificationOrderEntity, 'addressee' | 'verifier'>;

/**
 * Which office of the addressee and of the verifier deals with the order: that which deals with the case, else that in charge before its
 * leading group.
 */
function officesFor(
  law: LawSnapshot,
  { addressee, verifier }: Parts,
  { offices, level, region }: LockedDetermination['substanceCase'],
  now: Date,
): OrderOffices {
  const office = (actor: Actor) =>
    offices[actor] ?? officeInCharge(law, actor, { level, region }, beijingDay(now));
  return Object.fromEntries([addressee, verifier].map((actor) => [actor, office(actor)]));
}

/**
 * Issues an order (下达交办单) on a determination in force, under the next number of the papers of the office that issues it. For the office,
 * and a leader of the leading group that the case is before. The addressee follows from the determination, or from the
 * law where it names one. The first order on a ruling begins its implementation.
 *
 * Refuses ORDER_STEP_NOT_YOURS, DETERMINATION_UNKNOWN, DETERMINATION_NOT_IN_FORCE, STANDSTILL, ORDER_KIND_NOT_ALLOWED,
 * RED_LINE_NOT_DETERMINED, RED_LINE_REPEATED, PERIOD_BEYOND_RULING, VERIFIER_IS_ADDRESSEE,
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
    return issuesOrders(caller, ground.substanceCase) ? ok(ground) : refused(notYours);
  };
  const perform = async (manager: EntityManager, ground: LockedDetermination): Promise<Outcome<string>> => {
    const now = clock.now();
    const { determination, substanceCase } = ground;
    const { level, region } = substanceCase;
    // The group's own office keeps its region's code of the day on which the case was opened.
    const issuing =
      caller.level === level ? { level, region } : { level: caller.level, region: caller.region };
    const law = rows.snapshot();
    const calm = await checkStandstill(manager, ground);
    if (!calm.ok) return calm;
    const bears = checkGround(content, ground, law);
    if (!bears.ok) return bears;
    const { verifyingAgency: verifier } = content;
    const verifies = holdVerbs(law, verifier, ['OPINE', 'LEAD', 'EXECUTE', 'ENFORCE'], beijingDay(now));
    if (!verifies.ok) return verifies;
    const addressee = addresseeOf(determination.responsibleAgency, orderPowers(law, content.kind));
    if (verifier === addressee) return refused(verifierIsAddressee({ agency: addressee }));
    const parts = { addressee, verifier };

    const rulingLastDay = await readInTransaction(manager).rulingLastDay({ determinationId });
    const { workingDays } = content;
    const byDefault = settings.rectification;
    const period = rectificationDeadline({ from: now, workingDays, rulingLastDay, byDefault });
    if (!period.ok) return period;
    const rectify = period.value;
    const notAfter = rectify.notAfter ? new Date(rectify.notAfter) : null;
    const accept = workOut(now, [{ workingDays: settings.acceptance }], notAfter);
    const timer = startTimer(now, earlierOf(rectify, accept), settings);
    const metadata = { by: caller, at: now };
    const started = await startImplementation(manager, determination.rulingId, {
      by: null,
      at: now,
      details: { orderId: id },
    });
    if (!started.ok) return started;
    const order: RectificationOrderEntity = {
      id,
      // Last of the locks: whoever numbers another paper of this office and year waits for this transaction.
      documentNumber: await nextDocumentNumber(manager, issuing, now),
      level,
      region,
      determinationId,
      caseId: substanceCase.id,
      platformCode: determination.platformCode,
      kind: content.kind,
      ...parts,
      offices: officesFor(law, parts, substanceCase, now),
      measures: content.measures,
      redLines: [...(content.redLines ?? determination.redLines)],
      legalBasis: content.legalBasis,
      issuedBy: agency,
      issuedByOfficer: officer,
      issuedLevel: issuing.level,
      issuedRegion: issuing.region,
      issuedAt: now,
      state: 'ISSUED',
      version: 1,
      rectifyBy: deadlineOf(rectify),
      ...timer,
      deadlines: { ...timer.deadlines, rectifyBy: rectify },
      escalationLevel: 0,
      extendedAt: null,
    };
    await orderRecorder.open(manager, order, metadata);
    return ok(id);
  };
  return runIdempotent(database, request, { authorize, perform });
}
