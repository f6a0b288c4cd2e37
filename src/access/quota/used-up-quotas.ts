import { beijingDayNumber } from '../../kernel/index.js';

const NONE: ReadonlyMap<string, number> = new Map();

/** Of one grantee: uses by agreement, and the same as text, which tells one state from another. */
interface UsedUp {
  readonly uses: ReadonlyMap<string, number>;
  readonly signature: string;
}

/**
 * 用尽的限额: the agreements that this replica has seen used up today, so that a request under one is denied without
 * asking the database. Uses only grow within a day, so what was used up stays so until midnight in Beijing; an amendment
 * with a larger quota is met by comparing the uses with it.
 */
export class UsedUpQuotas {
  #day = Number.NaN;
  readonly #byGrantee = new Map<string, UsedUp>();

  /** Uses by agreement id. */
  usesOf(grantee: string, now: Date): ReadonlyMap<string, number> {
    return this.#of(grantee, now)?.uses ?? NONE;
  }

  /** Two equal signatures of one grantee stand for the same uses; empty when nothing is used up. */
  signatureOf(grantee: string, now: Date): string {
    return this.#of(grantee, now)?.signature ?? '';
  }

  mark(grantee: string, agreementId: string, used: number, now: Date): void {
    const uses = new Map(this.#of(grantee, now)?.uses).set(agreementId, used);
    const signature = [...uses]
      .map(([id, count]) => `${id} ${count}`)
      .toSorted()
      .join();
    this.#byGrantee.set(grantee, { uses, signature });
  }

  #of(grantee: string, now: Date): UsedUp | undefined {
    const day = beijingDayNumber(now);
    if (day !== this.#day) {
      this.#day = day;
      this.#byGrantee.clear();
    }
    return this.#byGrantee.get(grantee);
  }
}
