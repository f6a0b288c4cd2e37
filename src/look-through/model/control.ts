import { holdingGraph, type Holding } from './holdings.js';

/** Control by agreement, appointment or otherwise than by shares (协议控制). */
export interface ControlLink {
  readonly controller: string;
  readonly controlled: string;
}

/** More than half of the votes (公司法 art. 265 (2)). */
export const MAJORITY = 0.5;

/**
 * Whom a party controls (控制): more than `majority` of the votes of it are held by the party and those that it controls together,
 * or it is controlled otherwise by one of them. Control is no product of shares: 51 % of 51 % is control, of 26 % of the equity.
 *
 * @returns sorted, without the party itself
 */
export function controlledBy(
  controller: string,
  holdings: Iterable<Holding>,
  links: Iterable<ControlLink> = [],
  majority = MAJORITY,
): readonly string[] {
  return [...reachOf(controller, relationsOf(holdings, links), majority)].toSorted();
}

/** Holdings and other control, read once for all who may control. */
interface Relations {
  readonly graph: ReturnType<typeof holdingGraph>;
  readonly linked: ReadonlyMap<string, readonly string[]>;
}

function relationsOf(holdings: Iterable<Holding>, links: Iterable<ControlLink>): Relations {
  const linked = new Map<string, string[]>();
  for (const { controller, controlled } of links) {
    const known = linked.get(controller);
    if (known) known.push(controlled);
    else linked.set(controller, [controlled]);
  }
  return { graph: holdingGraph(holdings), linked };
}

function reachOf(controller: string, { graph, linked }: Relations, majority: number): ReadonlySet<string> {
  const votes = new Map<string, number>();
  const controlled = new Set([controller]);
  // A set keeps the order of what is added while it is walked.
  for (const party of controlled) {
    for (const other of linked.get(party) ?? []) controlled.add(other);
    if (!graph.hasNode(party)) continue;
    graph.forEachOutEdge(party, (_edge, { share }, _holder, held) => {
      const sum = (votes.get(held) ?? 0) + share;
      votes.set(held, sum);
      if (sum > majority) controlled.add(held);
    });
  }
  controlled.delete(controller);
  return controlled;
}

/**
 * Ultimate controllers (实际控制人) of a party: those who control it and are controlled by nobody. Of a circle that nobody outside
 * controls, all who control each other.
 *
 * @returns sorted; empty where nobody controls it
 */
export function ultimateControllers(
  party: string,
  holdings: readonly Holding[],
  links: readonly ControlLink[] = [],
  majority = MAJORITY,
): readonly string[] {
  const candidates = new Set([
    ...holdings.map(({ holder }) => holder),
    ...links.map(({ controller }) => controller),
  ]);
  const relations = relationsOf(holdings, links);
  const reach = new Map([...candidates].map((each) => [each, reachOf(each, relations, majority)] as const));
  const controllersOf = (each: string): string[] =>
    [...reach].filter(([, controlled]) => controlled.has(each)).map(([controller]) => controller);
  return controllersOf(party)
    .filter((each) => each !== party)
    .filter((each) => controllersOf(each).every((above) => reach.get(each)?.has(above) === true))
    .toSorted();
}
