import { readHash } from '../json/base64.js';
import { parseStrict } from '../json/parse-strict.js';
import { isStrings } from '../json/shapes.js';
import { isConsistent } from '../merkle/proofs.js';
import { areOfOneLog, readHead, stateHead, type Trust, type TrustedHead } from '../notes/trusted-head.js';
import type { Report } from '../report/report.js';

/** A file that was given. */
export interface GivenText {
  readonly file: string;
  readonly text: string;
}

/** A consistency proof of a tree of less than 2^53 leaves has no more hashes. */
const MAX_HASHES = 2 * 53;

/**
 * Reads a consistency proof: hashes in base64 on a line each, as witnesses take them (C2SP tlog-witness, with or without
 * the line of the old size before and the checkpoint behind an empty line), or as an array of JSON.
 *
 * @returns null where the text is none
 */
function readConsistencyProof(text: string): readonly Buffer[] | null {
  const trimmed = text.trim();
  const parsed = trimmed.startsWith('[') ? parseStrict(trimmed) : null;
  const [beginning = ''] = trimmed.split('\n\n');
  const lines = parsed === null ? beginning.split('\n').filter((line) => line !== '') : parsed;
  if (!isStrings(lines)) return null;
  const hashes = lines.filter((line, index) => index > 0 || !/^old \d+$/.test(line)).map(readHash);
  return hashes.length > MAX_HASHES || hashes.includes(null) ? null : hashes.flatMap((hash) => hash ?? []);
}

/** Whether the log of the newer head is that of the older one, and longer. */
export function compareHeads(
  older: TrustedHead,
  newer: TrustedHead,
  proof: GivenText | null,
  { file, report }: { readonly file: string; readonly report: Report },
): void {
  if (!areOfOneLog(older, newer, { file }, report)) return;
  if (!proof && older.size !== 0 && older.size < newer.size) {
    report.leaveOpen(
      'NO_PROOF',
      { file },
      {
        en: 'Without a consistency proof nobody can say whether the log only grew.',
        zh: '没有一致性证明，无法判断日志是否只增不改。',
      },
    );
    return;
  }
  const hashes = proof ? readConsistencyProof(proof.text) : [];
  if (!hashes) {
    report.find(
      'FORMAT',
      { file: proof?.file ?? file },
      {
        en: 'The file is no consistency proof.',
        zh: '该文件不是一致性证明。',
      },
    );
  } else if (isConsistent(older, newer, hashes)) {
    report.state({
      what: 'CONSISTENCY',
      values: { from: older.size, to: newer.size },
      en: `The log grew from ${older.size} to ${newer.size} leaves, and changed nothing.`,
      zh: `日志由${older.size}条增至${newer.size}条，原有记录未改动。`,
    });
  } else {
    report.find(
      'CONSISTENCY',
      { file },
      {
        en: `The head of ${newer.size} leaves does not follow from that of ${older.size} by this proof.`,
        zh: `依该证明，共${newer.size}条的检查点不是由共${older.size}条的检查点增长而来。`,
      },
    );
  }
}

/**
 * Verifies that of two heads the newer one heads the log of the older one, and that both are signed. The quorum is asked of
 * the newer one only: the older one may be from before a witness was there.
 */
export function verifyHeads(
  older: GivenText,
  newer: GivenText,
  proof: GivenText | null,
  trust: Trust,
  report: Report,
): void {
  const before = readHead(older.text, { ...trust, quorum: 0 }, { file: older.file }, report);
  const after = readHead(newer.text, trust, { file: newer.file }, report);
  if (!before || !after) return;
  compareHeads(before, after, proof, { file: newer.file, report });
  if (report.findings.length === 0) stateHead(after, report);
}
