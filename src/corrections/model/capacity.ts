import {
  actsForOffice,
  isHuman,
  type Level,
  type LocalizedText,
  type OfficePlace,
  type Role,
} from '../../kernel/index.js';

/** In which capacity somebody acts on a correction: for the office that asks, for the source agency, or as the hub on a deadline. */
export const CORRECTION_CAPACITIES = ['ASKER', 'OWNER', 'HUB'] as const;
export type CorrectionCapacity = (typeof CORRECTION_CAPACITIES)[number];

export const CAPACITY_WORDS: Readonly<Record<CorrectionCapacity, LocalizedText>> = {
  ASKER: { en: 'the office that asked for the correction', zh: '提出校核申请的单位' },
  OWNER: { en: 'the source agency', zh: '数源部门' },
  HUB: { en: 'the system', zh: '本系统' },
};

/** 政务数据共享主管部门: hears of requests that were not answered in time. */
export const DATA_AUTHORITY = 'DATA_AUTHORITY';

/** Between whom a correction is. Data in the hub belong to an agency and not to one of its offices, so any of them answers. */
export interface CorrectionParties {
  readonly asker: string;
  readonly askerLevel: Level;
  readonly askerRegion: string | null;
  readonly owner: string;
}

/** The capacities that somebody has: none for an onlooker, a machine, an auditor or an administrator. */
export function capacitiesOf(
  actor: OfficePlace & { readonly agency: string; readonly role: Role },
  { asker, askerLevel, askerRegion, owner }: CorrectionParties,
): readonly CorrectionCapacity[] {
  if (!isHuman(actor.role)) return [];
  if (actor.agency === owner) return ['OWNER'];
  const office = { level: askerLevel, region: askerRegion };
  return actor.agency === asker && actsForOffice(actor, office) ? ['ASKER'] : [];
}
