import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { projectFolder } from '../../file-system/index.js';
import { CodedError } from '../../kernel/index.js';
import type { LawFileContent } from '../model/read-law-files.js';

/** A file of dated rows cannot be read, or is no YAML. */
export class LawFileUnusable extends CodedError {
  readonly code = 'LAW_FILE_UNUSABLE';
}

/**
 * Reads one YAML file of dated rows, of one or several documents.
 *
 * @throws LawFileUnusable with one sentence for a file that is not there or is no YAML
 */
export function readLawFile(path: string): LawFileContent {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LawFileUnusable(`${path} cannot be read.`, { cause: error });
  }
  const parsed = parseAllDocuments(text, { version: '1.2', uniqueKeys: true });
  const documents = 'empty' in parsed ? [] : parsed;
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) throw new LawFileUnusable(`${path} is no YAML: ${error.message}`);
  return { name: basename(path), documents: documents.map((document): unknown => document.toJS()) };
}

/** The rows that this build ships: every file of `law/` beside its package.json. */
export function readShippedLaw(): readonly LawFileContent[] {
  const folder = join(projectFolder(import.meta.dirname), 'law');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => readLawFile(join(folder, name)));
}
