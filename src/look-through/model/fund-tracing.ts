/** Money that went from one account to another (资金划转). */
export interface Transfer {
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  /** 分, above 0. */
  readonly amount: bigint;
}

/**
 * By which rule money that was mixed is followed: PRO_RATA takes the same share of each 分 that an account has (比例法), FIFO spends
 * first what came first (先进先出法).
 */
export type TracingRule = 'PRO_RATA' | 'FIFO';

/** How much of a transfer came from the origin. */
export interface TracedTransfer {
  readonly transfer: Transfer;
  /** 分, at most the transfer's amount. */
  readonly traced: bigint;
}

export interface TracedFunds {
  /** Transfers that moved any of it, in the order of time. */
  readonly transfers: readonly TracedTransfer[];
  /** What of it still lies in each account, 分, above 0. */
  readonly resting: ReadonlyMap<string, bigint>;
  /** What of it came back to the origin, 分. */
  readonly returned: bigint;
}

/** An account as it is known: what came in and went out within the transfers. What it had before is unknown, and not traced. */
interface Purse {
  /** @returns how much of what is taken is traced */
  take(amount: bigint): bigint;
  put(amount: bigint, traced: bigint): void;
  readonly traced: bigint;
}

class SharedPurse implements Purse {
  #balance = 0n;
  #traced = 0n;

  get traced(): bigint {
    return this.#traced;
  }

  take(amount: bigint): bigint {
    // More than came in: the rest was there before.
    if (amount >= this.#balance) {
      const all = this.#traced;
      this.#balance = 0n;
      this.#traced = 0n;
      return all;
    }
    const taken = (this.#traced * amount) / this.#balance;
    this.#balance -= amount;
    this.#traced -= taken;
    return taken;
  }

  put(amount: bigint, traced: bigint): void {
    this.#balance += amount;
    this.#traced += traced;
  }
}

interface Lot {
  amount: bigint;
  readonly isTraced: boolean;
}

class QueuePurse implements Purse {
  #lots: Lot[] = [];
  #first = 0;

  get traced(): bigint {
    return this.#lots
      .slice(this.#first)
      .reduce((sum, { amount, isTraced }) => (isTraced ? sum + amount : sum), 0n);
  }

  take(amount: bigint): bigint {
    let left = amount;
    let traced = 0n;
    for (let lot = this.#lots[this.#first]; lot && left > 0n; lot = this.#lots[this.#first]) {
      const part = lot.amount < left ? lot.amount : left;
      lot.amount -= part;
      left -= part;
      if (lot.isTraced) traced += part;
      if (lot.amount === 0n) this.#first += 1;
    }
    return traced;
  }

  put(amount: bigint, traced: bigint): void {
    if (traced > 0n) this.#lots.push({ amount: traced, isTraced: true });
    if (amount > traced) this.#lots.push({ amount: amount - traced, isTraced: false });
  }
}

/**
 * Follows the money that leaves an account (资金追踪), along paths that respect time: what came in after a payment is no part of it.
 * All that leaves the origin is traced; what comes back is counted and not followed again.
 *
 * @param transfers in any order; those of one instant are taken in the order of their ids
 * @throws RangeError for an amount that is not above 0
 */
export function traceFunds(origin: string, transfers: Iterable<Transfer>, rule: TracingRule): TracedFunds {
  const purses = new Map<string, Purse>();
  const purseOf = (account: string): Purse => {
    const purse = purses.get(account) ?? (rule === 'FIFO' ? new QueuePurse() : new SharedPurse());
    purses.set(account, purse);
    return purse;
  };
  const moved: TracedTransfer[] = [];
  let returned = 0n;
  for (const transfer of [...transfers].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const { from, to, amount } = transfer;
    if (amount <= 0n) throw new RangeError(`Transfer ${transfer.id} has no amount above 0.`);
    const traced = from === origin ? amount : purseOf(from).take(amount);
    if (to !== origin) purseOf(to).put(amount, traced);
    else if (from !== origin) returned += traced;
    if (traced > 0n && from !== to) moved.push({ transfer, traced });
  }
  const resting = [...purses]
    .map(([account, { traced }]) => [account, traced] as const)
    .filter(([, traced]) => traced > 0n);
  return { transfers: moved, resting: new Map(resting), returned };
}
