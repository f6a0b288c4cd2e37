import {
  actsForOffice,
  isHuman,
  type Level,
  type OfficePlace,
  type Rank,
  type Role,
} from '../../kernel/index.js';

/**
 * In which capacity somebody acts on a transfer (身份): the agency that sends it (移送机关), its head, the police office that it
 * is with, the procuratorate once it was advised, or the hub, whose steps follow from a deadline.
 */
export const TRANSFER_CAPACITIES = ['SENDER', 'HEAD', 'POLICE', 'PROSECUTOR', 'HUB'] as const;
export type TransferCapacity = (typeof TRANSFER_CAPACITIES)[number];

export interface TransferActor extends OfficePlace {
  readonly agency: string;
  readonly role: Role;
}

/** The offices that a transfer is between. */
export interface TransferParties {
  readonly sender: string;
  readonly senderLevel: Level;
  readonly senderRegion: string | null;
  /** Null until it was handed over. */
  readonly policeLevel: Level | null;
  readonly policeRegion: string | null;
  readonly advisedAt: Date | null;
}

export const POLICE = 'POLICE';
export const PROCURATORATE = 'PROCURATORATE';

/** The capacities that somebody has in a transfer: none for an onlooker, a machine or an administrator. */
export function capacitiesOf(actor: TransferActor, transfer: TransferParties): readonly TransferCapacity[] {
  if (!isHuman(actor.role)) return [];
  const { sender, senderLevel, senderRegion, policeLevel, policeRegion, advisedAt } = transfer;
  const senderOffice = { level: senderLevel, region: senderRegion };
  if (actor.agency === sender && actsForOffice(actor, senderOffice)) {
    return actor.role === 'LEADER' ? ['SENDER', 'HEAD'] : ['SENDER'];
  }
  if (actor.agency === POLICE && policeLevel !== null) {
    return actsForOffice(actor, { level: policeLevel, region: policeRegion }) ? ['POLICE'] : [];
  }
  const advised = actor.agency === PROCURATORATE && advisedAt !== null;
  return advised && actsForOffice(actor, senderOffice) ? ['PROSECUTOR'] : [];
}

/** 正职负责人或者主持工作的负责人: who decides on a transfer (行政执法机关移送涉嫌犯罪案件的规定 5). */
const DECIDING_RANKS: ReadonlySet<Rank> = new Set<Rank>(['PRINCIPAL_HEAD', 'ACTING_HEAD']);

export const isDecidingRank = (rank: Rank): boolean => DECIDING_RANKS.has(rank);

/** Whether somebody had a hand in a transfer's preparation, and so does not decide on it. */
export function preparedIt(
  { officer }: { readonly officer: string },
  { officers, reportedBy }: { readonly officers: readonly string[]; readonly reportedBy: string },
): boolean {
  return officers.includes(officer) || reportedBy === officer;
}
