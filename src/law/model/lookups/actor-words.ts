import type { LocalizedText } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';

/** What a sentence calls an actor on a day; its code where no row names it. */
export function actorWords(law: LawSnapshot, actor: string, at: string): LocalizedText {
  const row = law.rowsOn('actor', at).find((each) => each.actor === actor);
  return row ? { en: row.en, zh: row.zh } : { en: actor, zh: actor };
}
