import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFile, makeDirectory, writeDurably, type FileLock } from '../file-system/index.js';
import { CodedError } from '../kernel/index.js';

/** What a witness keeps is not usable; the message says what to do. */
export class WitnessFolderUnusable extends CodedError {
  readonly code = 'WITNESS_FOLDER_UNUSABLE';
}

/** Files of evidence that are kept: beyond them a client that floods a witness fills no disk. */
const MAX_EVIDENCE_FILES = 10_000;

/** Lower-case hexadecimal SHA-256 of an origin, by which a witness is asked for its checkpoint. */
export function originHash(origin: string): string {
  return createHash('sha256').update(origin, 'utf8').digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * What a witness must never forget, in a folder that no other witness uses:
 * - `logs/<origin hash>.txt` the last checkpoint that it cosigned of a log, with its own cosignature
 * - `evidence/<time>-<size>.txt` a checkpoint that is inconsistent with it, and `…-cosigned.txt` with which one
 * - `witness.lock` held while the witness runs
 */
export class WitnessFolder {
  readonly #folder: string;
  readonly #lock: FileLock;
  #evidence: number;

  private constructor(folder: string, lock: FileLock, evidence: number) {
    this.#folder = folder;
    this.#lock = lock;
    this.#evidence = evidence;
  }

  /**
   * Takes a folder for this witness alone; it is made where it is not there.
   *
   * @throws WitnessFolderUnusable where another witness runs on it, or this account may not write there
   */
  static async open(folder: string): Promise<WitnessFolder> {
    let lock: FileLock | null;
    try {
      for (const each of ['logs', 'evidence']) await makeDirectory(join(folder, each), 0o700);
      lock = lockFile(join(folder, 'witness.lock'));
    } catch (error) {
      throw new WitnessFolderUnusable(`The witness cannot write to its folder ${folder}.`, { cause: error });
    }
    if (!lock) {
      throw new WitnessFolderUnusable(
        `Another witness runs on the folder ${folder}. Stop it, or give this one a folder of its own.`,
      );
    }
    return new WitnessFolder(folder, lock, (await readdir(join(folder, 'evidence'))).length);
  }

  /** Files of evidence that are kept. */
  get evidence(): number {
    return this.#evidence;
  }

  /** The note that was cosigned last of a log; null where there is none. Throws what the system says. */
  async readCosigned(origin: string): Promise<string | null> {
    try {
      return await readFile(this.fileOf(origin), 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Keeps the note that is about to be given out. It is on the disk when this returns. */
  writeCosigned(origin: string, note: string): Promise<void> {
    return writeDurably(this.fileOf(origin), note);
  }

  /**
   * Keeps a checkpoint that the log signed and that does not continue what was cosigned.
   *
   * @param at when it came
   * @returns where it is kept; null where 10,000 files are kept already
   */
  async keepEvidence(at: Date, size: number, offending: string, cosigned: string): Promise<string | null> {
    if (this.#evidence + 2 > MAX_EVIDENCE_FILES) return null;
    this.#evidence += 2;
    const time = at.toISOString().replaceAll(/[-:]/g, '');
    const file = join(this.#folder, 'evidence', `${time}-${size}`);
    await writeDurably(`${file}-cosigned.txt`, cosigned);
    await writeDurably(`${file}.txt`, offending);
    return `${file}.txt`;
  }

  /** Where the last checkpoint of a log is kept. */
  fileOf(origin: string): string {
    return join(this.#folder, 'logs', `${originHash(origin)}.txt`);
  }

  /** Lets another witness have the folder. */
  release(): void {
    this.#lock.release();
  }
}
