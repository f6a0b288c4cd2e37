import type { DataSource } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { formatSignature, type NoteSignature } from '../notes/index.js';
import { newestHead, subtreeReader } from '../store/index.js';
import { consistencyProof } from '../tree/index.js';
import { CosignatureGatherer, type Witness, type WitnessFailure } from '../witnesses/index.js';

export interface CosignerOptions {
  /** As `huishang_log`. */
  readonly database: DataSource;
  readonly witnesses: readonly Witness[];
  /** How many of them have to cosign a head. */
  readonly quorum: number;
  /** Milliseconds from one round to the next. */
  readonly interval?: number;
  /** Milliseconds that one round may take. */
  readonly timeout?: number;
  /** Told when too few witnesses cosign, with what the others said, and when enough do again (null). */
  readonly onQuorum: (missing: readonly WitnessFailure[] | null) => void;
  /** Told of each witness that does not find that the log continues what it saw: an alarm. */
  readonly onInconsistent: (failure: WitnessFailure) => void;
  readonly onError: (error: unknown) => void;
}

/** What came of the last round. */
export interface CosigningState {
  readonly witnesses: number;
  readonly quorum: number;
  /** Cosignatures of the head that was sent last; null before any was. */
  readonly cosigned: number | null;
  /** When enough witnesses cosigned last; null before they did. */
  readonly quorateAt: Date | null;
  readonly failures: readonly WitnessFailure[];
}

const INTERVAL = 10_000;
const TIMEOUT = 8_000;

const ADD = `
  INSERT INTO audit.cosignature (tree_size, witness, line)
  SELECT $1, witness, line FROM unnest($2::text[], $3::text[]) AS given (witness, line)
  ON CONFLICT DO NOTHING`;

/**
 * Sends the newest head to the witnesses (见证会签) and keeps their cosignatures. It waits for nobody: the log is sealed and data
 * disclosed whether or not they answer, and a missing quorum is told.
 */
export class Cosigner {
  readonly #options: CosignerOptions;
  readonly #gatherer: CosignatureGatherer;
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> = Promise.resolve();
  #sent = 0;
  #isQuorate: boolean | null = null;
  #state: CosigningState;

  constructor(options: CosignerOptions) {
    const { database, witnesses, quorum, timeout = TIMEOUT } = options;
    this.#options = options;
    this.#state = {
      witnesses: witnesses.length,
      quorum,
      cosigned: null,
      quorateAt: null,
      failures: [],
    };
    this.#gatherer = new CosignatureGatherer({
      witnesses,
      quorum,
      timeoutMilliseconds: timeout,
      source: {
        consistencyProof: (oldSize, size) => consistencyProof(oldSize, size, subtreeReader(database)),
        newestSize: async () => (await newestHead(database))?.size ?? 0,
      },
    });
  }

  get state(): CosigningState {
    return this.#state;
  }

  start(): void {
    this.#timer = setInterval(() => void this.cosign(), this.#options.interval ?? INTERVAL).unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#gatherer.close();
    await this.#round;
  }

  /** One round over all witnesses for the newest head, after the round that is under way. Never rejects. */
  cosign(): Promise<void> {
    this.#round = this.#round.then(() => this.#cosign()).catch(this.#options.onError);
    return this.#round;
  }

  async #cosign(): Promise<void> {
    const { database, onInconsistent, onQuorum } = this.#options;
    const head = await newestHead(database);
    // A head that enough have signed is not sent again; one that too few have is.
    if (!head || (head.size === this.#sent && this.#isQuorate === true)) return;
    this.#sent = head.size;
    const { cosignatures, failures, quorate } = await this.#gatherer.gather(head.note);
    await this.#keep(head.size, cosignatures);
    for (const failure of failures) if (failure.code === 'INCONSISTENT') onInconsistent(failure);
    this.#state = {
      ...this.#state,
      cosigned: cosignatures.length,
      quorateAt: quorate ? new Date() : this.#state.quorateAt,
      failures,
    };
    if (this.#isQuorate !== quorate) onQuorum(quorate ? null : failures);
    this.#isQuorate = quorate;
  }

  async #keep(size: number, cosignatures: readonly NoteSignature[]): Promise<void> {
    if (cosignatures.length === 0) return;
    await runStatement(this.#options.database, ADD, [
      size,
      cosignatures.map(({ name }) => name),
      cosignatures.map(formatSignature),
    ]);
  }
}
