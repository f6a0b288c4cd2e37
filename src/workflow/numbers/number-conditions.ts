import { sql, type Sql } from '../../database/index.js';
import { runsOf } from '../../kernel/index.js';
import type { MatterKind } from './matter-kinds.js';
import { readNumber } from './read-numbers.js';

const likeOf = (part: string): string => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** That the row of the alias `chosen` is the matter of this number. */
export const numbered = (number: string): Sql =>
  sql`chosen.id = (SELECT matter FROM coordination.matter_number WHERE number = ${readNumber(number)})`;

/** That the number of the row of the alias `chosen` has this part, of at least two characters; served by an index of runs. */
export function numberHas(kind: MatterKind, part: string): Sql {
  const text = readNumber(part);
  return sql`chosen.id IN (SELECT matter FROM coordination.matter_number WHERE kind = ${kind}
    AND coordination.search_runs(number) @> ${runsOf(text)}::text[] AND number LIKE ${likeOf(text)})`;
}

/** The same of numbers of papers (文号). */
export function paperNumberHas(
  table: 'ruling' | 'dispute_minutes' | 'rectification_order',
  part: string,
): Sql {
  const text = readNumber(part);
  const has = sql`coordination.search_runs(document_number) @> ${runsOf(text)}::text[] AND document_number LIKE ${likeOf(text)}`;
  if (table === 'ruling') return sql`chosen.id IN (SELECT dispute_id FROM coordination.ruling WHERE ${has})`;
  if (table === 'dispute_minutes') {
    return sql`chosen.id IN (SELECT dispute_id FROM coordination.dispute_minutes WHERE ${has})`;
  }
  return sql`chosen.id IN (SELECT id FROM coordination.rectification_order WHERE ${has})`;
}
