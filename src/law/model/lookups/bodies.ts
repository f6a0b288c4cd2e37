import { LEVELS, type Level } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import { actorName } from './actor-name.js';

/**
 * The organisation that holds a function at a place on a day (机构): two functions of one organisation are one body, as the regulators of
 * banking and insurance are since 2018. Where no name is known at the place's level, the next level's above it stands for it; the
 * function's own code where none is known at all.
 */
export function bodyOf(
  law: LawSnapshot,
  actor: string,
  { level, region }: { readonly level: Level; readonly region: string | null },
  at: string,
): string {
  for (const each of LEVELS.slice(0, LEVELS.indexOf(level) + 1).toReversed()) {
    const name = actorName(law, actor, { level: each, region }, at);
    if (name) return name.zh;
  }
  return actor;
}
