import { ACTORS, isActor, type Actor } from '../../kernel/index.js';

/**
 * Reads TRUSTED_DOCUMENTS_ONLY: `all`, or agencies separated by commas, whose callers may send trusted documents (可信文档)
 * and no other text.
 *
 * @param problems given one sentence for each name that is no agency's
 */
export function readTrustedDocumentsOnly(value: string | undefined, problems: string[]): ReadonlySet<Actor> {
  if (value === undefined) return new Set();
  if (value.trim().toLowerCase() === 'all') return new Set(ACTORS);
  const only = new Set<Actor>();
  for (const name of value.split(',').map((each) => each.trim().toUpperCase())) {
    if (isActor(name)) only.add(name);
    else problems.push(`TRUSTED_DOCUMENTS_ONLY: "${name}" is no agency; name them, or write all.`);
  }
  return only;
}
