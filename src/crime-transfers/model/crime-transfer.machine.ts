import {
  defineStateMachine,
  RECOMPUTE_DEADLINE,
  RECOMPUTE_RULE,
  type Transition,
} from '../../kernel/index.js';
import type { TransferCapacity } from './capacity.js';

export const CRIME_TRANSFER_STATES = [
  'PREPARED',
  'NOT_APPROVED',
  'APPROVED',
  'HANDED_OVER',
  'RECEIVED',
  'NOT_POLICE_MATTER',
  'CASE_FILED',
  'COMPLETED',
  'REFUSED',
  'OBJECTED',
  'ADVISED',
  'REASONS_ASKED',
  'REASONS_GIVEN',
  'FILING_ORDERED',
  'SUPERVISION_ENDED',
  'RETURNED',
  'ADMINISTRATIVE',
] as const;
export type CrimeTransferState = (typeof CRIME_TRANSFER_STATES)[number];

const TRANSFER = '行政执法机关移送涉嫌犯罪案件的规定';
/** 公安部: 公安机关办理刑事案件程序规定, on cases of other places. */
const POLICE_RULES = '公安机关办理刑事案件程序规定';
/** 最高人民检察院、公安部: 关于公安机关办理经济犯罪案件的若干规定. */
const ECONOMIC_CRIME = '公通字〔2017〕25号';

/** What the first event of a transfer says. */
export const TRANSFER_OPENING = { command: 'reportSuspectedCrime', rule: `${TRANSFER} 3、5` } as const;

export interface TransferTransition extends Transition<CrimeTransferState> {
  readonly by: TransferCapacity;
  /** Law and article that it rests on. */
  readonly rule: string;
}

const TIMED: readonly CrimeTransferState[] = [
  'PREPARED',
  'APPROVED',
  'HANDED_OVER',
  'RECEIVED',
  'CASE_FILED',
  'OBJECTED',
  'REASONS_ASKED',
  'FILING_ORDERED',
];

/** Where a period runs: those with a timer, and while the sender may object. */
const PERIODS: readonly CrimeTransferState[] = [...TIMED, 'REFUSED'];

const line = <const Command extends string>(
  from: readonly CrimeTransferState[],
  command: Command,
  to: CrimeTransferState,
  by: TransferCapacity,
  rule: string,
) => ({ from, command, to, by, rule });

/** The same step in several states, which stay. */
const staying = <const Command extends string>(
  states: readonly CrimeTransferState[],
  command: Command,
  by: TransferCapacity,
  rule: string,
) => states.map((state) => line([state], command, state, by, rule));

const transitions = [
  line(['PREPARED'], 'approveCrimeTransfer', 'APPROVED', 'HEAD', `${TRANSFER} 5`),
  line(['PREPARED'], 'declineCrimeTransfer', 'NOT_APPROVED', 'HEAD', `${TRANSFER} 5`),
  line(['APPROVED'], 'handOverCrimeTransfer', 'HANDED_OVER', 'SENDER', `${TRANSFER} 5、6`),
  line(['HANDED_OVER'], 'receiveCrimeTransfer', 'RECEIVED', 'POLICE', `${TRANSFER} 7`),
  ...staying(['RECEIVED'], 'nameMissingPapers', 'POLICE', `${POLICE_RULES} 180`),
  ...staying(['RECEIVED'], 'completeCrimeTransferPapers', 'SENDER', `${POLICE_RULES} 180`),
  line(['HANDED_OVER', 'RECEIVED'], 'forwardCrimeTransfer', 'HANDED_OVER', 'POLICE', `${TRANSFER} 7`),
  line(
    ['HANDED_OVER', 'RECEIVED'],
    'declineAsNoPoliceMatter',
    'NOT_POLICE_MATTER',
    'POLICE',
    `${POLICE_RULES} 180`,
  ),
  ...staying(['RECEIVED'], 'extendCrimeTransferReview', 'POLICE', `${ECONOMIC_CRIME} 16`),
  line(
    ['RECEIVED', 'OBJECTED', 'ADVISED', 'REASONS_ASKED', 'FILING_ORDERED'],
    'fileTransferredCase',
    'CASE_FILED',
    'POLICE',
    `${TRANSFER} 8`,
  ),
  line(['RECEIVED', 'OBJECTED'], 'refuseTransferredCase', 'REFUSED', 'POLICE', `${TRANSFER} 8`),
  line(['REFUSED'], 'objectToCrimeTransferRefusal', 'OBJECTED', 'SENDER', `${TRANSFER} 9`),
  line(['REFUSED'], 'adviseProsecutor', 'ADVISED', 'SENDER', `${TRANSFER} 9`),
  line(['ADVISED'], 'askPoliceForReasons', 'REASONS_ASKED', 'PROSECUTOR', `${ECONOMIC_CRIME} 15`),
  line(['REASONS_ASKED'], 'giveReasonsForRefusal', 'REASONS_GIVEN', 'POLICE', `${ECONOMIC_CRIME} 15`),
  line(
    ['REASONS_ASKED', 'REASONS_GIVEN'],
    'orderFiling',
    'FILING_ORDERED',
    'PROSECUTOR',
    `${ECONOMIC_CRIME} 15`,
  ),
  line(
    ['ADVISED', 'REASONS_GIVEN'],
    'endSupervision',
    'SUPERVISION_ENDED',
    'PROSECUTOR',
    `${ECONOMIC_CRIME} 15`,
  ),
  line(['CASE_FILED'], 'handOverCrimeTransferGoods', 'COMPLETED', 'SENDER', `${TRANSFER} 12`),
  line(['CASE_FILED', 'COMPLETED'], 'returnCrimeTransfer', 'RETURNED', 'POLICE', `${TRANSFER} 13`),
  line(
    ['NOT_APPROVED', 'NOT_POLICE_MATTER', 'REFUSED', 'SUPERVISION_ENDED', 'RETURNED'],
    'recordAdministrativeDisposal',
    'ADMINISTRATIVE',
    'SENDER',
    `${TRANSFER} 10、13`,
  ),
  ...staying(TIMED, 'remindOverdue', 'HUB', `${TRANSFER} 16`),
  ...staying(TIMED, 'escalateOverdue', 'HUB', `${TRANSFER} 16`),
  ...staying(PERIODS, RECOMPUTE_DEADLINE, 'HUB', RECOMPUTE_RULE),
];

export type CrimeTransferCommand = (typeof transitions)[number]['command'];

/** 涉嫌犯罪案件移送, from the report of a suspicion to the police's answer and what follows from it. */
export const crimeTransferMachine = defineStateMachine<
  CrimeTransferState,
  TransferTransition & { readonly command: CrimeTransferCommand }
>({
  name: 'transfer of suspected crime',
  states: [...CRIME_TRANSFER_STATES],
  initial: 'PREPARED',
  terminal: ['ADMINISTRATIVE'],
  transitions,
});
