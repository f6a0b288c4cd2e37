import { inclusionPath, rootOf } from './tree.js';
import type { NoteKey } from './keys.js';

const line = ({ name, id }: NoteKey, signature: Uint8Array): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;

/** A witness with the second at which it cosigns. */
export interface Cosigner {
  readonly key: NoteKey;
  readonly at: number;
}

/** The text of a checkpoint (C2SP tlog-checkpoint). */
export const checkpointText = (origin: string, size: number, root: Buffer): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** A note signed by the log, and cosigned (C2SP tlog-cosignature). */
export function signNote(text: string, log: NoteKey, cosigners: readonly Cosigner[] = []): string {
  const lines = cosigners.map(({ key, at }) => {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(at));
    return line(key, Buffer.concat([time, key.sign(`cosignature/v1\ntime ${at}\n${text}`)]));
  });
  return `${text}\n${line(log, log.sign(text))}${lines.join('')}`;
}

/** Whoever signs the heads of a log. */
export interface HeadSigners {
  readonly log: NoteKey;
  readonly cosigners: readonly Cosigner[];
}

/** The signed head of the first `size` leaves. */
export const headOf = (hashes: readonly Buffer[], size: number, { log, cosigners }: HeadSigners): string =>
  signNote(checkpointText(log.name, size, rootOf(hashes.slice(0, size))), log, cosigners);

/** A tlog-proof, version 1. */
export function proofText(
  hashes: readonly Buffer[],
  index: number,
  size: number,
  checkpoint: string,
): string {
  const path = inclusionPath(index, hashes.slice(0, size)).map((hash) => `${hash.toString('base64')}\n`);
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${path.join('')}\n${checkpoint}`;
}
