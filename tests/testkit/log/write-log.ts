import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { canonical, leafOf, sha256Hex, uuidOf } from '../../vectors/make/leaves.js';
import { ORIGIN, signersAt } from '../../vectors/make/log.js';
import { checkpointText, signNote } from '../../vectors/make/notes.js';
import { FIELD_SETS, instantOf, recordOf } from '../../vectors/make/records.js';
import { leafHash } from '../../vectors/make/tree.js';

/** Leaves that are made whole; the others are these under ids of their own. */
const MADE = 1_000;

const NODE = Uint8Array.of(1);

/** The root of many leaves, level by level. */
function rootOfMany(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left && right) above.push(createHash('sha256').update(NODE).update(left).update(right).digest());
      else if (left) above.push(left);
    }
    level = above;
  }
  const [root] = level;
  if (!root) throw new Error('A log without leaves is not worth measuring.');
  return root;
}

/**
 * Writes an export of a whole log.
 *
 * @param disclosed whether the reader may see what is personal
 * @returns the mean size of a leaf, in bytes
 */
export async function writeLog(file: string, leaves: number, disclosed: boolean): Promise<number> {
  const made = Array.from({ length: MADE }, (_none, number) => leafOf(recordOf(number), number));
  const hashes: Buffer[] = [];
  const texts: string[] = [];
  let bytes = 0;
  for (let index = 0; index < leaves; index += 1) {
    const { text, id } = made[index % MADE] ?? { text: '', id: '' };
    const own = text.replace(id, uuidOf(instantOf(0), index));
    hashes.push(leafHash(own));
    texts.push(own);
    bytes += Buffer.byteLength(own);
  }
  const { log, cosigners } = signersAt(leaves);
  const checkpoint = signNote(checkpointText(ORIGIN, leaves, rootOfMany(hashes)), log, cosigners);
  const stream = createWriteStream(file);
  const header = { format: 'huishang-log@v1', origin: ORIGIN, from: 0, to: leaves, checkpoint, proof: [] };
  const sets = FIELD_SETS.map((value) => JSON.stringify({ fields: sha256Hex(canonical(value)), value }));
  stream.write(`${[JSON.stringify(header), ...sets].join('\n')}\n`);
  for (const [index, leaf] of texts.entries()) {
    const disclosures = disclosed ? Object.values(made[index % MADE]?.disclosures ?? {}) : [];
    if (!stream.write(`${JSON.stringify({ index, leaf, disclosures })}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return bytes / leaves;
}
