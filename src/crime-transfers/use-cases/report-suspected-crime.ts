import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent, runStatement, setRlsActor } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import {
  beijingDay,
  inputTooLong,
  isHuman,
  newId,
  ok,
  readPersonName,
  refused,
  type Outcome,
} from '../../kernel/index.js';
import { actorWords, enforcesLaw, type LawSnapshot } from '../../law/index.js';
import { NO_TIMER, endOfPeriod, startTimer } from '../model/transfer-clock.js';
import {
  notEnforcementAgency,
  transferAmountUnusable,
  transferCaseUnknown,
  transferOfficersTooFew,
  transferPlatformUnknown,
  transferStepNotYours,
} from '../model/crime-transfer.errors.js';
import { POLICE } from '../model/capacity.js';
import { crimeTransferMachine } from '../model/crime-transfer.machine.js';
import { readPapers, type TransferPaper } from '../model/papers.js';
import type { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';
import { transferRecorder } from '../transitions/transitions.js';
import type { UseCaseContext } from './use-case-context.js';

export interface ReportSuspectedCrime extends Idempotent {
  readonly platformCode: string;
  /** The case in which it came up; null where there is none: a transfer needs none. */
  readonly caseId: string | null;
  readonly offence: string;
  readonly facts: string;
  /** Minor units (分); null where it is not known. */
  readonly amount: string | null;
  /** Two or more, by their names in their tokens. */
  readonly officers: readonly string[];
  readonly papers: readonly TransferPaper[];
}

const MIN_OFFICERS = 2;
const MAX_OFFICERS = 20;

function readOfficers(names: readonly string[]): Outcome<string[]> {
  if (names.length > MAX_OFFICERS) {
    return refused(inputTooLong({ field: 'officers', limit: MAX_OFFICERS, unit: 'entries' }));
  }
  const officers = new Set<string>();
  for (const [index, text] of names.entries()) {
    const name = readPersonName(`officers[${index}]`, text);
    if (!name.ok) return name;
    officers.add(name.value);
  }
  return officers.size < MIN_OFFICERS
    ? refused(transferOfficersTooFew({ have: officers.size }))
    : ok([...officers]);
}

/** Whether an actor enforces the law by one of its own, the police apart, who take transfers in. */
function enforces(law: LawSnapshot, agency: string, day: string): boolean {
  return agency !== POLICE && enforcesLaw(law, agency, day);
}

async function checkSubject(
  manager: EntityManager,
  { platformCode, caseId }: ReportSuspectedCrime,
): Promise<Outcome<null>> {
  const [found] = await runStatement<{ readonly of_case: string | null }>(
    manager,
    `SELECT (SELECT id FROM coordination.substance_case WHERE id = $2 AND platform_code = p.code)::text AS of_case
     FROM coordination.platform AS p WHERE p.code = $1`,
    [platformCode, caseId !== null && isUuid(caseId) ? caseId : null],
  );
  if (!found) return refused(transferPlatformUnknown({ platformCode }));
  return caseId === null || found.of_case !== null ? ok(null) : refused(transferCaseUnknown({}));
}

/**
 * 报告涉嫌犯罪: an enforcement agency that comes upon a suspicion prepares the transfer at once (行政执法机关移送涉嫌犯罪案件的规定
 * 3, 5), in any matter, whatever was found and whatever is in dispute: no case, determination or standstill is asked about.
 * Its head then has three days.
 *
 * Refuses NOT_AN_ENFORCEMENT_AGENCY, TRANSFER_STEP_NOT_YOURS to machines and administrators, TRANSFER_OFFICERS_TOO_FEW,
 * TRANSFER_PAPER_UNUSABLE, TRANSFER_AMOUNT_UNUSABLE, TRANSFER_PLATFORM_UNKNOWN, TRANSFER_CASE_UNKNOWN, TRANSFER_PERIOD_MISSING and what the limits of
 * texts refuse.
 *
 * @returns the transfer's id
 */
export async function reportSuspectedCrime(
  { database, caller, clock, law }: UseCaseContext,
  input: ReportSuspectedCrime,
): Promise<Outcome<string>> {
  const now = clock.now();
  const rows = law.snapshot();
  const authorize = async (): Promise<Outcome<null>> => {
    const day = beijingDay(now);
    if (!enforces(rows, caller.agency, day)) {
      return refused(notEnforcementAgency({ agency: actorWords(rows, caller.agency, day) }));
    }
    return isHuman(caller.role) ? ok(null) : refused(transferStepNotYours({ by: 'SENDER' }));
  };
  const offence = requiredText('offence', 'name', input.offence);
  if (!offence.ok) return offence;
  const facts = requiredText('facts', 'statement', input.facts);
  if (!facts.ok) return facts;
  const officers = readOfficers(input.officers);
  if (!officers.ok) return officers;
  const papers = readPapers(input.papers);
  if (!papers.ok) return papers;
  if (input.amount !== null && !/^\d{1,18}$/.test(input.amount)) return refused(transferAmountUnusable({}));
  const { idempotencyKey, ...asked } = input;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'reportSuspectedCrime',
    key: idempotencyKey,
    input: asked,
  };
  return runIdempotent(database, request, {
    authorize,
    async perform(manager) {
      await setRlsActor(manager, caller.agency);
      const subject = await checkSubject(manager, input);
      if (!subject.ok) return subject;
      const dueAt = endOfPeriod(rows, 'TRANSFER_HEAD_DECISION', now);
      if (!dueAt.ok) return dueAt;
      const row: CrimeTransferEntity = {
        id: newId(),
        sender: caller.agency,
        senderLevel: caller.level,
        senderRegion: caller.region,
        platformCode: input.platformCode,
        caseId: input.caseId,
        offence: offence.value,
        facts: facts.value,
        amount: input.amount,
        officers: officers.value,
        reportedBy: caller.officer,
        reportedAt: now,
        state: crimeTransferMachine.initial,
        version: 1,
        approver: null,
        approverRank: null,
        decidedAt: null,
        papers: papers.value,
        missingPapers: [],
        completeBy: null,
        handedOverAt: null,
        policeLevel: null,
        policeRegion: null,
        policeRegions: [],
        receivedAt: null,
        caseNumber: null,
        objectionUntil: null,
        objectedAt: null,
        advisedAt: null,
        disposal: null,
        ...NO_TIMER,
        ...startTimer(dueAt.value),
      };
      await transferRecorder.open(manager, row, { by: caller, at: now });
      return ok(row.id);
    },
  });
}
