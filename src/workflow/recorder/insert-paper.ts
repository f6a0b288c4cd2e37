import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { appendStep } from '../../audit/index.js';
import { insertRow } from '../../database/index.js';
import type { Actor, OfficePlace, Role } from '../../kernel/index.js';
import { rowAsJson } from './row-changes.js';

/** Rows that stand for themselves (文书): opinions, votes, minutes, findings. They are inserted and never changed. */
export interface PaperKind<Row extends ObjectLiteral = ObjectLiteral> {
  /** What they are, e.g. OPINION. */
  readonly kind: string;
  readonly row: EntityTarget<Row>;
  /** The property with the UUID of what a paper is about, or its own. */
  readonly subject: string;
  /** The property that counts the papers of one subject; null where there is one. */
  readonly version: string | null;
  /** Properties that are set later, which the log says nothing of. */
  readonly changing?: readonly string[];
}

/** Who wrote a paper; null where the hub did. */
export type PaperWriter =
  | (Partial<OfficePlace> & { readonly agency: Actor; readonly officer: string; readonly role?: Role })
  | null;

/** SHA-256 of the canonical JSON (RFC 8785) of these columns of a row, hexadecimal. */
export function hashPaper(row: ObjectLiteral, columns: readonly string[]): string {
  const json = rowAsJson(row);
  const text = canonicalize(Object.fromEntries(columns.map((column) => [column, json[column] ?? null])));
  return hash('sha256', text ?? '');
}

/**
 * Inserts a paper with its leaf of the evidence log, in the present transaction. The log has a hash of the paper, not what it says: who
 * may read the log may not read every paper. What the step of its workflow rests on is in the leaf of that step.
 *
 * @param at by the hub's clock
 */
export async function insertPaper<Row extends ObjectLiteral>(
  manager: EntityManager,
  { kind, row: entity, subject, version, changing = [] }: PaperKind<Row>,
  row: Row,
  { by, at }: { readonly by: PaperWriter; readonly at: Date },
): Promise<void> {
  await insertRow(manager, entity, row);
  const columns = Object.keys(row)
    .filter((column) => row[column] !== undefined && !changing.includes(column))
    .toSorted();
  await appendStep(manager, {
    workflow: kind,
    subject: String(row[subject]),
    version: version === null ? 1 : Number(row[version]),
    agency: by?.agency ?? null,
    level: by?.level ?? null,
    region: by?.region ?? null,
    role: by?.role ?? null,
    officer: by?.officer ?? null,
    command: 'record',
    from: null,
    to: 'RECORDED',
    rule: null,
    happened: at,
    changes: { columns, sha256: hashPaper(row, columns) },
    details: {},
  });
}
