import { readFile, writeFile } from 'node:fs/promises';
import { format, type FormatConfig } from 'oxfmt';
import { projectFile } from '../../../src/cli/inputs/project-file.js';

const BEGIN = '<!-- figures: written by npm run bench -- --write-docs -->';
const END = '<!-- end of figures -->';

/**
 * Puts text between the marks of a document, in place of what stood there.
 *
 * @throws Error when the marks are not there
 */
export function replaceBetweenMarks(document: string, text: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The document has no marks "${BEGIN}" and "${END}".`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${document.slice(end)}`;
}

/** Replaces the summary in docs/benchmarks.md, in the style of the project's documents. */
export async function writeDocs(markdown: string): Promise<void> {
  const file = projectFile('docs', 'benchmarks.md');
  const document = replaceBetweenMarks(await readFile(file, 'utf8'), markdown);
  const style = JSON.parse(await readFile(projectFile('.oxfmtrc.json'), 'utf8')) as FormatConfig;
  const { code } = await format(file, document, style);
  await writeFile(file, code);
}
