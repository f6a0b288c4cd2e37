import { writeCanonical } from '../json/write-canonical.js';
import { isFieldSet } from '../leaves/leaf-types.js';
import { sha256Hex } from '../merkle/hashes.js';
import type { Place, Report } from '../report/report.js';
import type { FieldsLine } from '../lines/record-line.js';

/** The field sets of one export, and the leaves that name them: each named one stands in the file, once. */
export class FieldSets {
  /** By hash, the first leaf that names it. */
  readonly #named = new Map<string, number>();
  /** By hash, the line where it stands. */
  readonly #given = new Map<string, number>();

  /** A leaf names a field set. */
  name(hash: unknown, index: number): void {
    if (typeof hash === 'string' && !this.#named.has(hash)) this.#named.set(hash, index);
  }

  /** A line gives one. */
  give({ fields, value }: FieldsLine, place: Place & { readonly line: number }, report: Report): void {
    const written = writeCanonical(value);
    if (written === null || sha256Hex(written) !== fields || !isFieldSet(value)) {
      report.find('FIELDS', place, {
        en: 'The field set does not have the hash under which it stands.',
        zh: '字段清单与其所列摘要不符。',
      });
    } else if (this.#given.has(fields)) {
      report.find('FIELDS', place, { en: 'The field set stands here again.', zh: '字段清单重复出现。' });
    }
    this.#given.set(fields, place.line);
  }

  /** Compares both when the whole file was read. */
  compare({ file }: Place, report: Report): void {
    for (const [hash, index] of this.#named) {
      if (this.#given.has(hash)) continue;
      report.find(
        'FIELDS',
        { file, index },
        {
          en: `The field set that leaf ${index} names is not in the file.`,
          zh: `文件中没有序号${index}的记录所指的字段清单。`,
        },
      );
    }
    for (const [hash, line] of this.#given) {
      if (this.#named.has(hash)) continue;
      report.find(
        'FIELDS',
        { file, line },
        {
          en: 'No leaf of the file names this field set.',
          zh: '文件中没有记录指向该字段清单。',
        },
      );
    }
  }
}
