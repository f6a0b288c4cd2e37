import { HttpRefused, type HttpAnswer } from '../http/server/index.js';
import type { Clock } from '../kernel/index.js';
import {
  cosign,
  ED25519_COSIGNATURE,
  formatNote,
  formatSignature,
  NoteMalformed,
  parseCheckpoint,
  parseNote,
  verifierKeyOf,
  verifyNote,
  type Signer,
  type VerifierKey,
} from '../transparency-log/notes/index.js';
import type { AddCheckpointRequest } from './add-checkpoint-request.js';
import { judgeCheckpoint, NEVER_COSIGNED, type Cosigned } from './judge-checkpoint.js';
import { WitnessFolderUnusable, type WitnessFolder } from './witness-folder.js';
import {
  emptyLogRootWrong,
  logInconsistent,
  logSignatureMissing,
  logSignatureWrong,
  oldSizeTooLarge,
  proofNotEmpty,
} from './witness.errors.js';

/** A log, by the origin of its checkpoints, and the keys that may sign them. */
export interface TrustedLog {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/** A checkpoint that the log signed and that is not shown to continue what was cosigned. */
export interface InconsistentCheckpoint {
  readonly origin: string;
  readonly cosignedSize: number;
  readonly size: number;
  /** Whether the two checkpoints prove a fork by themselves: they have one size and two roots. */
  readonly proven: boolean;
  /** Where it is kept; null where it was kept before, or too much evidence is. */
  readonly evidence: string | null;
}

/** What a log is witnessed with. */
export interface WitnessedLogOptions {
  readonly log: TrustedLog;
  readonly signer: Signer;
  readonly folder: WitnessFolder;
  readonly clock: Clock;
  /** Told of each checkpoint that does not continue the log. */
  readonly onInconsistent: (found: InconsistentCheckpoint) => void;
}

/** What is kept of a log: the last checkpoint that was cosigned, and when. */
interface Kept extends Cosigned {
  readonly note: string;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** One log as a witness knows it. Requests are judged one after another, so that none is judged by what is about to change. */
export class WitnessedLog {
  readonly #options: WitnessedLogOptions;
  readonly #ownKey: VerifierKey;
  /** Undefined until it was read, and after a write that failed: what is on the disk decides then. */
  #kept: Kept | null | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  /** Inconsistent heads that were told of, so that sending one again fills no disk. */
  readonly #told = new Set<string>();

  constructor(options: WitnessedLogOptions) {
    this.#options = options;
    this.#ownKey = verifierKeyOf(options.signer, ED25519_COSIGNATURE);
  }

  get origin(): string {
    return this.#options.log.origin;
  }

  /**
   * The signed note that was cosigned last, with the cosignature; null where none was.
   *
   * @throws WitnessFolderUnusable where what is kept was damaged
   */
  async cosigned(): Promise<(Cosigned & { readonly note: string }) | null> {
    return this.#inTurn(() => this.#read());
  }

  /**
   * Cosigns a checkpoint that continues what was cosigned (C2SP tlog-witness). The new state is on the disk before the
   * cosignature is given out.
   *
   * @returns the cosignature with 200, or the size that was cosigned last with 409
   * @throws HttpRefused 403, 400, 422; WitnessFolderUnusable
   */
  add(request: AddCheckpointRequest): Promise<HttpAnswer> {
    const verified = verifyNote(request.note, this.#options.log.keys);
    if (!verified.ok) {
      const refusal = verified.fault === 'UNSIGNED' ? logSignatureMissing({}) : logSignatureWrong({});
      throw new HttpRefused(403, refusal);
    }
    const signatures = verified.signatures.map(({ signature }) => signature);
    // Signatures of others are not passed on under this witness' name.
    return this.#inTurn(() => this.#judge({ ...request, note: { ...request.note, signatures } }));
  }

  async #judge({ checkpoint, oldSize, proof, note }: AddCheckpointRequest): Promise<HttpAnswer> {
    const kept = await this.#read();
    const { size: cosignedSize } = kept ?? NEVER_COSIGNED;
    const { size } = checkpoint;
    const judgement = judgeCheckpoint(kept ?? NEVER_COSIGNED, checkpoint, oldSize, proof);
    switch (judgement) {
      case 'OLD_SIZE_TOO_LARGE':
        throw new HttpRefused(400, oldSizeTooLarge({ oldSize, size }));
      case 'EMPTY_ROOT_WRONG':
        throw new HttpRefused(422, emptyLogRootWrong({}));
      case 'PROOF_NOT_EMPTY':
        throw new HttpRefused(422, proofNotEmpty({}));
      case 'FORKED':
      case 'INCONSISTENT':
        if (kept) await this.#keepEvidence(kept, checkpoint, formatNote(note));
        if (judgement === 'INCONSISTENT') throw new HttpRefused(422, logInconsistent({ oldSize, size }));
        return sizeAnswer(cosignedSize);
      case 'CONFLICT':
        return sizeAnswer(cosignedSize);
      case 'CONSISTENT':
        return this.#cosign(note, checkpoint, kept);
    }
  }

  async #cosign(
    note: AddCheckpointRequest['note'],
    { size, root }: Cosigned,
    kept: Kept | null,
  ): Promise<HttpAnswer> {
    const { signer, clock, folder } = this.#options;
    // A clock that was set back does not make a later statement look like an earlier one.
    const seconds = Math.max(Math.floor(clock.now().getTime() / 1_000), kept?.seconds ?? 1);
    const cosignature = await cosign(note.text, signer, seconds);
    const text = formatNote({ ...note, signatures: [...note.signatures, cosignature] });
    this.#kept = undefined;
    await folder.writeCosigned(this.origin, text);
    this.#kept = { size, root, note: text, seconds };
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: formatSignature(cosignature),
    };
  }

  async #keepEvidence(kept: Kept, { size, root }: Cosigned, offending: string): Promise<void> {
    const { folder, clock, onInconsistent } = this.#options;
    const head = `${size} ${Buffer.from(root).toString('base64')}`;
    if (this.#told.has(head)) return;
    const evidence = await folder.keepEvidence(clock.now(), size, offending, kept.note);
    if (evidence !== null) this.#told.add(head);
    onInconsistent({
      origin: this.origin,
      cosignedSize: kept.size,
      size,
      proven: size === kept.size,
      evidence,
    });
  }

  async #read(): Promise<Kept | null> {
    if (this.#kept !== undefined) return this.#kept;
    const note = await this.#options.folder.readCosigned(this.origin);
    this.#kept = note === null ? null : this.#parse(note);
    return this.#kept;
  }

  /** A damaged file is not taken for none: the witness would begin anew, and cosign whatever came first. */
  #parse(text: string): Kept {
    const { log, folder } = this.#options;
    try {
      const note = parseNote(text);
      const { origin, size, root } = parseCheckpoint(note.text);
      const verified = verifyNote(note, [...log.keys, this.#ownKey]);
      if (origin === this.origin && verified.ok) {
        const own = verified.signatures.find(({ key }) => key === this.#ownKey);
        return { size, root, note: text, seconds: own?.seconds ?? 1 };
      }
    } catch (error) {
      if (!(error instanceof NoteMalformed)) throw error;
    }
    throw new WitnessFolderUnusable(
      `The checkpoint in ${folder.fileOf(this.origin)} is damaged, or of keys that this witness does not know. Restore the file, or name the keys.`,
    );
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function sizeAnswer(size: number): HttpAnswer {
  // As the specification has it: no parameter of a character set.
  return { status: 409, headers: { 'content-type': 'text/x.tlog.size' }, body: `${size}\n` };
}
