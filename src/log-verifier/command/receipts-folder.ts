import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AwaitedReceipt } from '../exports/awaited-receipts.js';
import { Report } from '../report/report.js';
import { readStoredReceipt } from '../receipts/stored-receipt.js';
import { readProof } from '../receipts/tlog-proof.js';
import { verifyReceipt, type ReceiptTrust } from '../receipts/verify-receipt.js';

/**
 * The receipts of a folder (.json, .jws), each verified by itself first. One with something wrong is in the report and is
 * not awaited: it would say of the log what nobody signed.
 *
 * @throws Error of Node's where the folder or a file cannot be read
 */
export async function readReceiptsFolder(
  folder: string,
  trust: ReceiptTrust,
  report: Report,
): Promise<readonly AwaitedReceipt[]> {
  const awaited: AwaitedReceipt[] = [];
  // Not of the same time as the export, so its witnesses are asked of the export alone.
  const alone = { ...trust, quorum: 0 };
  const names = (await readdir(folder)).filter((name) => /\.(?:json|jws)$/.test(name)).toSorted();
  for (const name of names) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    const found = new Report();
    verifyReceipt(text, alone, null, { file }, found);
    for (const finding of found.findings) report.find(finding.code, finding, finding);
    const stored = found.findings.length === 0 ? readStoredReceipt(text) : null;
    if (!stored) continue;
    const indexes = (stored.evidence?.leaves ?? []).map(({ proof }) =>
      proof === null ? null : (readProof(proof)?.index ?? null),
    );
    awaited.push({ file, promise: stored.signed.promise, indexes });
  }
  return awaited;
}
