import { hash } from 'node:crypto';
import type { OperationResult } from '../../engine/index.js';

/** JSON of answers' data. It is made once: for the hash in the record, and for the answer. */
const TEXTS = new WeakMap<object, string>();

/** The JSON of an answer's `data`, as the answer has it. */
export function textOfData(data: object | null): string {
  if (data === null) return 'null';
  let text = TEXTS.get(data);
  if (text === undefined) {
    text = JSON.stringify(data);
    TEXTS.set(data, text);
  }
  return text;
}

/** SHA-256 of the text of an answer's `data` (UTF-8), hexadecimal; null where nothing was answered. */
export function hashOfData({ data }: OperationResult): string | null {
  return data == null ? null : hash('sha256', textOfData(data));
}
