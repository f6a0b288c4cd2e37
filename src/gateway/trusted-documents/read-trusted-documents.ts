import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError, isCode, type Actor } from '../../kernel/index.js';
import { readManifest, type DocumentsById } from './manifest.js';

/** Each agency's trusted documents, their ids verified. */
export type DocumentsByAgency = ReadonlyMap<Actor, DocumentsById>;

/** Trusted documents that the hub must not start with; each problem in one sentence. */
export class TrustedDocumentsUnusable extends CodedError {
  readonly code = 'TRUSTED_DOCUMENTS_UNUSABLE';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The trusted documents are not usable:', ...problems].join('\n  '));
    this.problems = problems;
  }
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new TrustedDocumentsUnusable([`${file} could not be read.`]);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new TrustedDocumentsUnusable([`${file} is not JSON.`]);
  }
}

/** Manifests by what names their agency: one file for each in a directory, or one file with all of them. */
async function manifestsAt(path: string): Promise<readonly (readonly [agency: string, manifest: unknown])[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    const files = (await readdir(path)).filter((file) => file.endsWith('.json')).toSorted();
    return Promise.all(
      files.map(async (file) => [file.slice(0, -'.json'.length), await readJson(join(path, file))] as const),
    );
  }
  const given = await readJson(path);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TrustedDocumentsUnusable([`${path} must be { "<agency>": <manifest> }.`]);
  }
  return Object.entries(given);
}

/**
 * Reads the agencies' manifests: a directory of `<AGENCY>.json`, or a JSON file `{ "<AGENCY>": <manifest> }`.
 *
 * @throws TrustedDocumentsUnusable naming agency, id and reason of everything that is wrong
 */
export async function readTrustedDocuments(path: string): Promise<DocumentsByAgency> {
  const byAgency = new Map<Actor, DocumentsById>();
  const problems: string[] = [];
  for (const [name, manifest] of await manifestsAt(path)) {
    const agency = name.toUpperCase();
    if (!isCode(agency)) {
      problems.push(`${name} is not written as the code of an agency.`);
    } else if (byAgency.has(agency)) {
      problems.push(`${agency} has more than one manifest.`);
    } else {
      const read = readManifest(manifest);
      problems.push(...read.problems.map((problem) => `${agency}: ${problem}.`));
      byAgency.set(agency, read.documents);
    }
  }
  if (problems.length > 0) throw new TrustedDocumentsUnusable(problems);
  return byAgency;
}
