import { createInterface } from 'node:readline';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Rows of holdings as text: firm, holder's code or nothing. */
const HOLDINGS = `COPY (SELECT platform_code, holder_code FROM commerce.shareholder ORDER BY platform_code) TO STDOUT`;

/** Calls with each holding of the database, those of one firm together. */
export async function eachHolding(
  client: ClientBase,
  call: (held: string, holder: string | null) => void,
): Promise<void> {
  const stream = client.query(copyTo(HOLDINGS));
  for await (const line of createInterface({ input: stream })) {
    const [held = '', holder = '\\N'] = line.split('\t');
    call(held, holder === '\\N' ? null : holder);
  }
}

/**
 * The holdings as a compressed sparse row graph in process: what would stand in the hub if it kept edges by itself. Persons stand for
 * themselves, since they are known within one firm's record.
 */
export class CompressedGraph {
  readonly #numbers = new Map<string, number>();
  /** Where the holders of a firm begin; -1 for a holder that is a person. */
  readonly #starts: Uint32Array;
  readonly #holders: Int32Array;

  private constructor(firms: number, holdings: number) {
    this.#starts = new Uint32Array(firms + 1);
    this.#holders = new Int32Array(holdings);
  }

  static async load(client: ClientBase): Promise<CompressedGraph> {
    const { rows } = await client.query<{ firms: number; holdings: number }>(
      `SELECT count(DISTINCT code)::int AS firms, (SELECT count(*)::int FROM commerce.shareholder) AS holdings
       FROM (SELECT platform_code AS code FROM commerce.shareholder UNION ALL SELECT holder_code FROM commerce.shareholder) AS named`,
    );
    const { firms = 0, holdings = 0 } = rows[0] ?? {};
    const graph = new CompressedGraph(firms, holdings);
    let place = 0;
    let current = '';
    const waiting: { at: number; code: string }[] = [];
    await eachHolding(client, (held, holder) => {
      if (held !== current) {
        current = held;
        const number = graph.#numbers.size;
        graph.#numbers.set(held, number);
        graph.#starts[number] = place;
      }
      if (holder === null) graph.#holders[place] = -1;
      else waiting.push({ at: place, code: holder });
      place += 1;
    });
    // Firms that are held by nobody come after all others.
    graph.#starts.fill(place, graph.#numbers.size);
    for (const { at, code } of waiting) {
      const number = graph.#numbers.get(code) ?? graph.#numbers.size;
      graph.#numbers.set(code, number);
      graph.#holders[at] = number;
    }
    return graph;
  }

  /** How many holdings are found upstream of a firm, through so many layers. */
  upstream(code: string, depth: number): number {
    const root = this.#numbers.get(code);
    if (root === undefined) return 0;
    const seen = new Set([root]);
    let layer = [root];
    let found = 0;
    for (let at = 0; at < depth && layer.length > 0; at += 1) {
      const next: number[] = [];
      for (const firm of layer) {
        const end = this.#starts[firm + 1] ?? 0;
        for (let place = this.#starts[firm] ?? 0; place < end; place += 1) {
          found += 1;
          const holder = this.#holders[place] ?? -1;
          if (holder < 0 || seen.has(holder)) continue;
          seen.add(holder);
          next.push(holder);
        }
      }
      layer = next;
    }
    return found;
  }
}
