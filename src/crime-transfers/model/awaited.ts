import type { OfficePlace } from '../../kernel/index.js';
import { POLICE, PROCURATORATE, type TransferParties } from './capacity.js';
import type { CrimeTransferState } from './crime-transfer.machine.js';

/** What each state asks, and of whom. */
const AWAITED = {
  PREPARED: ['SENDER', 'DECIDE_CRIME_TRANSFER'],
  NOT_APPROVED: ['SENDER', 'RECORD_ADMINISTRATIVE_DISPOSAL'],
  APPROVED: ['SENDER', 'HAND_OVER_CRIME_TRANSFER'],
  HANDED_OVER: ['POLICE', 'ANSWER_CRIME_TRANSFER'],
  RECEIVED: ['POLICE', 'ANSWER_CRIME_TRANSFER'],
  NOT_POLICE_MATTER: ['SENDER', 'RECORD_ADMINISTRATIVE_DISPOSAL'],
  CASE_FILED: ['SENDER', 'HAND_OVER_GOODS'],
  COMPLETED: null,
  REFUSED: ['SENDER', 'RECORD_ADMINISTRATIVE_DISPOSAL'],
  OBJECTED: ['POLICE', 'ANSWER_CRIME_TRANSFER'],
  ADVISED: ['PROSECUTOR', 'SUPERVISE_CRIME_TRANSFER'],
  REASONS_ASKED: ['POLICE', 'ANSWER_CRIME_TRANSFER'],
  REASONS_GIVEN: ['PROSECUTOR', 'SUPERVISE_CRIME_TRANSFER'],
  FILING_ORDERED: ['POLICE', 'ANSWER_CRIME_TRANSFER'],
  SUPERVISION_ENDED: ['SENDER', 'RECORD_ADMINISTRATIVE_DISPOSAL'],
  RETURNED: ['SENDER', 'RECORD_ADMINISTRATIVE_DISPOSAL'],
  ADMINISTRATIVE: null,
} as const satisfies Readonly<Record<CrimeTransferState, readonly [string, string] | null>>;

type Awaiting = NonNullable<(typeof AWAITED)[CrimeTransferState]>;

export interface Awaited {
  readonly agency: string;
  readonly office: OfficePlace;
  readonly task: Awaiting[1];
}

/** The office that a transfer waits for, and what it is asked; null where it waits for nobody. */
export function awaitedOffice(
  transfer: TransferParties & { readonly state: CrimeTransferState },
): Awaited | null {
  const awaited = AWAITED[transfer.state];
  if (awaited === null) return null;
  const [capacity, task] = awaited;
  const { sender, senderLevel, senderRegion, policeLevel, policeRegion } = transfer;
  const senderOffice = { level: senderLevel, region: senderRegion };
  if (capacity === 'SENDER') return { agency: sender, office: senderOffice, task };
  if (capacity === 'PROSECUTOR') return { agency: PROCURATORATE, office: senderOffice, task };
  return { agency: POLICE, office: { level: policeLevel ?? senderLevel, region: policeRegion }, task };
}
