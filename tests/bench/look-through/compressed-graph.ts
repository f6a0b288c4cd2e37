import type { Direction } from './recursive-query.js';

/** A graph of holdings in the memory of one process. */
export interface MemoryGraph {
  /** Holdings between firms. */
  readonly size: number;
  add(holder: string, held: string): void;
  /** Takes note of how many persons hold a firm: they lead nowhere. */
  persons(held: string, count: number): void;
  /** To be called when all is added. */
  end(): void;
  /** How many holdings are found from a firm on, through so many layers. */
  walk(code: string, direction: Direction, depth: number): number;
}

/** Growing lists of numbers. */
class Numbers {
  #values = new Uint32Array(1 << 20);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  all(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** One way of the graph: the neighbours of firm n stand from `starts[n]` to `starts[n + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
}

function rowsOf(firms: number, owns: Uint32Array, others: Uint32Array): Rows {
  const starts = new Uint32Array(firms + 1);
  for (const own of owns) starts[own + 1] = (starts[own + 1] ?? 0) + 1;
  for (let firm = 0; firm < firms; firm += 1)
    starts[firm + 1] = (starts[firm + 1] ?? 0) + (starts[firm] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(owns.length);
  for (const [place, own] of owns.entries()) {
    const at = next[own] ?? 0;
    sorted[at] = others[place] ?? 0;
    next[own] = at + 1;
  }
  return { starts, others: sorted };
}

/** Compressed sparse rows, each way: what would stand in the hub if it kept edges by itself. */
export class CompressedGraph implements MemoryGraph {
  readonly #numbers = new Map<string, number>();
  readonly #holders = new Numbers();
  readonly #held = new Numbers();
  /** The firm of each person's holding. */
  readonly #persons = new Numbers();
  #up: Rows | undefined;
  #down: Rows | undefined;
  #counts = new Uint8Array();
  #seen = new Uint8Array();

  get size(): number {
    return this.#holders.all().length;
  }

  add(holder: string, held: string): void {
    this.#holders.push(this.#number(holder));
    this.#held.push(this.#number(held));
  }

  persons(held: string, count: number): void {
    const firm = this.#number(held);
    for (let each = 0; each < count; each += 1) this.#persons.push(firm);
  }

  end(): void {
    const firms = this.#numbers.size;
    this.#up = rowsOf(firms, this.#held.all(), this.#holders.all());
    this.#down = rowsOf(firms, this.#holders.all(), this.#held.all());
    this.#counts = new Uint8Array(firms);
    for (const firm of this.#persons.all()) this.#counts[firm] = (this.#counts[firm] ?? 0) + 1;
    this.#seen = new Uint8Array(firms);
  }

  walk(code: string, direction: Direction, depth: number): number {
    const rows = direction === 'UPSTREAM' ? this.#up : this.#down;
    const root = this.#numbers.get(code);
    if (!rows || root === undefined) return 0;
    const met = [root];
    this.#seen[root] = 1;
    let found = 0;
    let from = 0;
    for (let layer = 0; layer < depth; layer += 1) {
      const to = met.length;
      for (; from < to; from += 1) {
        const firm = met[from] ?? 0;
        const end = rows.starts[firm + 1] ?? 0;
        if (direction === 'UPSTREAM') found += this.#counts[firm] ?? 0;
        const begin: number = rows.starts[firm] ?? 0;
        for (let place = begin; place < end; place += 1) {
          found += 1;
          const other = rows.others[place] ?? 0;
          if (this.#seen[other] === 1) continue;
          this.#seen[other] = 1;
          met.push(other);
        }
      }
    }
    for (const firm of met) this.#seen[firm] = 0;
    return found;
  }

  #number(code: string): number {
    let number = this.#numbers.get(code);
    if (number === undefined) this.#numbers.set(code, (number = this.#numbers.size));
    return number;
  }
}
