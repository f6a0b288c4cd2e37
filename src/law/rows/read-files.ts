import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { projectFolder } from '../../file-system/index.js';
import { CodedError } from '../../kernel/index.js';
import { readLawFiles, type LawFileContent } from '../model/read-law-files.js';

/** A file of dated rows cannot be read, or is no YAML. */
export class LawFileUnusable extends CodedError {
  readonly code = 'LAW_FILE_UNUSABLE';
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new LawFileUnusable(`${path} cannot be read.`, { cause: error });
  }
}

/**
 * Reads one YAML file of dated rows, of one or several documents.
 *
 * @throws LawFileUnusable with one sentence for a file that is not there or is no YAML
 */
export function readLawFile(path: string): LawFileContent {
  const parsed = parseAllDocuments(textOf(path), { version: '1.2', uniqueKeys: true });
  const documents = 'empty' in parsed ? [] : parsed;
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) throw new LawFileUnusable(`${path} is no YAML: ${error.message}`);
  return { name: basename(path), documents: documents.map((document): unknown => document.toJS()) };
}

/** The files of `law/` beside this build's package.json, in the order of their names. */
function shippedPaths(): readonly string[] {
  const folder = join(projectFolder(import.meta.dirname), 'law');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => join(folder, name));
}

/** The rows that this build ships. */
export function readShippedLaw(): readonly LawFileContent[] {
  return shippedPaths().map(readLawFile);
}

/** The codes of the actors that this build ships and that have officers: those with something to do in the product. */
export function shippedActors(): readonly string[] {
  const files = shippedPaths().filter((path) => ['actor.yaml', 'document.yaml'].includes(basename(path)));
  const { rows } = readLawFiles(files.map(readLawFile));
  const codes = rows.flatMap(({ table, values: { actor, verbs } }) =>
    table === 'actor' && typeof actor === 'string' && Array.isArray(verbs) && verbs.length > 0 ? [actor] : [],
  );
  return [...new Set(codes)];
}

/** SHA-256 over the names and texts of the files that this build ships: to read them takes half a second, and this nothing. */
export function shippedLawDigest(): string {
  const digest = createHash('sha256');
  for (const path of shippedPaths()) digest.update(`${basename(path)}\0${textOf(path)}\0`);
  return digest.digest('hex');
}
