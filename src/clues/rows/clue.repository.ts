import { sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import { CLUE_OPENING, clueMachine, type ClueCommand, type ClueState } from '../model/clue.js';
import { ClueEntity, ClueEventEntity } from './clue.entity.js';

export const clueWorkflow: RecordedWorkflow<
  ClueEntity,
  'state',
  ClueState,
  ClueCommand,
  (typeof CLUE_OPENING)['command'],
  Partial<Pick<ClueEntity, 'receivedAt' | 'feedback' | 'fedBackAt'>>
> = {
  kind: 'CLUE',
  row: ClueEntity,
  event: ClueEventEntity,
  subject: 'clueId',
  state: 'state',
  opening: CLUE_OPENING,
  machineOf: () => clueMachine,
  ruleOf: ({ legalBasis }) => legalBasis,
  columns: ({ change }) => change,
};

/** Which clues an office sees: those that it or one below it passed on or received, and no others. */
export function seenBy({ agency, ...place }: OfficePlace & { readonly agency: string }): Sql[] {
  const within = officePatterns(place);
  return within === null
    ? [sql`chosen.sender = ${agency} OR chosen.receiver = ${agency}`]
    : [
        sql`(chosen.sender = ${agency} AND chosen.sender_region LIKE ANY (${within}))
          OR (chosen.receiver = ${agency} AND chosen.receiver_region LIKE ANY (${within}))`,
      ];
}
