/** An actor of a row on leads, with what it may do. */
export interface LeadActor {
  readonly actor: string;
  readonly verbs: readonly string[];
}

/** A row on who leads a sector. */
export interface LeadRowLike {
  readonly sector: string;
  readonly leads: readonly LeadActor[];
  readonly bySubstance: readonly LeadActor[];
  readonly guiding: readonly LeadActor[];
  readonly participating: readonly LeadActor[];
}

export type ProposedAs = 'LEADS' | 'GUIDES' | 'ASSISTS' | 'OPENS';

/** Why an agency is asked: as what, in which sectors. */
export interface ProposedAgency {
  readonly agency: string;
  readonly reasons: readonly { readonly as: ProposedAs; readonly sector: string | null }[];
}

/**
 * Whom the rows on leads make a party of a case, and why; the hub adds whoever licensed the firm or holds data on it.
 *
 * @param opener the opener’s agency, which takes part itself; null for the office
 */
export function proposedAgencies(
  rows: readonly LeadRowLike[],
  opener: string | null,
): readonly ProposedAgency[] {
  const found = new Map<string, ProposedAgency['reasons']>();
  const add = (agency: string, as: ProposedAs, sector: string | null): void => {
    found.set(agency, [...(found.get(agency) ?? []), { as, sector }]);
  };
  for (const { sector, leads, bySubstance, guiding, participating } of rows) {
    // Who leads a sector gives opinions in it; others only where they may at all.
    for (const { actor } of leads) add(actor, 'LEADS', sector);
    for (const { actor, verbs } of bySubstance) if (verbs.includes('OPINE')) add(actor, 'LEADS', sector);
    for (const { actor, verbs } of guiding) if (verbs.includes('OPINE')) add(actor, 'GUIDES', sector);
    for (const { actor, verbs } of participating) if (verbs.includes('OPINE')) add(actor, 'ASSISTS', sector);
  }
  if (opener !== null && !found.has(opener)) add(opener, 'OPENS', null);
  return [...found].map(([agency, reasons]) => ({ agency, reasons }));
}
