import type { ResponseAliases } from '../planning/index.js';
import { isRow } from '../joined-data/row.js';
import { mergeInto, type MergeScope } from './merge.js';

/** Brings the keys of a fetch's answer back to those of the joined data, in place. */
export function restoreKeys(value: unknown, aliases: ResponseAliases, scope: MergeScope): void {
  if (Array.isArray(value)) {
    for (const item of value) restoreKeys(item, aliases, scope);
    return;
  }
  if (!isRow(value)) return;
  for (const { key, aliases: inner } of aliases.inner) restoreKeys(value[key], inner, scope);
  for (const { from, to } of aliases.renamed) {
    if (!Object.hasOwn(value, from)) continue;
    const given = value[from];
    delete value[from];
    mergeInto(value, { [to]: given }, scope);
  }
}
