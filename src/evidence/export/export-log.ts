import { readFieldSets } from '../../audit/index.js';
import type { Rows } from '../../database/index.js';
import { parseCheckpoint, parseNote } from '../../transparency-log/notes/index.js';
import { cosignedNote, subtreeReader, type StoredHead } from '../../transparency-log/store/index.js';
import { rangeProof } from '../../transparency-log/tree/index.js';
import { hasPersonalNumber } from '../shown-members.js';
import { readLogRange } from './log-range.js';

/** Which leaves are exported, and who is to read them. */
export interface LogExport {
  /** The first index. */
  readonly from: number;
  /** The one behind the last; at most the size of the head. */
  readonly to: number;
  readonly head: StoredHead;
  /** Whether personal members are disclosed; those that hold a person's number never are. */
  readonly disclosing: boolean;
  /** Told of each leaf that is not the one in the log. */
  readonly onDifference?: (index: number) => void;
}

async function headerOf(database: Rows, { from, to, head }: LogExport): Promise<string> {
  const proof = await rangeProof(from, to, head.size, subtreeReader(database));
  const { origin } = parseCheckpoint(parseNote(head.note).text);
  return JSON.stringify({
    format: 'huishang-log@v1',
    origin,
    from,
    to,
    checkpoint: cosignedNote(head),
    proof: proof.map((hash) => hash.toString('base64')),
  });
}

/**
 * Exports leaves of the log as lines of JSON (存证导出; docs/log-format.md, "Exports and archives"), a batch at a time: header, leaves
 * in their order, and each field set once, before the first leaf that names it. A leaf whose row is gone is empty, so
 * that whoever verifies the file finds it in its place.
 *
 * @param database may read the audit tables
 * @returns text of whole lines
 * @throws where the log does not have what its head covers
 */
export async function* exportLog(database: Rows, asked: LogExport): AsyncGenerator<string> {
  yield `${await headerOf(database, asked)}\n`;
  const told = new Set<string>();
  for await (const leaves of readLogRange(database, asked.from, asked.to)) {
    const named = leaves.flatMap(({ row }) => (row?.fields ? [row.fields] : []));
    const missing = [...new Set(named)].filter((hash) => !told.has(hash));
    const lines: string[] = [];
    for (const [hash, { text }] of await readFieldSets(database, missing)) {
      told.add(hash);
      lines.push(`{"fields":"${hash}","value":${text}}\n`);
    }
    for (const { index, row, isSame } of leaves) {
      if (!isSame) asked.onDifference?.(index);
      const disclosures =
        row && asked.disclosing
          ? Object.values(row.disclosures).filter((disclosure) => !hasPersonalNumber(disclosure))
          : [];
      lines.push(`${JSON.stringify({ index, leaf: row?.text ?? '', disclosures })}\n`);
    }
    yield lines.join('');
  }
}
