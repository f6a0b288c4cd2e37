import type { SearchQuery } from './search.generated';

export type Hit = SearchQuery['search']['hits'][number];
export type HitKind = Hit['kind'];

const PAGES: Readonly<Record<Exclude<HitKind, 'PLATFORM'>, string>> = {
  SUBSTANCE_CASE: '/cases',
  DISPUTE: '/disputes',
  ORDER: '/orders',
  WARRANT: '/warrants',
  AGREEMENT: '/agreements',
};

/** The page of what was found; null where it has none. */
export function addressOf({ kind, id, platform }: Pick<Hit, 'kind' | 'id' | 'platform'>): string | null {
  if (kind === 'PLATFORM') return platform ? `/platforms/${platform.code}` : null;
  return id === null ? null : `${PAGES[kind]}/${encodeURIComponent(id)}`;
}

/** What was found, by kind in the order in which kinds come. */
export function grouped(hits: readonly Hit[]): readonly (readonly [HitKind, readonly Hit[]])[] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups];
}
