/** Where the thing is on which a task is to be done. */
const PAGES: Readonly<Record<string, string>> = {
  CASE: '/cases',
  DISPUTE: '/disputes',
  ORDER: '/orders',
  WARRANT: '/warrants',
  AGREEMENT: '/agreements',
  CRIME_TRANSFER: '/transfers',
  MAJOR_CASE: '/major-cases',
  CLUE: '/clues',
  CORRECTION: '/corrections',
  ONWARD_CONSENT: '/onward-sharing',
  TEAM_TASK: '/team-tasks',
  PLATFORM_MERGE: '/merges',
  PLATFORM_SPLIT: '/splits',
};

export interface TaskPlace {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly requiredMutation: string;
}

/** The address of the very form that a task asks for: the page of its subject, with the step opened. */
export function taskAddress({ subjectKind, subjectId, requiredMutation }: TaskPlace): string {
  return `${PAGES[subjectKind] ?? '/tasks'}/${encodeURIComponent(subjectId)}?do=${encodeURIComponent(requiredMutation)}`;
}
