import { ok, refused, type Actor, type Level, type Outcome } from '../../../kernel/index.js';
import { actorNotInForce, actorUnknown, noSuchPower } from '../law.errors.js';
import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';

export type ActorVerb = LawRowOf<'actor'>['verbs'][number];

/** The row of an actor on a day (`YYYY-MM-DD` in Beijing); null where none holds. */
export function actorOn(law: LawSnapshot, actor: Actor, at: string): LawRowOf<'actor'> | null {
  return law.rowsOn('actor', at).find((row) => row.actor === actor) ?? null;
}

/**
 * Whether a body of this code exists on a day (办理主体).
 *
 * Refuses ACTOR_UNKNOWN for a code that no row has, naming those that there are, and ACTOR_NOT_IN_FORCE for one whose rows do not
 * hold on that day.
 */
export function findActor(law: LawSnapshot, actor: Actor, at: string): Outcome<LawRowOf<'actor'>> {
  const row = actorOn(law, actor, at);
  if (row) return ok(row);
  const first = law.rows('actor').find((each) => each.actor === actor);
  if (first) return refused(actorNotInForce({ actor, at, zh: first.zh, en: first.en, level: null }));
  const actors = law.rowsOn('actor', at).map((each) => each.actor);
  return refused(actorUnknown({ actor, actors }));
}

/**
 * Whether an actor may do one of these things on a day (职责).
 *
 * Refuses NO_SUCH_POWER where it may do none of them, and what {@link findActor} refuses.
 */
export function holdVerbs(
  law: LawSnapshot,
  actor: Actor,
  verbs: readonly ActorVerb[],
  at: string,
): Outcome<LawRowOf<'actor'>> {
  const found = findActor(law, actor, at);
  if (!found.ok || found.value.verbs.some((verb) => verbs.includes(verb))) return found;
  const { zh, en, verbs: held } = found.value;
  return refused(noSuchPower({ holder: { zh, en }, power: { asked: verbs, held } }));
}

/** 有执法权: whether an actor enforces the law on a day, and so has to transfer a crime that it suspects. */
export function enforcesLaw(law: LawSnapshot, actor: Actor, at: string): boolean {
  return actorOn(law, actor, at)?.verbs.includes('ENFORCE') ?? false;
}

/**
 * Whether an actor has officers at a level on a day: it has something to do in the product, and exists there.
 *
 * Refuses ACTOR_UNKNOWN and ACTOR_NOT_IN_FORCE.
 */
export function holdOffice(law: LawSnapshot, actor: Actor, level: Level, at: string): Outcome<null> {
  const found = findActor(law, actor, at);
  if (!found.ok) return found;
  const { levels, verbs, zh, en } = found.value;
  const exists = verbs.length > 0 && (levels === null || levels.includes(level));
  return exists ? ok(null) : refused(actorNotInForce({ actor, at, zh, en, level }));
}
