import { isSha256, ok, refused, readRequiredText, type Outcome } from '../../kernel/index.js';
import { transferPaperMissing, transferPaperUnusable } from './crime-transfer.errors.js';

/** 移送材料 (行政执法机关移送涉嫌犯罪案件的规定 6). */
export const PAPER_KINDS = [
  'TRANSFER_LETTER',
  'INVESTIGATION_REPORT',
  'GOODS_LIST',
  'EXPERT_REPORT',
  'OTHER',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface TransferPaper {
  readonly kind: PaperKind;
  readonly title: string;
  /** SHA-256 of the paper, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Without these nothing is handed over; an expert report is there or not. */
const NEEDED: readonly PaperKind[] = ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', 'GOODS_LIST'];
const MAX_PAPERS = 100;
const MAX_TITLE = 200;

/** Papers with their titles in one form. Refuses TRANSFER_PAPER_UNUSABLE and what the limits of texts refuse. */
export function readPapers(papers: readonly TransferPaper[]): Outcome<readonly TransferPaper[]> {
  if (papers.length > MAX_PAPERS || papers.some(({ sha256 }) => !isSha256(sha256))) {
    return refused(transferPaperUnusable({}));
  }
  const read: TransferPaper[] = [];
  for (const [index, { kind, title, sha256 }] of papers.entries()) {
    const text = readRequiredText(`papers[${index}].title`, title, MAX_TITLE);
    if (!text.ok) return text;
    read.push({ kind, title: text.value, sha256 });
  }
  return ok(read);
}

/** Refuses TRANSFER_PAPER_MISSING where what has to go with a transfer is not there. */
export function checkWhole(papers: readonly TransferPaper[]): Outcome<null> {
  const there = new Set(papers.map(({ kind }) => kind));
  return NEEDED.every((kind) => there.has(kind)) ? ok(null) : refused(transferPaperMissing({}));
}
