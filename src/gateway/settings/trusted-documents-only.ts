import { isCode, type Actor } from '../../kernel/index.js';

/** Some actors, or all that there are. */
export type ActorSet = Pick<ReadonlySet<Actor>, 'has'>;

/** Every actor, also one that a row adds while the hub runs. */
export const EVERY_ACTOR: ActorSet = { has: () => true };

/** None. */
export const NO_ACTOR: ActorSet = { has: () => false };

/**
 * Reads TRUSTED_DOCUMENTS_ONLY: `all`, or agencies separated by commas, whose callers may send trusted documents (可信文档)
 * and no other text.
 *
 * @param problems given one sentence for each name that is no agency's
 */
export function readTrustedDocumentsOnly(value: string | undefined, problems: string[]): ActorSet {
  if (value === undefined) return NO_ACTOR;
  if (value.trim().toLowerCase() === 'all') return EVERY_ACTOR;
  const only = new Set<Actor>();
  for (const name of value.split(',').map((each) => each.trim().toUpperCase())) {
    only.add(name);
    const isWritten: boolean = isCode(name);
    if (!isWritten)
      problems.push(`TRUSTED_DOCUMENTS_ONLY: "${name}" is no code of an agency; name them, or write all.`);
  }
  return only;
}
