import type { EntityManager, DataSource } from 'typeorm';
import { type CaseAttachment, type StoredContent, attachmentPath } from './attachment.js';
import type { ReceivedFile } from './receive-file.js';
import { runQuery, readWithRlsActor } from '../database/index.js';
import DataLoader from 'dataloader';

interface Row extends Omit<CaseAttachment, 'size'>, StoredContent {
  readonly size: string;
}

const COLUMNS = `attached.case_id AS "caseId", attached.sha256, attached.agency, attached.officer, attached.name,
  attached.added_at AS "addedAt", attached.items, file.size, file.stored_in AS "storedIn", file.media_type AS "mediaType"`;

/** Attachments of several cases, as far as the transaction's actor may see them, the first first. */
export async function listAttachments(
  manager: EntityManager,
  cases: readonly string[],
): Promise<CaseAttachment[]> {
  const rows: Row[] = await runQuery(
    manager,
    `SELECT ${COLUMNS} FROM coordination.case_attachment AS attached
       JOIN coordination.attachment AS file ON file.sha256 = attached.sha256
     WHERE attached.case_id = ANY ($1::uuid[]) ORDER BY attached.added_at, attached.sha256`,
    [cases],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** An attachment of a case that the transaction's actor may see, its own before others'. */
export async function findAttachment(
  manager: EntityManager,
  caseId: string,
  sha256: string,
  actor: string,
): Promise<(CaseAttachment & StoredContent) | null> {
  const [row]: Row[] = await runQuery(
    manager,
    `SELECT ${COLUMNS} FROM coordination.case_attachment AS attached
       JOIN coordination.attachment AS file ON file.sha256 = attached.sha256
     WHERE attached.case_id = $1 AND attached.sha256 = $2 ORDER BY attached.agency <> $3, cardinality(attached.items) DESC LIMIT 1`,
    [caseId, sha256, actor],
  );
  return row ? { ...row, size: Number(row.size) } : null;
}

/**
 * Which of the items that an attachment holds may not be given to a reader: conditional and unshared ones of a third agency that
 * has not consented to it at this instant (政务数据共享条例 25).
 *
 * @param manager as the reader
 */
export async function withheldItems(
  manager: EntityManager,
  { agency, items }: Pick<CaseAttachment, 'agency' | 'items'>,
  reader: string,
  now: Date,
): Promise<readonly string[]> {
  if (items.length === 0 || reader === agency) return [];
  const rows: { item: string }[] = await runQuery(
    manager,
    `SELECT held.item FROM unnest($1::text[]) AS held (item)
     LEFT JOIN access.catalogue_item AS known ON known.id = held.item
     WHERE known.share_type IS DISTINCT FROM 'UNCONDITIONAL' AND (known.owner IS NULL OR known.owner NOT IN ($2, $3))
       AND NOT EXISTS (
         SELECT FROM coordination.onward_consent AS consent
         WHERE consent.state = 'CONSENTED' AND consent.holder = $2 AND consent.recipient = $3
           AND consent.source = known.owner AND held.item = ANY (consent.items) AND consent.valid_to > $4)
     ORDER BY held.item`,
    [items, agency, reader, now],
  );
  return rows.map(({ item }) => item);
}

/** Which of these the catalogue does not have. */
export async function unknownItems(
  database: DataSource,
  items: readonly string[],
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const rows: { item: string }[] = await runQuery(
    database,
    `SELECT item FROM unnest($1::text[]) AS given (item)
     WHERE NOT EXISTS (SELECT FROM access.catalogue_item WHERE id = given.item)`,
    [items],
  );
  return rows.map(({ item }) => item.slice(0, 100));
}

/** Which of the hashes no attachment of the case has, of those that the transaction's actor may see. */
export async function missingAttachments(
  manager: EntityManager,
  caseId: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  if (hashes.length === 0) return [];
  const rows: { sha256: string }[] = await runQuery(
    manager,
    `SELECT sha256 FROM coordination.case_attachment WHERE case_id = $1 AND sha256 = ANY ($2)`,
    [caseId, hashes],
  );
  const there = new Set(rows.map(({ sha256 }) => sha256));
  return hashes.filter((hash) => !there.has(hash));
}

export async function countAttachments(
  manager: EntityManager,
  caseId: string,
  agency: string,
): Promise<number> {
  const [row]: { count: string }[] = await runQuery(
    manager,
    `SELECT count(*) AS count FROM coordination.case_attachment WHERE case_id = $1 AND agency = $2`,
    [caseId, agency],
  );
  return Number(row?.count);
}

/** @returns whether the agency had not put it to the case before */
export async function insertCaseAttachment(
  manager: EntityManager,
  { caseId, sha256, agency, name, officer, addedAt, items }: Omit<CaseAttachment, 'size' | 'mediaType'>,
): Promise<boolean> {
  const rows: unknown[] = await runQuery(
    manager,
    `INSERT INTO coordination.case_attachment (case_id, sha256, agency, name, officer, added_at, items)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING sha256`,
    [caseId, sha256, agency, name, officer, addedAt, items],
  );
  return rows.length > 0;
}

/** @returns whether the content was not known before */
export async function insertAttachment(
  manager: EntityManager,
  { sha256, size, mediaType }: ReceivedFile,
  storedIn: string,
  at: Date,
): Promise<boolean> {
  const rows: unknown[] = await runQuery(
    manager,
    `INSERT INTO coordination.attachment (sha256, size, media_type, stored_in, stored_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING sha256`,
    [sha256, size, mediaType, storedIn, at],
  );
  return rows.length > 0;
}

/** Loads the attachments of cases that an actor may see; one transaction for all that are asked for together. */
export function attachmentsOfCases(database: DataSource, actor: string) {
  return new DataLoader<string, (CaseAttachment & { readonly path: string })[]>(async (cases) => {
    const rows = await readWithRlsActor(database, actor, (manager) => listAttachments(manager, cases));
    const attachments = rows.map((row) => ({ ...row, path: attachmentPath(row) }));
    return cases.map((caseId) => attachments.filter((attachment) => attachment.caseId === caseId));
  });
}
