import { Pool } from 'undici';
import { deliver, type Delivered } from './deliver.js';
import type { HostileRequests } from './hostile-request.js';
import type { HostileRequest } from './wire-request.js';
import type { ObservedHub } from './observed-hub.js';
import { Random } from '../testkit/random.js';
import { answerProblem } from './well-formed.js';

export interface FuzzOptions {
  readonly hub: ObservedHub;
  readonly requests: HostileRequests;
  /** Sent with every request that does not say otherwise. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first document's seed; each next one has the next. */
  readonly seed: number;
  readonly documents: number;
  /** Stops after this time. */
  readonly seconds?: number;
  /** Longest that a document may hold the event loop up, in processor time; 100 ms when not given. */
  readonly longestBlockMilliseconds?: number;
  readonly onProgress?: (report: FuzzReport) => void;
}

/** Something that a request brought about and must not. */
export interface Finding {
  /** `--seed <this> --documents 1` sends it again. */
  readonly seed: number;
  readonly problem: string;
  readonly request: HostileRequest;
  /** What the hub wrote to its log meanwhile. */
  readonly log?: string;
}

export interface FuzzReport {
  readonly sent: number;
  readonly findings: readonly Finding[];
  /** How often each HTTP status came back. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Documents that were under way during a long turn; only what takes as long again, alone, is a finding. */
  readonly suspicions: number;
  /** Documents that the machine had no time for, and that were answered well when sent again. */
  readonly starved: number;
  /** Connections that were broken off before an answer was there whole. */
  readonly resets: number;
  /** The longest turn of the event loop that was seen, in processor time. */
  readonly longestMilliseconds: number;
  readonly documentsPerSecond: number;
}

const BATCH = 256;
const CONCURRENCY = 16;
const ANSWER_MILLISECONDS = 20_000;
const DEFAULT_BLOCK_MILLISECONDS = 100;
const TRIALS = 3;

/** The same request with another text, so that nothing of it is known from before. */
function fresh(request: HostileRequest, trial: number): HostileRequest {
  if (typeof request.body !== 'string') return request;
  const body = request.body.replace(/("query":"[^{]*\{)/, `$1 fresh${trial}: __typename `);
  return { ...request, body };
}

/**
 * Whether the machine had no time for the hub: its database accepted no connection within the time limit, or nothing was
 * answered at all. Sent again alone, such a document shows whether it was that.
 */
function isStarved(problem: string, log: string): boolean {
  const late = /connection timeout|does not answer in time|too busy to answer in time/;
  return late.test(log) || /Timeout Error/.test(problem);
}

function isReset(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}

/** When a document was under way, in milliseconds since the epoch. */
interface Passage {
  readonly seed: number;
  readonly began: number;
  readonly ends: number;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Sends the documents of a run of seeds to a hub, and looks at its answers and at what becomes of it. */
class Fuzzer {
  readonly #options: FuzzOptions;
  readonly #pool: Pool;
  readonly #findings: Finding[] = [];
  readonly #statuses = new Map<number, number>();
  readonly #longestBlock: number;
  readonly #started = performance.now();
  #passages: Passage[] = [];
  #sent = 0;
  #suspicions = 0;
  #starved = 0;
  #resets = 0;
  #longest = 0;

  constructor(options: FuzzOptions) {
    this.#options = options;
    this.#longestBlock = options.longestBlockMilliseconds ?? DEFAULT_BLOCK_MILLISECONDS;
    this.#pool = new Pool(options.hub.url, {
      connections: CONCURRENCY,
      headersTimeout: ANSWER_MILLISECONDS,
      bodyTimeout: ANSWER_MILLISECONDS,
    });
  }

  async run(): Promise<FuzzReport> {
    const { seed, documents, seconds = Infinity, hub, onProgress } = this.#options;
    const end = performance.now() + seconds * 1000;
    // The first operations compile what all later ones use.
    await this.#batch([seed]);
    await hub.health();
    this.#sent = 0;
    this.#statuses.clear();
    while (this.#sent < documents && performance.now() < end && hub.alive) {
      const size = Math.min(BATCH, documents - this.#sent);
      const first = seed + this.#sent;
      await this.#watched(Array.from({ length: size }, (_, index) => first + index));
      this.#sent += size;
      onProgress?.(this.#report());
    }
    await this.#pool.close();
    return this.#report();
  }

  #report(): FuzzReport {
    return {
      sent: this.#sent,
      findings: this.#findings,
      statuses: this.#statuses,
      suspicions: this.#suspicions,
      starved: this.#starved,
      resets: this.#resets,
      longestMilliseconds: this.#longest,
      documentsPerSecond: this.#sent / ((performance.now() - this.#started) / 1000),
    };
  }

  #request(seed: number): HostileRequest {
    return this.#options.requests.make(new Random(seed));
  }

  #found(seed: number, problem: string): void {
    this.#findings.push({ seed, problem, request: this.#request(seed) });
  }

  async #watched(seeds: readonly number[]): Promise<void> {
    const { hub } = this.#options;
    hub.takeOutput();
    const before = this.#findings.length;
    this.#passages = [];
    await this.#batch(seeds);
    if (!hub.alive) {
      this.#found(seeds[0] ?? 0, `The hub ended within ${seeds.length} documents and said: ${hub.output}`);
      return;
    }
    const { turns, polluted } = await hub.health();
    if (polluted.length > 0) {
      this.#found(seeds[0] ?? 0, `Within ${seeds.length} documents, all objects got ${polluted.join(', ')}.`);
    }
    const said = hub.takeOutput().trim();
    for (const finding of this.#findings.splice(before)) {
      if (!isStarved(finding.problem, said) || (await this.#failsAlone(finding.seed))) {
        this.#findings.push({ ...finding, log: said });
      } else this.#starved++;
    }
    const suspects = new Set<number>();
    for (const turn of turns) {
      this.#longest = Math.max(this.#longest, turn.milliseconds);
      if (turn.milliseconds <= this.#longestBlock) continue;
      for (const { seed, began, ends } of this.#passages) {
        if (began <= turn.ends && ends >= turn.began) suspects.add(seed);
      }
    }
    for (const seed of suspects) await this.#tryAlone(seed);
  }

  async #failsAlone(seed: number): Promise<boolean> {
    const request = this.#request(seed);
    const answer = await this.#send(request).catch(() => null);
    if (answer === null) return request.delivery !== 'aborted';
    return answerProblem(answer.status, answer.type, answer.text) !== null;
  }

  /** Sends a document that was under way during a long turn again, alone; one that takes as long each time is a finding. */
  async #tryAlone(seed: number): Promise<void> {
    const { hub } = this.#options;
    this.#suspicions++;
    let least = Infinity;
    for (let trial = 1; trial <= TRIALS && least > this.#longestBlock; trial++) {
      await hub.health();
      await this.#send(fresh(this.#request(seed), trial)).catch(() => null);
      const { turns } = await hub.health();
      least = Math.min(least, Math.max(0, ...turns.map(({ milliseconds }) => milliseconds)));
    }
    if (least > this.#longestBlock) {
      const time = `${Math.round(least)} ms of processor time`;
      this.#found(seed, `It held the event loop up for ${time}, ${TRIALS} times of ${TRIALS}.`);
    }
  }

  async #batch(seeds: readonly number[]): Promise<void> {
    const left = [...seeds];
    const work = async (): Promise<void> => {
      for (let seed = left.pop(); seed !== undefined; seed = left.pop()) await this.#one(seed);
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  }

  async #one(seed: number): Promise<void> {
    const began = now();
    try {
      const answer = await this.#send(this.#request(seed));
      if (answer === null) return;
      const { status, type, text } = answer;
      this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
      const problem = answerProblem(status, type, text);
      if (problem !== null) this.#found(seed, problem);
    } catch (error) {
      if (isReset(error)) this.#resets++;
      this.#found(seed, `No answer: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.#passages.push({ seed, began, ends: now() });
    }
  }

  /** @returns null where the request was given up by itself */
  async #send(request: HostileRequest): Promise<Delivered | null> {
    const { hub, headers: common } = this.#options;
    if (request.delivery) return deliver(hub.url, common, request);
    const { statusCode, headers, body } = await this.#pool.request({
      method: request.method,
      path: request.path,
      headers: { ...common, ...request.headers },
      body: request.body,
    });
    return { status: statusCode, type: String(headers['content-type']), text: await body.text() };
  }
}

/** Runs the documents of the seeds against a hub. The same options, the same documents. */
export function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  return new Fuzzer(options).run();
}
