import { isInstant, isUuid } from '../leaves/leaf-types.js';
import { parseStrict } from '../json/parse-strict.js';
import { hasShape, isCount, isObject, isString } from '../json/shapes.js';
import { readStoredReceipt } from '../receipts/stored-receipt.js';
import { verifyReceipt, type ReceiptTrust } from '../receipts/verify-receipt.js';
import { Report } from '../report/report.js';
import { IdSet } from './id-set.js';
import { readLines } from '../lines/read-lines.js';

/** How a set of found entries is named in its first line. */
const FORMAT = 'huishang-receipts@v1';

const HEADER = {
  format: (value: unknown) => value === FORMAT,
  at: isInstant,
  filter: isObject,
  entries: isCount,
  complete: (value: unknown) => typeof value === 'boolean',
};
const UNPROVED = {
  id: isUuid,
  status: (value: unknown) => value === 'UNLOGGED' || value === 'ALTERED',
};

interface Header {
  readonly entries: number;
  readonly complete: boolean;
}

/** What was read of the file so far. */
interface Reading {
  header: Header | null;
  lines: number;
  proved: number;
}

/** The first line of a set of found entries; null where it is none. */
function readHeader(line: string | null): Header | null {
  const header = line === null ? undefined : parseStrict(line);
  return hasShape(header, HEADER) ? (header as unknown as Header) : null;
}

/**
 * Verifies the entries that a search found, a line each: every receipt by itself, and that there are as many as the first line says, each once.
 * It proves what is there, and not that a search would find no others. What is found goes into the report.
 *
 * @throws Error of Node's where the file cannot be read
 */
export async function verifyFoundSet(
  file: string,
  trust: ReceiptTrust,
  report: Report,
  onProgress: (lines: number, bytesRead: number) => void,
): Promise<void> {
  const reading: Reading = { header: null, lines: 0, proved: 0 };
  const ids = new IdSet();
  await readLines(file, (line, bytesRead) => {
    if (!reading.header) {
      reading.header = readHeader(line);
      if (reading.header) return true;
      report.find(
        'FORMAT',
        { file, line: 1 },
        {
          en: 'The first line is not that of a set of entries.',
          zh: '首行不是检索结果导出文件的首行。',
        },
      );
      return false;
    }
    reading.lines += 1;
    onProgress(reading.lines, bytesRead);
    if (verifyLine(line, { file, line: reading.lines + 1 }, trust, ids, report)) reading.proved += 1;
    return true;
  });
  const { header, lines, proved } = reading;
  if (!header) {
    if (report.found === 0) {
      report.find('FORMAT', { file }, { en: 'The file is empty.', zh: '文件为空。' });
    }
    return;
  }
  if (lines !== header.entries) {
    report.find(
      'FORMAT',
      { file },
      {
        en: `The first line says ${header.entries} entries, and there are ${lines}.`,
        zh: `首行载明${header.entries}条记录，实有${lines}条。`,
      },
    );
  }
  report.state({
    what: 'RECEIPTS',
    values: { file, entries: lines, proved, complete: header.complete },
    en: `${file}: ${proved} of ${lines} entries proved${header.complete ? '' : '; the search found more than the file has'}.`,
    zh: `${file}：${lines}条记录中${proved}条得到证实${header.complete ? '' : '；检索结果多于文件所载'}。`,
  });
}

/** @returns whether the entry of a line is proved */
function verifyLine(
  line: string | null,
  place: { readonly file: string; readonly line: number },
  trust: ReceiptTrust,
  ids: IdSet,
  report: Report,
): boolean {
  const unproved = line === null ? undefined : parseStrict(line);
  if (hasShape(unproved, UNPROVED)) {
    noteId(String(unproved['id']), place, ids, report);
    if (unproved['status'] === 'ALTERED') {
      report.find('HASH', place, {
        en: 'The log’s own hub says that this record is not the one in the log.',
        zh: '本系统自行说明：该条记录与存证日志不符。',
      });
    } else {
      report.leaveOpen('UNLOGGED', place, {
        en: 'The log has no such record, as of those from before there was a log.',
        zh: '存证日志中没有该条记录，例如存证日志启用之前的记录。',
      });
    }
    return false;
  }
  const stored = isString(line) ? readStoredReceipt(line as string) : null;
  if (!stored?.evidence) {
    report.find('FORMAT', place, { en: 'The line is no stored receipt.', zh: '该行不是保存的回执。' });
    return false;
  }
  noteId(stored.signed.promise.jti, place, ids, report);
  const found = new Report();
  verifyReceipt(line ?? '', trust, null, place, found);
  for (const { code, en, zh, index } of found.findings) {
    report.find(code, index === undefined ? place : { ...place, index }, { en, zh });
  }
  for (const { code, en, zh } of found.open) report.leaveOpen(code, place, { en, zh });
  for (const fact of found.facts) if (fact.what === 'HEAD') report.state(fact);
  return found.result === 'PROVED';
}

function noteId(
  id: string,
  place: { readonly file: string; readonly line: number },
  ids: IdSet,
  report: Report,
): void {
  if (ids.add(id)) return;
  report.find('DUPLICATE', place, { en: 'The entry is there twice.', zh: '该条记录出现两次。' });
}
