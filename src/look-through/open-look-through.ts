import type { CallerContext } from '../access/index.js';
import type { PlatformRegistry } from '../platform-registry/index.js';
import { unusable, type OperationScope, type SubOperations } from '../subgraph-kit/index.js';
import {
  lookThroughDepth,
  lookThroughMembers,
  lookThroughPurpose,
  lookThroughUnknown,
  MAX_DEPTH,
  MAX_MEMBERS,
} from './look-through.errors.js';
import { EDGE_KINDS, type EdgeDirection, type EdgeKind, type Party } from './model/links.js';
import { RESTS_ON } from './model/measures.js';
import { walk, type Walked } from './model/walk.js';
import { LayerReader } from './read/layer-reader.js';
import { sourcesOf } from './read/sources.js';
import { distinct, withheldBefore, type Withheld } from './read/withheld.js';

/** Parties in one answer. */
const MAX_NODES = 1_000;
/** No layer is begun after this. */
const MAX_MILLISECONDS = 10_000;

export interface LookThroughQuestion {
  readonly code: string;
  /** Further firms that are looked through with it as one. */
  readonly members: readonly string[];
  /** All when null. */
  readonly kinds: readonly EdgeKind[] | null;
  readonly direction: EdgeDirection;
  readonly depth: number;
  readonly asOf: Date | null;
}

/** What was seen, and what may be missing of it. */
export interface LookedThrough {
  /** The code of the firm that was asked. */
  readonly root: string;
  /** The codes of all that were asked as one, its own first. */
  readonly roots: readonly string[];
  readonly asOf: Date | null;
  readonly depth: number;
  readonly direction: EdgeDirection;
  readonly kinds: ReadonlySet<EdgeKind>;
  readonly graph: Walked;
  readonly withheld: readonly Withheld[];
}

export interface LookThroughServices {
  /** @throws GraphQLError BAD_USER_INPUT with a LOOK_THROUGH refusal; what the gateway throws */
  lookThrough(question: LookThroughQuestion): Promise<LookedThrough>;
}

export interface LookThroughPorts {
  readonly registry: Pick<PlatformRegistry, 'platform'>;
  readonly operations: SubOperations;
}

/** 穿透 for one caller: each layer is read under the caller's own rights, and is on the record like any other question. */
export function openLookThrough(
  { context, clock }: Pick<OperationScope, 'clock'> & { readonly context: Pick<CallerContext, 'caller'> },
  { registry, operations }: LookThroughPorts,
): LookThroughServices {
  const { caller } = context;
  return {
    async lookThrough({ code, members, kinds: asked, direction, depth, asOf }) {
      if (caller.purpose === null) throw unusable(lookThroughPurpose({}));
      if (!(depth >= 1 && depth <= MAX_DEPTH)) throw unusable(lookThroughDepth({ depth }));
      if (members.length > MAX_MEMBERS) throw unusable(lookThroughMembers({ members: members.length }));
      const roots = new Map<string, Party>();
      const firms = [code, ...members];
      const platforms = await Promise.all(firms.map((each) => registry.platform(each)));
      for (const [at, platform] of platforms.entries()) {
        if (!platform) throw unusable(lookThroughUnknown({ platform: firms[at] ?? '' }));
        const { code: id, name } = platform;
        roots.set(id, { id, kind: 'FIRM', code: id, name, masked: false });
      }
      const [root = code, ...others] = roots.keys();
      const kinds = new Set(asked ?? EDGE_KINDS);
      const namesBasis = caller.basis !== null;
      const sources = sourcesOf(kinds).filter(({ way }) => direction === 'BOTH' || way === direction);
      const standings = await operations.standings([...new Set(sources.map(({ item }) => item))]);
      const reader = new LayerReader({
        operations,
        sources: sources.filter(({ byWarrant }) => !byWarrant || namesBasis),
        standings,
        depth,
        asOf,
      });
      const begun = clock.now().getTime();
      const bounds = {
        direction,
        depth,
        maxNodes: MAX_NODES,
        isLate: () => clock.now().getTime() - begun > MAX_MILLISECONDS,
      };
      const graph = await walk([...roots.values()], bounds, (layered, layer) => reader.read(layered, layer));
      const before = withheldBefore(sources, standings, namesBasis);
      return {
        root,
        roots: [root, ...others],
        asOf,
        depth,
        direction,
        kinds,
        graph,
        withheld: distinct([...before, ...reader.failures]),
      };
    },
  };
}

/**
 * Whether a measure rests on every link there is: none of its kinds is withheld or was not asked for, they were followed the way that it
 * needs, and neither the depth nor a bound ended the walk. It is said of what could be withheld, and never of what is.
 */
export function isComplete(
  { kinds, direction, withheld, graph, depth }: LookedThrough,
  measure: keyof typeof RESTS_ON,
): boolean {
  const { kinds: restsOn, way } = RESTS_ON[measure];
  const needed: ReadonlySet<EdgeKind> = new Set(restsOn);
  if (direction !== 'BOTH' && direction !== way) return false;
  if (graph.truncated || [...needed].some((kind) => !kinds.has(kind))) return false;
  if (withheld.some(({ kind }) => needed.has(kind))) return false;
  return !graph.nodes.some(
    ({ layer, kind, code }) => Math.abs(layer) === depth && kind === 'FIRM' && code !== null,
  );
}
