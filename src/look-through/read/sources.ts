import type { EdgeKind } from '../model/links.js';
import { commerceSources } from './commerce-sources.js';
import type { EdgeSource } from './edge-source.js';
import { insuranceSources } from './insurance-sources.js';
import { moneySources } from './money-sources.js';

/** 关系来源: every kind of link, by where it stands. Another source is another row. */
export const EDGE_SOURCES: readonly EdgeSource[] = [...commerceSources, ...moneySources, ...insuranceSources];

/** @param kinds those of which links are wanted */
export function sourcesOf(kinds: ReadonlySet<EdgeKind>): readonly EdgeSource[] {
  return EDGE_SOURCES.filter(({ kind }) => kinds.has(kind));
}

/** One way's selection on Platform, each field once. */
function platformSelection(sources: readonly EdgeSource[], way: EdgeSource['way']): string {
  const facets = new Map<string, Set<string>>();
  for (const { facet, selection, way: its } of sources) {
    if (its !== way) continue;
    facets.set(facet, (facets.get(facet) ?? new Set()).add(selection));
  }
  const selected = [...facets].map(([facet, fields]) => `${facet} { ${[...fields].join(' ')} }`);
  return ['code', 'name', ...selected].join(' ');
}

/** The operation that reads a layer: firms above, and firms below. Nothing of a client stands in it. */
export function layerOperation(sources: readonly EdgeSource[]): string {
  const upstream = platformSelection(sources, 'UPSTREAM');
  const downstream = platformSelection(sources, 'DOWNSTREAM');
  return `query LookThrough($up: [PlatformCode!]!, $down: [PlatformCode!]!, $isUp: Boolean!, $isDown: Boolean!, $asOf: DateTime) {
  up: platformsByCode(codes: $up, asOf: $asOf) @include(if: $isUp) { ${upstream} }
  down: platformsByCode(codes: $down, asOf: $asOf) @include(if: $isDown) { ${downstream} }
}`;
}
