/** Tries a mutation and says whether it was accepted. */
export type Trial<Subject, Who> = (subject: Subject, who: Who) => Promise<boolean>;

export interface Listing<Subject, Who> {
  /** Everybody who is tried, by a name that tells him from the others. */
  readonly callers: ReadonlyMap<string, Who>;
  /** A subject of its own in the state that is looked at. */
  readonly make: () => Promise<Subject>;
  /** The mutations that `availableActions` lists for the caller. */
  readonly listed: (subject: Subject, who: Who) => Promise<readonly { readonly mutation: string }[]>;
  /** By the mutation's name, each with an input that is in order. */
  readonly trials: Readonly<Record<string, Trial<Subject, Who>>>;
}

/**
 * What is listed for each caller, and what is accepted: it is tried on a subject of its own, and the rest on one that stays as
 * it is. Each entry names the caller and the mutation; the two lists are equal where what is listed is accepted and nothing
 * else is.
 */
export async function tryAll<Subject, Who>({ callers, make, listed, trials }: Listing<Subject, Who>) {
  const untouched = await make();
  const found: { listed: string[]; accepted: string[] } = { listed: [], accepted: [] };
  for (const [name, who] of callers) {
    const mutations = new Set((await listed(untouched, who)).map(({ mutation }) => mutation));
    found.listed.push(...[...mutations].map((mutation) => `${name} ${mutation}`));
    const accepted = await Promise.all(
      Object.entries(trials).map(async ([mutation, attempt]) => {
        const subject = mutations.has(mutation) ? await make() : untouched;
        return (await attempt(subject, who)) ? [`${name} ${mutation}`] : [];
      }),
    );
    found.accepted.push(...accepted.flat());
  }
  return { listed: found.listed.toSorted(), accepted: found.accepted.toSorted() };
}

/** Callers by name; two of one name are a mistake in the table. */
export function byName<Who>(callers: readonly Who[], nameOf: (who: Who) => string): ReadonlyMap<string, Who> {
  const named = new Map(callers.map((who) => [nameOf(who), who]));
  if (named.size < callers.length) throw new Error('Two callers have one name.');
  return named;
}
