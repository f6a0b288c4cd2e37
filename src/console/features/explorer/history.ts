/** One thing that was run in this tab. */
export interface Run {
  readonly text: string;
  readonly variables: string;
  /** ISO instant. */
  readonly at: string;
}

const MOST = 20;
const KEY = 'huishang.explorer.history';

/** The latest first; the same text with the same variables stands once. */
export function withRun(history: readonly Run[], run: Run): readonly Run[] {
  const others = history.filter(({ text, variables }) => text !== run.text || variables !== run.variables);
  return [run, ...others].slice(0, MOST);
}

function isRun(value: unknown): value is Run {
  const run = value as Partial<Run> | null;
  return typeof run?.text === 'string' && typeof run.variables === 'string' && typeof run.at === 'string';
}

/** What is kept, without what is not readable. */
export function readHistory(kept: string | null): readonly Run[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isRun) : [];
  } catch {
    return [];
  }
}

/** What was run in this tab; it is gone when the tab is closed. */
export const keptHistory = (): readonly Run[] => readHistory(sessionStorage.getItem(KEY));
export const keepHistory = (history: readonly Run[]): void =>
  sessionStorage.setItem(KEY, JSON.stringify(history));
