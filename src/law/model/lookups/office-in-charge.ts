import {
  LEVELS,
  prefectureOf,
  provinceOf,
  type Actor,
  type Level,
  type OfficePlace,
} from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import { actorOn } from './actors.js';
import { regionSuccessor } from './places-above.js';

/**
 * The levels at which an actor has offices on a day: those that its row names; where rows name its offices below the country for
 * every region (as for the banking regulator, which has none in cities), those levels and the country's.
 */
function levelsOf(law: LawSnapshot, actor: Actor, at: string): ReadonlySet<Level> {
  const own = new Set<Level>(actorOn(law, actor, at)?.levels ?? LEVELS);
  const named = law
    .rowsOn('actor_name', at)
    .filter((row) => row.actor === actor && row.region === null)
    .map(({ level }) => level);
  const isTold = !named.includes(null) && named.some((level) => level !== null && level !== 'NATIONAL');
  return isTold ? new Set([...own].filter((level) => named.includes(level))) : own;
}

/**
 * The office of an actor that deals with a matter before a leading group (承办机构): that of the group's own level and region, or where the
 * actor has none there, that of the lowest level above it.
 *
 * @param group of the leading group that the matter is before
 */
export function officeInCharge(law: LawSnapshot, actor: Actor, group: OfficePlace, at: string): OfficePlace {
  const { region } = group;
  const code = region === null ? null : regionSuccessor(region);
  const levels = levelsOf(law, actor, at);
  const upward = LEVELS.slice(0, LEVELS.indexOf(group.level) + 1).toReversed();
  const level = upward.find((each) => levels.has(each)) ?? group.level;
  if (level === group.level) return group;
  if (level === 'NATIONAL' || code === null) return { level: 'NATIONAL', region: null };
  return {
    level,
    region: level === 'PROVINCIAL' ? provinceOf(code) : (prefectureOf(code) ?? provinceOf(code)),
  };
}
