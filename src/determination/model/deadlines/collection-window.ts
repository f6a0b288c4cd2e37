import {
  deadlineOf,
  workOut,
  type Actor,
  type DeadlineBases,
  type DeadlineBasis,
} from '../../../kernel/index.js';
import { DEFAULT_COLLECTION_WORKING_DAYS } from '../../settings/index.js';
import type { DeterminationSettings } from './consultation-window.js';
import type { CurrentAnswer } from '../opinions/opinion.js';

/** When a collection of opinions that begins now ends. */
export function collectionDeadline(
  now: Date,
  { collectionWorkingDays = DEFAULT_COLLECTION_WORKING_DAYS }: DeterminationSettings,
): DeadlineBasis {
  return workOut(now, [{ workingDays: collectionWorkingDays }]);
}

/** The columns of a case whose collection ends then. */
export const collectionUntil = (
  basis: DeadlineBasis,
): { readonly dueAt: Date; readonly deadlines: DeadlineBases } => ({
  dueAt: deadlineOf(basis),
  deadlines: { dueAt: basis },
});

/** The agencies asked that have neither answered nor let the window pass (待反馈部门), in the case's order. */
export function awaitedAgencies(
  {
    concernedAgencies,
    silentAgencies,
  }: {
    readonly concernedAgencies: readonly Actor[];
    readonly silentAgencies: readonly Actor[];
  },
  answers: readonly Pick<CurrentAnswer, 'agency'>[],
): readonly Actor[] {
  const heard = new Set([...silentAgencies, ...answers.map(({ agency }) => agency)]);
  return concernedAgencies.filter((agency) => !heard.has(agency));
}
