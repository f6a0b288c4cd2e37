import { addWorkingDays, type Agency } from '../../../kernel/index.js';
import type { DeterminationSettings } from './consultation-window.js';
import type { CurrentAnswer } from '../opinions/opinion.js';

/** 征求意见期限: a product default, which no law sets. */
export const DEFAULT_COLLECTION_WORKING_DAYS = 10;

/** When a collection of opinions that begins now ends (UTC). */
export function collectionDueAt(
  now: Date,
  { collectionWorkingDays = DEFAULT_COLLECTION_WORKING_DAYS }: DeterminationSettings,
): Date {
  return addWorkingDays(now, collectionWorkingDays);
}

/** The agencies asked that have neither answered nor let the window pass (待反馈部门), in the case's order. */
export function awaitedAgencies(
  {
    concernedAgencies,
    silentAgencies,
  }: {
    readonly concernedAgencies: readonly Agency[];
    readonly silentAgencies: readonly Agency[];
  },
  answers: readonly Pick<CurrentAnswer, 'agency'>[],
): readonly Agency[] {
  const heard = new Set([...silentAgencies, ...answers.map(({ agency }) => agency)]);
  return concernedAgencies.filter((agency) => !heard.has(agency));
}
