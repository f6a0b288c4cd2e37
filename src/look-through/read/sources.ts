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

/** 股权链: a facet's field that gives the firms some layers on, with their records, so that a chain of holdings is one operation. */
export interface ChainField {
  readonly facet: string;
  readonly field: string;
}

const CHAINS: Readonly<Record<EdgeSource['way'], ChainField>> = {
  UPSTREAM: { facet: 'commerce', field: 'ownersAbove' },
  DOWNSTREAM: { facet: 'commerce', field: 'heldBelow' },
};

/**
 * The field by which layers of this way are read ahead; null where no holdings are followed, and where another agency's records are
 * needed of each firm as well: what links firms then is not known ahead.
 */
export function chainOf(sources: readonly EdgeSource[], way: EdgeSource['way']): ChainField | null {
  const chain = CHAINS[way];
  const own = sources.filter((source) => source.way === way);
  const isOneOwners = own.every(({ facet }) => facet === chain.facet);
  return isOneOwners && own.some(({ kind }) => kind === 'OWNERSHIP') ? chain : null;
}

/** One way's selection on Platform, each field once. */
function platformSelection(sources: readonly EdgeSource[], way: EdgeSource['way'], ahead = ''): string {
  const facets = new Map<string, Set<string>>();
  for (const { facet, selection, way: its } of sources) {
    if (its !== way) continue;
    facets.set(facet, (facets.get(facet) ?? new Set()).add(selection));
  }
  const chain = chainOf(sources, way);
  if (chain && ahead !== '') {
    const read = `${chain.field}(layers: $ahead) @include(if: $isAhead) { ${ahead} }`;
    facets.set(chain.facet, (facets.get(chain.facet) ?? new Set()).add(read));
  }
  const selected = [...facets].map(([facet, fields]) => `${facet} { ${[...fields].join(' ')} }`);
  // An owner that is read ahead is named by the list of shareholders that it stands in; what a firm holds is not.
  const isNamed = way === 'UPSTREAM' && ahead === '';
  return ['code', ...(isNamed ? [] : ['name']), ...selected].join(' ');
}

/** The operation that reads a layer: firms above, and firms below. Nothing of a client stands in it. */
export function layerOperation(sources: readonly EdgeSource[]): string {
  // Account data are asked for of the firm itself alone.
  const ahead = sources.filter(({ byWarrant }) => !byWarrant);
  const [upstream, downstream] = (['UPSTREAM', 'DOWNSTREAM'] as const).map((way) =>
    platformSelection(sources, way, platformSelection(ahead, way)),
  );
  const isRead = (['UPSTREAM', 'DOWNSTREAM'] as const).some((way) => chainOf(sources, way) !== null);
  const aheadVariables = isRead ? ' $ahead: Int!, $isAhead: Boolean!,' : '';
  return `query LookThrough($up: [PlatformCode!]!, $down: [PlatformCode!]!, $isUp: Boolean!, $isDown: Boolean!,${aheadVariables} $asOf: DateTime) {
  up: platformsByCode(codes: $up, asOf: $asOf) @include(if: $isUp) { ${upstream} }
  down: platformsByCode(codes: $down, asOf: $asOf) @include(if: $isDown) { ${downstream} }
}`;
}
