import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { selectRow, sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import { DATA_AUTHORITY } from '../model/capacity.js';
import {
  CORRECTION_OPENING,
  correctionMachine,
  type CorrectionCommand,
  type CorrectionState,
} from '../model/correction.machine.js';
import type { CorrectionTimer } from '../model/correction-timer.js';
import { CorrectionEntity, CorrectionEventEntity } from './correction.entity.js';

/** What a transition may change besides the state. */
export type CorrectionChange = Partial<
  CorrectionTimer &
    Pick<CorrectionEntity, 'answer' | 'ground' | 'supplement' | 'answeredAt' | 'wrongSince' | 'toldAll'>
>;

export const correctionWorkflow: RecordedWorkflow<
  CorrectionEntity,
  'state',
  CorrectionState,
  CorrectionCommand,
  (typeof CORRECTION_OPENING)['command'],
  CorrectionChange
> = {
  kind: 'CORRECTION',
  row: CorrectionEntity,
  event: CorrectionEventEntity,
  subject: 'correctionId',
  state: 'state',
  opening: CORRECTION_OPENING,
  machineOf: () => correctionMachine,
  columns: ({ change }) => change,
};

/** Whose office somebody belongs to. */
export type Viewer = OfficePlace & { readonly agency: string };

/**
 * Which corrections an office sees: those of its agency's data, and those that it or an office below it asked for; the data
 * authority those that were not answered in time.
 */
export function seenBy({ agency, ...place }: Viewer): Sql[] {
  if (agency === DATA_AUTHORITY) return [sql`chosen.escalated_at IS NOT NULL`];
  const within = officePatterns(place);
  return within === null
    ? [sql`chosen.owner = ${agency} OR chosen.asker = ${agency}`]
    : [
        sql`chosen.owner = ${agency} OR (chosen.asker = ${agency} AND chosen.asker_region LIKE ANY (${within}))`,
      ];
}

/** Which notices an office sees: its own, and those of the offices below it. */
export function noticesFor({ agency, ...place }: Viewer): Sql[] {
  const within = officePatterns(place);
  return within === null
    ? [sql`chosen.agency = ${agency}`]
    : [sql`chosen.agency = ${agency}`, sql`chosen.region LIKE ANY (${within})`];
}

/** The correction, locked until the transaction ends; null where there is none that the office may see. */
export async function lockCorrection(
  manager: EntityManager,
  id: string,
  viewer: Viewer,
): Promise<CorrectionEntity | null> {
  if (!isUuid(id)) return null;
  return selectRow(manager, CorrectionEntity, {
    where: { id },
    matching: seenBy(viewer),
    lock: 'FOR UPDATE',
  });
}
