import { hash } from 'node:crypto';
import type { FieldNode } from 'graphql';
import {
  NO_USES,
  subgraphGrants,
  type DecisionSet,
  type Catalogue,
  type FilterUse,
  type SubgraphGrants,
} from '../../access/index.js';
import type { DeniedFields, ErrorDetails } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { Locale } from '../../kernel/index.js';
import type { GuardedOperation } from '../policies/guarded-operation.js';
import { denialDetails, denialsOf, deniedUses, type Denial } from './denials.js';

const NOTHING_DENIED: DeniedFields = { key: '', details: () => null };

/** What a mask means for one operation: what is denied in it, and what each subgraph is told of what is granted. */
export class Authorization {
  readonly operation: GuardedOperation;
  readonly denials: readonly Denial[];
  readonly #mask: DecisionSet;
  readonly #catalogue: Catalogue;
  readonly #denied = new Map<Locale, DeniedFields>();
  readonly #grants = new Map<string, SubgraphGrants>();

  /** @param deniedUsed denials of what a request filters by */
  constructor(
    operation: GuardedOperation,
    mask: DecisionSet,
    catalogue: Catalogue,
    deniedUsed: readonly Denial[] = [],
  ) {
    this.operation = operation;
    this.denials = [...denialsOf(operation.guarded, mask), ...deniedUsed];
    this.#mask = mask;
    this.#catalogue = catalogue;
  }

  /** The denied fields with what the caller is told of them. */
  deniedFields(locale: Locale): DeniedFields {
    if (this.denials.length === 0) return NOTHING_DENIED;
    const known = this.#denied.get(locale);
    if (known) return known;
    const everywhere = new Map<string, ErrorDetails>();
    const inPlaces = new Map<FieldNode, ErrorDetails>();
    const words = this.denials.map((denial) => {
      const { coordinate, item, use, decision } = denial;
      const details = denialDetails(denial, this.#catalogue.item(item), locale);
      if (!use) everywhere.set(coordinate, details);
      else if (!inPlaces.has(use.node)) inPlaces.set(use.node, details);
      const place = use && [this.#placeOf(use.node), use.coordinate, use.path];
      return [coordinate, item, decision.code, decision.message, place];
    });
    const denied: DeniedFields = {
      key: hash('sha256', JSON.stringify([locale, words])),
      details: (coordinate, place) => everywhere.get(coordinate) ?? inPlaces.get(place) ?? null,
    };
    this.#denied.set(locale, denied);
    return denied;
  }

  /** Tells places of the operation apart, the same in each reading of it. */
  #placeOf(node: FieldNode): number {
    return this.operation.filters.possible.findIndex((use) => use.node === node);
  }

  /** What is granted of a subgraph's own items. */
  grantsOn(subgraph: string): SubgraphGrants {
    const known = this.#grants.get(subgraph);
    if (known) return known;
    const grants = subgraphGrants(this.#mask, subgraph);
    this.#grants.set(subgraph, grants);
    return grants;
  }
}

/** Remembers authorizations as long as their masks are remembered: a request of a known kind costs a look-up. */
export class Authorizations {
  readonly #catalogue: Catalogue;
  readonly #known = new WeakMap<DecisionSet, Authorization>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * @param uses what the request filters or sorts by; with these variables, so that a denial of it is not remembered
   */
  of(
    operation: GuardedOperation,
    mask: DecisionSet,
    caller: Pick<Caller, 'agency'>,
    uses: readonly FilterUse[] = NO_USES,
  ): Authorization {
    if (uses.length > 0) {
      const denied = deniedUses(uses, caller, mask, this.#catalogue);
      if (denied.length > 0) return new Authorization(operation, mask, this.#catalogue, denied);
    }
    const known = this.#known.get(mask);
    if (known?.operation === operation) return known;
    const authorization = new Authorization(operation, mask, this.#catalogue);
    this.#known.set(mask, authorization);
    return authorization;
  }
}
