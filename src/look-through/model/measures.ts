import { controlledBy, ultimateControllers, type ControlLink } from './control.js';
import { finalInvestors, type FinalInvestors } from './final-investors.js';
import { circularHoldings, type Holding } from './holdings.js';
import { integratedOwners, integratedOwnership } from './integrated-ownership.js';
import type { EdgeDirection, EdgeKind, Link, Party } from './links.js';
import type { Transfer } from './fund-tracing.js';

/** Links by which members of a group deal with each other, beside who holds and controls whom. */
const DEALINGS: readonly EdgeKind[] = ['FUNDS', 'NESTING', 'GUARANTEE', 'PARTNERSHIP'];

/** The kinds of links that each measure rests on, and the way in which they have to be followed. */
export const RESTS_ON = {
  ownership: { kinds: ['OWNERSHIP'], way: 'BOTH' },
  control: { kinds: ['OWNERSHIP', 'CONTROL'], way: 'BOTH' },
  finalInvestors: { kinds: ['NESTING'], way: 'DOWNSTREAM' },
  circles: { kinds: ['OWNERSHIP'], way: 'BOTH' },
  affiliates: { kinds: ['OWNERSHIP', 'CONTROL'], way: 'DOWNSTREAM' },
  dealings: { kinds: ['OWNERSHIP', 'CONTROL', ...DEALINGS], way: 'DOWNSTREAM' },
  fundPaths: { kinds: ['FUNDS'], way: 'BOTH' },
} as const satisfies Record<string, { readonly kinds: readonly EdgeKind[]; readonly way: EdgeDirection }>;

/** Direct holdings among links; what has no share of the capital is none. */
export function holdingsOf(links: readonly Link[]): Holding[] {
  return links.flatMap(({ kind, from, to, share }) =>
    kind === 'OWNERSHIP' && share !== null && share > 0 && share <= 1
      ? [{ holder: from, held: to, share }]
      : [],
  );
}

/**
 * Control otherwise than by shares: what the register has under a firm as its branches. A legal representative acts for the firm and
 * does not control it.
 */
export function controlLinksOf(links: readonly Link[]): ControlLink[] {
  return links.flatMap(({ kind, from, to, form }) =>
    kind === 'CONTROL' && form !== undefined ? [{ controller: from, controlled: to }] : [],
  );
}

export interface OwnedShare {
  readonly id: string;
  /** Of the equity in the end, 0 to 1; null where a circle belongs to itself alone. */
  readonly share: number | null;
}

/** Who owns the root in the end, the largest first, and what it owns. */
export function ownershipOf(
  root: string,
  links: readonly Link[],
): { readonly owners: readonly OwnedShare[]; readonly holdings: readonly OwnedShare[] } {
  const holdings = holdingsOf(links);
  const owners = integratedOwners(root, holdings).map(({ party: id, share }) => ({ id, share }));
  return {
    owners: owners.toSorted(byShare),
    holdings: integratedOwnership(root, holdings)
      .map(({ party: id, share }) => ({ id, share }))
      .toSorted(byShare),
  };
}

const byShare = (a: OwnedShare, b: OwnedShare): number =>
  (b.share ?? -1) - (a.share ?? -1) || (a.id < b.id ? -1 : 1);

/** Who controls the root in the end, and whom it controls. */
export function controlOf(
  root: string,
  links: readonly Link[],
): { readonly ultimateControllers: readonly string[]; readonly controlled: readonly string[] } {
  const holdings = holdingsOf(links);
  const others = controlLinksOf(links);
  return {
    ultimateControllers: ultimateControllers(root, holdings, others),
    controlled: controlledBy(root, holdings, others),
  };
}

/** Whom any of these parties controls, themselves left out; each once, sorted. */
function controlledByAny(roots: readonly string[], links: readonly Link[]): string[] {
  const holdings = holdingsOf(links);
  const others = controlLinksOf(links);
  const controlled = new Set(roots.flatMap((root) => controlledBy(root, holdings, others)));
  return [...controlled].filter((id) => !roots.includes(id)).toSorted();
}

/** What belongs to a group (关联方): whom its roots control, by form where the register has one. */
export function affiliatesOf(roots: readonly string[], links: readonly Link[]) {
  const controlled = controlledByAny(roots, links);
  const among = new Set(controlled);
  const forms = new Map(
    links.flatMap(({ to, form }) => (form !== undefined && among.has(to) ? [[to, form] as const] : [])),
  );
  const count = (wanted: string): number => [...forms.values()].filter((form) => form === wanted).length;
  return {
    firms: controlled.filter((id) => forms.get(id) !== 'BRANCH'),
    subsidiaries: count('SUBSIDIARY'),
    partnerships: count('LIMITED_PARTNERSHIP'),
    branches: count('BRANCH'),
  };
}

/** Links by which the members of a group, its roots among them, deal with each other (关联交易). */
export function dealingsOf(roots: readonly string[], links: readonly Link[]): Link[] {
  const members = new Set([...roots, ...controlledByAny(roots, links)]);
  return links.filter(
    ({ kind, from, to }) => DEALINGS.includes(kind) && members.has(from) && members.has(to),
  );
}

export { circularHoldings };

/** Final investors of a product, with by how many days its money must be given back before the product that it is in ends. */
export interface LookedThroughProduct extends FinalInvestors {
  readonly investors: number;
  /** The longer term of what it is nested in, in days, less its own; null where it is nested in none, or a term is unknown. */
  readonly termMismatchDays: number | null;
}

/** Products with investors of record, looked through, those with most final investors first. */
export function productsOf(parties: readonly Party[], links: readonly Link[]): LookedThroughProduct[] {
  const products = new Map(
    parties.flatMap((party) =>
      party.kind === 'PRODUCT' && party.investors !== undefined ? [[party.id, party] as const] : [],
    ),
  );
  const into = new Map(
    links.flatMap(({ kind, from, to }) =>
      kind === 'NESTING' && products.has(from) && products.has(to) ? [[from, to] as const] : [],
    ),
  );
  const found = finalInvestors(
    [...products.values()].map(({ id, investors = 0 }) => ({ id, investors, into: into.get(id) ?? null })),
  );
  return found
    .map((each) => {
      const own = products.get(each.id);
      const outer = products.get(into.get(each.id) ?? '');
      const mismatch =
        own?.termDays === undefined || outer?.termDays === undefined ? null : outer.termDays - own.termDays;
      return { ...each, investors: own?.investors ?? 0, termMismatchDays: mismatch };
    })
    .toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1) || b.layers - a.layers || (a.id < b.id ? -1 : 1));
}

/** Bookings among links of funds: those with an instant and an amount. */
export function transfersOf(links: readonly Link[]): Transfer[] {
  return links.flatMap(({ kind, id, from, to, recordedAt, amount }) =>
    kind === 'FUNDS' && recordedAt !== null && amount !== null && BigInt(amount.amount) > 0n
      ? [{ id, at: recordedAt.getTime(), from, to, amount: BigInt(amount.amount) }]
      : [],
  );
}

/** How many different parties stand at the other end (扇入、扇出). */
export function fansOf(id: string, links: readonly Link[]): { readonly in: number; readonly out: number } {
  const funds = links.filter(({ kind }) => kind === 'FUNDS');
  return {
    in: new Set(funds.flatMap(({ from, to }) => (to === id ? [from] : []))).size,
    out: new Set(funds.flatMap(({ from, to }) => (from === id ? [to] : []))).size,
  };
}
