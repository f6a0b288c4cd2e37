import { createHash } from 'node:crypto';
import { subgraphGrants, type AccessMask, type Catalogue, type SubgraphGrants } from '../access/index.js';
import type { Locale } from '../kernel/index.js';
import { denialDetails, denialsOf, type Denial } from './denials.js';
import type { Operation } from './operation.js';
import type { DeniedFields } from './prepared-operations.js';

const NOTHING_DENIED: DeniedFields = { key: '', details: () => null };

/** What a mask means for one operation: what is denied in it, and what each subgraph is told of what is granted. */
export class Authorization {
  readonly operation: Operation;
  readonly denials: readonly Denial[];
  readonly #mask: AccessMask;
  readonly #catalogue: Catalogue;
  readonly #denied = new Map<Locale, DeniedFields>();
  readonly #grants = new Map<string, SubgraphGrants>();

  constructor(operation: Operation, mask: AccessMask, catalogue: Catalogue) {
    this.operation = operation;
    this.denials = denialsOf(operation.guarded, mask);
    this.#mask = mask;
    this.#catalogue = catalogue;
  }

  /** The denied fields with what the caller is told of them. */
  deniedFields(locale: Locale): DeniedFields {
    if (this.denials.length === 0) return NOTHING_DENIED;
    const known = this.#denied.get(locale);
    if (known) return known;
    const details = new Map(
      this.denials.map((denial) => [
        denial.coordinate,
        denialDetails(denial, this.#catalogue.item(denial.item), locale),
      ]),
    );
    const words = this.denials.map(({ coordinate, item, verdict }) => [
      coordinate,
      item,
      verdict.code,
      verdict.message,
    ]);
    const denied: DeniedFields = {
      key: createHash('sha256')
        .update(JSON.stringify([locale, words]))
        .digest('hex'),
      details: (coordinate) => details.get(coordinate) ?? null,
    };
    this.#denied.set(locale, denied);
    return denied;
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
  readonly #known = new WeakMap<AccessMask, Authorization>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  of(operation: Operation, mask: AccessMask): Authorization {
    const known = this.#known.get(mask);
    if (known?.operation === operation) return known;
    const authorization = new Authorization(operation, mask, this.#catalogue);
    this.#known.set(mask, authorization);
    return authorization;
  }
}
