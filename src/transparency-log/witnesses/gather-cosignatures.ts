import { openAgent } from '../../http/client/index.js';
import { parseCheckpoint, parseNote, type NoteSignature } from '../notes/index.js';
import {
  WitnessClient,
  type CheckpointToCosign,
  type Cosigned,
  type LogSource,
  type Witness,
} from './witness-client.js';
import type { WitnessFailure } from './witness-failure.js';

/** Whom to ask, and for how long. */
export interface CosignatureGathererOptions {
  readonly witnesses: readonly Witness[];
  /** How many of them have to cosign. */
  readonly quorum: number;
  /** Milliseconds that one round may take. */
  readonly timeoutMilliseconds: number;
  readonly source: LogSource;
}

/** What came of asking all witnesses. */
export interface GatheredCosignatures {
  /** One of each witness that cosigned, verified; in the order of the witnesses. */
  readonly cosignatures: readonly NoteSignature[];
  readonly failures: readonly WitnessFailure[];
  /** Whether as many cosigned as have to. */
  readonly quorate: boolean;
}

/** Connections to each witness: one request is under way, and the one of the next round. */
const CONNECTIONS = 2;

/**
 * Asks the witnesses of a log for cosignatures (C2SP tlog-witness), all side by side, and remembers what each one has
 * cosigned. Rounds may overlap; it keeps nothing else, and writes nothing.
 */
export class CosignatureGatherer {
  readonly #options: CosignatureGathererOptions;
  readonly #clients: readonly WitnessClient[];
  readonly #agent = openAgent({ connections: CONNECTIONS, allowPrivate: true });
  readonly #closing = new AbortController();

  constructor(options: CosignatureGathererOptions) {
    this.#options = options;
    this.#clients = options.witnesses.map((each) => new WitnessClient(each, options.source, this.#agent));
  }

  /**
   * One round over all witnesses.
   *
   * @param note the signed checkpoint
   * @param onQuorum told once, with the cosignatures so far, as soon as enough witnesses have cosigned: the others are not
   *   waited for
   * @returns when every witness has answered or the time is over
   * @throws NoteMalformed for what is no checkpoint; what the source of the log throws
   */
  async gather(
    note: string,
    onQuorum?: (cosignatures: readonly NoteSignature[]) => void,
  ): Promise<GatheredCosignatures> {
    const { text } = parseNote(note);
    const asked = { note, text, checkpoint: parseCheckpoint(text) };
    const { quorum } = this.#options;
    const soFar: NoteSignature[] = [];
    const outcomes = await Promise.all(
      this.#clients.map(async (client) => {
        const outcome = await this.#ask(client, asked);
        if (outcome.ok && soFar.push(outcome.cosignature) === quorum) onQuorum?.([...soFar]);
        return outcome;
      }),
    );
    const cosignatures = outcomes.flatMap((each) => (each.ok ? [each.cosignature] : []));
    const failures = outcomes.flatMap((each) => (each.ok ? [] : [each.failure]));
    return { cosignatures, failures, quorate: cosignatures.length >= quorum };
  }

  /** Gives up what is under way, and closes the connections. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
  }

  #ask(client: WitnessClient, asked: CheckpointToCosign): Promise<Cosigned> {
    return client.cosign(asked, this.#closing.signal, this.#options.timeoutMilliseconds);
  }
}
