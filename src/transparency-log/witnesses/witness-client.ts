import type { Dispatcher } from 'undici';
import { exchange, type HttpReply } from '../../http/client/index.js';
import {
  decodeDecimal,
  NoteMalformed,
  parseSignatures,
  verifyNote,
  type Checkpoint,
  type NoteSignature,
  type VerifierKey,
} from '../notes/index.js';
import type { WitnessFailure, WitnessFailureCode } from './witness-failure.js';

/** A witness, as the hub is told of it. */
export interface Witness {
  /** Of whom it is, for the operator. */
  readonly name: string;
  /** Submission prefix (C2SP tlog-witness): what stands before `/add-checkpoint`. */
  readonly url: URL;
  /** Of its cosignatures. */
  readonly key: VerifierKey;
}

/** What a checkpoint is sent with. */
export interface CheckpointToCosign {
  /** The signed note. */
  readonly note: string;
  /** The text of it. */
  readonly text: string;
  readonly checkpoint: Checkpoint;
}

/** What the log knows of itself. */
export interface LogSource {
  /** Proves that the tree of a size begins with that of an older one; both are larger than 0. */
  consistencyProof(oldSize: number, size: number): Promise<readonly Uint8Array[]>;
  /** Size of the newest head that the log has now. */
  newestSize(): Promise<number>;
}

export type Cosigned =
  | { readonly ok: true; readonly cosignature: NoteSignature }
  | { readonly ok: false; readonly failure: WitnessFailure };

/** The size that it has, then that of whoever else asks it at the same time. */
const MAX_ATTEMPTS = 3;
/** Signature lines, or a refusal in words. */
const MAX_ANSWER_BYTES = 65_536;

/** One witness, and what the hub remembers of it. */
export class WitnessClient {
  readonly witness: Witness;
  readonly #dispatcher: Dispatcher;
  readonly #source: LogSource;
  /** The size that it cosigned last, as far as is known. */
  #size = 0;

  constructor(witness: Witness, source: LogSource, dispatcher: Dispatcher) {
    this.witness = witness;
    this.#source = source;
    this.#dispatcher = dispatcher;
  }

  /**
   * Asks for a cosignature.
   *
   * @param signal gives up
   * @param timeoutMilliseconds of all attempts together
   * @throws what the source of the log throws
   */
  async cosign(
    asked: CheckpointToCosign,
    signal: AbortSignal,
    timeoutMilliseconds: number,
  ): Promise<Cosigned> {
    // What it says now counts: a witness that was set up anew, or that said what is not so, is not remembered for ever.
    if (this.#size > asked.checkpoint.size) this.#size = 0;
    const deadline = performance.now() + timeoutMilliseconds;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const body = await this.#bodyOf(asked);
      let reply: HttpReply;
      try {
        reply = await this.#post(body, signal, Math.max(1, deadline - performance.now()));
      } catch (error) {
        return this.#failed('UNREACHABLE', error instanceof Error ? error.message : String(error));
      }
      if (reply.status !== 409) return this.#read(reply, asked);
      const size = sizeOf(reply);
      if (size === null) return this.#failed('REFUSED', 'It answered 409 without a size.');
      this.#size = size;
      const ahead = await this.#whereAhead(asked.checkpoint.size);
      if (ahead) return ahead;
    }
    return this.#failed('CONFLICT', 'Its size changed each time that it was asked.');
  }

  /** It has more leaves than are to be cosigned: either the log has as many by now, or it has lost some. */
  async #whereAhead(size: number): Promise<Cosigned | null> {
    if (this.#size <= size) return null;
    const newest = await this.#source.newestSize();
    return this.#size <= newest
      ? this.#failed('CONFLICT', 'It has cosigned a newer checkpoint.')
      : this.#failed('INCONSISTENT', `It cosigned ${this.#size} leaves, and the log has ${newest}.`);
  }

  async #bodyOf({ note, checkpoint: { size } }: CheckpointToCosign): Promise<string> {
    const old = this.#size;
    const proof = old === 0 || old === size ? [] : await this.#source.consistencyProof(old, size);
    const lines = [`old ${old}`, ...proof.map((hash) => Buffer.from(hash).toString('base64'))];
    return `${lines.join('\n')}\n\n${note}`;
  }

  #post(body: string, signal: AbortSignal, timeoutMilliseconds: number): Promise<HttpReply> {
    const { url } = this.witness;
    return exchange(
      this.#dispatcher,
      {
        origin: url.origin,
        path: `${url.pathname.replace(/\/$/, '')}/add-checkpoint`,
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8', 'accept-encoding': 'identity' },
        body,
      },
      { signal, timeoutMilliseconds, largestAnswerBytes: MAX_ANSWER_BYTES },
    );
  }

  #read(reply: HttpReply, { text, checkpoint }: CheckpointToCosign): Cosigned {
    const { status } = reply;
    if (status === 422)
      return this.#failed(
        'INCONSISTENT',
        `It does not find ${checkpoint.size} leaves to continue ${this.#size}.`,
      );
    if (status >= 500 || status === 408 || status === 429)
      return this.#failed('UNREACHABLE', `It answered with HTTP ${status}.`);
    if (status !== 200) return this.#failed('REFUSED', `It answered with HTTP ${status}.`);
    const cosignature = this.#verified(reply.body.toString('utf8'), text);
    if (!cosignature) return this.#failed('BAD_SIGNATURE', 'It did not answer with its cosignature.');
    this.#size = checkpoint.size;
    return { ok: true, cosignature };
  }

  #verified(lines: string, text: string): NoteSignature | null {
    try {
      const verified = verifyNote({ text, signatures: parseSignatures(lines) }, [this.witness.key]);
      return verified.ok ? (verified.signatures[0]?.signature ?? null) : null;
    } catch (error) {
      if (error instanceof NoteMalformed) return null;
      throw error;
    }
  }

  #failed(code: WitnessFailureCode, reason: string): Cosigned {
    const witnessSize = this.#size > 0 ? this.#size : null;
    return { ok: false, failure: { witness: this.witness.key.name, code, reason, witnessSize } };
  }
}

function sizeOf({ body }: HttpReply): number | null {
  try {
    return decodeDecimal(body.toString('utf8').replace(/\n$/, ''));
  } catch (error) {
    if (error instanceof NoteMalformed) return null;
    throw error;
  }
}
