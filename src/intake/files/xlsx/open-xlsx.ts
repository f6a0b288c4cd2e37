import { ImportRefused, importFileUnreadable } from '../../intake.errors.js';
import type { Fault } from '../../model/faults.js';
import type { InspectedFile } from '../inspect-file.js';
import { takeHeaders, type FileRecord, type RecordSource } from '../record.js';
import { columnOf, textOfCell } from './cells.js';
import { readXml, WorkbookParts, WorkbookUnreadable, type XmlListener } from './parts.js';
import { readWorkbook, type Workbook } from './workbook.js';

/** Columns of a sheet at most, as spreadsheets have them. */
const MAX_COLUMNS = 16_384;

/** Gathers the rows of a sheet as its XML is read. */
class SheetRows implements XmlListener {
  readonly #workbook: Workbook;
  #rows: FileRecord[] = [];
  #line = 0;
  #fields: string[] = [];
  #fault: Fault | null = null;
  #cell = { column: 0, address: '', type: 'n', style: 0 };
  #content = '';
  #isContent = false;
  #isPhonetic = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The rows that are complete, each once; blank ones are left out. */
  take(): readonly FileRecord[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#fields = [];
      this.#fault = null;
      this.#cell.column = -1;
    } else if (name === 'c') {
      const column = columnOf(attributes['r']) ?? this.#cell.column + 1;
      this.#cell = {
        column,
        address: attributes['r'] ?? '',
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? 0),
      };
      this.#content = '';
    } else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'v' || name === 't') this.#isContent = !this.#isPhonetic;
  };

  readonly text = (piece: string): void => {
    if (this.#isContent) this.#content += piece;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isContent = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && this.#fields.some((field) => field.trim() !== '')) {
      this.#rows.push({ line: this.#line, fields: this.#fields, fault: this.#fault });
    }
  };

  #endCell(): void {
    const { column, address, type, style } = this.#cell;
    if (column >= MAX_COLUMNS) throw new WorkbookUnreadable('It has too many columns.');
    while (this.#fields.length < column) this.#fields.push('');
    this.#fields[column] = textOfCell(type, style, this.#content, this.#workbook);
    if (type === 'e') {
      this.#fault ??= {
        code: 'MALFORMED_LINE',
        facts: { problem: 'CELL', cell: address, error: this.#content },
      };
    }
  }
}

async function* rowsOf(parts: WorkbookParts, workbook: Workbook): AsyncGenerator<readonly FileRecord[]> {
  const rows = new SheetRows(workbook);
  for await (const _piece of readXml(await parts.stream(workbook.sheet), rows)) yield rows.take();
}

function unreadable(file: InspectedFile, error: unknown): unknown {
  if (!(error instanceof WorkbookUnreadable)) return error;
  return new ImportRefused(importFileUnreadable({ file: file.name, why: 'WORKBOOK' }));
}

/**
 * Opens a sheet of an XLSX workbook (ECMA-376): its first row that is not blank has the headers. The rows come as they are read;
 * the workbook's shared texts are held.
 *
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE, also while the rows are read
 */
export async function openXlsx(file: InspectedFile): Promise<RecordSource> {
  try {
    const parts = await WorkbookParts.open(file.path);
    const batches = rowsOf(parts, await readWorkbook(parts, file.sheet));
    const { headers, rest } = await takeHeaders(file.name, batches);
    return {
      headers,
      async *records() {
        try {
          yield rest;
          yield* batches;
        } catch (error) {
          throw unreadable(file, error);
        }
      },
      async close() {
        await batches.return(undefined);
        parts.close();
      },
    };
  } catch (error) {
    throw unreadable(file, error);
  }
}
