import type { LocalizedText } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import { actorOn } from './actors.js';

/** What a sentence calls an actor on a day; its code where no row names it. */
export function actorWords(law: LawSnapshot, actor: string, at: string): LocalizedText {
  const row = actorOn(law, actor, at);
  return row ? { en: row.en, zh: row.zh } : { en: actor, zh: actor };
}
