import { CommandFailure } from '../failures/command-failure.js';

/** Lines that a file of the project gets. */
export interface ProjectEdit {
  /** From the project's folder. */
  readonly file: string;
  /** The line before which they go: the first that it matches. */
  readonly before: RegExp;
  readonly lines: readonly string[];
}

/** @throws CommandFailure where the file has no such place */
export function edited(text: string, { file, before, lines }: ProjectEdit): string {
  const all = text.split('\n');
  const place = all.findIndex((line) => before.test(line));
  if (place < 0) {
    throw new CommandFailure(
      `${file} has no line that matches ${String(before)}.`,
      'Register the agency by hand: docs/joining.md says where.',
    );
  }
  return all.toSpliced(place, 0, ...lines).join('\n');
}
