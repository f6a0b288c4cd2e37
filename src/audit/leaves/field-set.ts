import { hash } from 'node:crypto';
import { BoundedCache, type CacheStatistics } from '../../kernel/index.js';
import type { DeniedField, PlainField } from '../audit-entry.js';

/** What a request asked of the schema and what became of it (字段集), which many requests have in common. */
export interface FieldSet {
  readonly asked: readonly string[];
  readonly denied: readonly DeniedField[];
  readonly plain: readonly PlainField[];
}

/** The canonical JSON (RFC 8785) of a field set. */
export function fieldSetText({ asked, denied, plain }: FieldSet): string {
  return JSON.stringify({
    asked,
    denied: denied.map(({ field, policy, reason }) => ({ field, policy, reason })),
    plain: plain.map(({ agreement, field, policy, rule, warrant }) => ({
      agreement,
      field,
      policy,
      rule,
      warrant,
    })),
  });
}

/** Field sets whose rows are known to be committed; of others the row is written again. */
const MAX_KNOWN = 2_000;

/** Knows which field sets are stored, so that each is sent to the database once and not with every request. */
export class StoredFieldSets {
  readonly #stored = new BoundedCache<string, true>('stored_field_sets', { max: MAX_KNOWN });

  /** SHA-256 of a field set's text, hexadecimal. */
  static hashOf(text: string): string {
    return hash('sha256', text);
  }

  statistics(): CacheStatistics {
    return this.#stored.statistics();
  }

  has(hashed: string): boolean {
    return this.#stored.get(hashed) === true;
  }

  /** To be called only when the row is committed. */
  add(hashed: string): void {
    this.#stored.set(hashed, true);
  }
}
