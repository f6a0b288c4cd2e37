import type { DataSource } from 'typeorm';
import { caseTasks, determinationEntities, teamTaskTasks } from '../determination/index.js';
import { leadingGroupEntities } from '../leading-groups/index.js';
import { clueEntities, clueTasks } from '../clues/index.js';
import { mergeTasks, platformIdentityEntities, splitTasks } from '../platform-identity/index.js';
import { correctionEntities, correctionTasks } from '../corrections/index.js';
import { onwardEntities, onwardTasks } from '../onward-sharing/index.js';
import { majorCaseEntities, majorCaseTasks } from '../major-cases/index.js';
import { crimeTransferEntities, crimeTransferTasks } from '../crime-transfers/index.js';
import { orderTasks, rectificationEntities } from '../rectification/index.js';
import { agreementTasks } from '../coordination/index.js';
import { rebuildTasks, type TaskSubjectKind } from '../workflow/tasks/index.js';
import { warrantEntities, warrantTasks } from '../warrants/index.js';

const SOURCES = [
  caseTasks,
  teamTaskTasks,
  orderTasks,
  warrantTasks,
  agreementTasks,
  crimeTransferTasks,
  majorCaseTasks,
  clueTasks,
  mergeTasks,
  splitTasks,
  correctionTasks,
  onwardTasks,
] as const;

/** What a connection has to know for {@link rebuildAllTasks}. */
export const TASK_SUBJECT_ENTITIES: readonly Function[] = [
  ...leadingGroupEntities,
  ...determinationEntities,
  ...rectificationEntities,
  ...warrantEntities,
  ...crimeTransferEntities,
  ...majorCaseEntities,
  ...clueEntities,
  ...platformIdentityEntities,
  ...correctionEntities,
  ...onwardEntities,
];

/**
 * Works out the tasks of everything that is open anew; see `rebuildTasks`.
 *
 * @returns how many subjects of each kind were looked at; a dispute counts as its case
 */
export async function rebuildAllTasks(
  database: DataSource,
  at: Date,
): Promise<ReadonlyMap<TaskSubjectKind, number>> {
  const looked = new Map<TaskSubjectKind, number>();
  for (const source of SOURCES) looked.set(source.kind, await rebuildTasks(database, source, at));
  return looked;
}
