import { sql, type Sql } from '../../database/index.js';
import { isGroupSide, officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import {
  MAJOR_CASE_OPENING,
  majorCaseMachine,
  type MajorCaseCommand,
  type MajorCaseState,
} from '../model/major-case.js';
import { MajorCaseEntity, MajorCaseEventEntity } from './major-case.entity.js';

type Change = Partial<
  Pick<
    MajorCaseEntity,
    'acknowledgedBy' | 'acknowledgedAt' | 'dueAt' | 'actsAt' | 'remindedAt' | 'escalatedAt'
  >
>;

export const majorCaseWorkflow: RecordedWorkflow<
  MajorCaseEntity,
  'state',
  MajorCaseState,
  MajorCaseCommand,
  (typeof MAJOR_CASE_OPENING)['command'],
  Change
> = {
  kind: 'MAJOR_CASE',
  row: MajorCaseEntity,
  event: MajorCaseEventEntity,
  subject: 'majorCaseId',
  state: 'state',
  opening: MAJOR_CASE_OPENING,
  machineOf: () => majorCaseMachine,
  columns: ({ change }) => change,
};

/** Which reports an office sees: those that it or one below it made; those told to a group or office that it is or is above. */
export function seenBy({ agency, ...place }: OfficePlace & { readonly agency: string }): Sql[] {
  const within = officePatterns(place);
  if (isGroupSide(agency)) {
    return within === null ? [] : [sql`chosen.group_region LIKE ANY (${within})`];
  }
  const own = sql`chosen.reporter = ${agency}`;
  return within === null ? [own] : [own, sql`chosen.reporter_region LIKE ANY (${within})`];
}
