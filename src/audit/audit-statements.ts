import type { AuditEntry, RefusalCount } from './audit-entry.js';
import type { LateDisclosure } from './leaves/other-leaves.js';
import type { LeafKind, SaltedLeaf } from './leaves/leaf.js';

/** A record and its leaf, ready to be written. */
export interface ReadyRecord {
  readonly id: string;
  readonly leaf: SaltedLeaf;
  readonly row: object;
}

/** A statement that writes records and adds their leaves to those that wait for the sequencer, or neither. */
export interface RecordStatement {
  readonly name: string;
  readonly text: string;
}

/** Of `audit.entry`, all that is stated of an entry. */
export const ENTRY_COLUMNS = `id, recorded_at, request_id, agency, role, level, region, officer, purpose, case_id, basis, refusal,
    operation_kind, operation_name, operation_hash, variables_hash, field_set, platforms_asked, platforms_disclosed,
    token_issuer, token_id, token_key, client_address, answer_hash, salt`;

/** `$1` rows as JSON, `$2` ids and `$3` hashes of their leaves, in the same order. */
const pending = (kind: LeafKind, which = ''): string => `leaves AS (
    INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash)
    SELECT record_id, '${kind}', leaf_hash FROM unnest($2::uuid[], $3::bytea[]) AS added (record_id, leaf_hash)${which})`;

/** `$4`: field sets that may not be stored yet, as JSON. */
export const FIELD_SETS = `sets AS (
    INSERT INTO audit.field_set (hash, asked, denied, plain)
    SELECT hash, asked, denied, plain FROM json_populate_recordset(NULL::audit.field_set, $4::json)
    ON CONFLICT DO NOTHING)`;

export const INSERT_ENTRIES: RecordStatement = {
  name: 'audit entries',
  text: `
  WITH ${FIELD_SETS},
  ${pending('request')}
  INSERT INTO audit.entry (${ENTRY_COLUMNS})
  SELECT ${ENTRY_COLUMNS} FROM json_populate_recordset(NULL::audit.entry, $1::json)`,
};

export const INSERT_DISCLOSURES: RecordStatement = {
  name: 'audit disclosures',
  text: `
  WITH ${pending('disclosure')}
  INSERT INTO audit.disclosure (id, recorded_at, entry_id, platforms, answer_hash)
  SELECT id, recorded_at, entry_id, platforms, answer_hash
  FROM json_populate_recordset(NULL::audit.disclosure, $1::json)`,
};

const COUNT_COLUMNS = `id, recorded_at, refusal, reason, route, client_address, agency, officer, requests, first_at, last_at,
    salt`;

export const INSERT_COUNTS: RecordStatement = {
  name: 'audit refusal counts',
  // Counts are written again where it is not known whether they were.
  text: `
  WITH counts AS (
    INSERT INTO audit.refusal_count (${COUNT_COLUMNS})
    SELECT ${COUNT_COLUMNS} FROM json_populate_recordset(NULL::audit.refusal_count, $1::json)
    ON CONFLICT (id) DO NOTHING RETURNING id),
  ${pending('refusals', ' WHERE record_id IN (SELECT id FROM counts)')}
  SELECT count(*) FROM counts`,
};

/** Bytes as PostgreSQL reads them from a text. */
export function byteaText(bytes: Buffer | null): string | null {
  return bytes === null ? null : `\\x${bytes.toString('hex')}`;
}

const ofHash = (hexadecimal: string | null): string | null =>
  hexadecimal === null ? null : `\\x${hexadecimal}`;

export function entryRow(
  entry: AuditEntry,
  {
    at,
    fields,
    variables,
    leaf,
  }: {
    readonly at: Date;
    readonly fields: string;
    readonly variables: string | null;
    readonly leaf: SaltedLeaf;
  },
): object {
  return {
    id: entry.id,
    recorded_at: at,
    request_id: entry.requestId,
    agency: entry.agency,
    role: entry.role,
    level: entry.level,
    region: entry.region,
    officer: entry.officer,
    purpose: entry.purpose,
    case_id: entry.caseId,
    basis: entry.basis,
    refusal: entry.refusal,
    token_issuer: entry.token?.issuer ?? null,
    token_id: entry.token?.jti ?? null,
    token_key: entry.token?.kid ?? null,
    client_address: entry.address,
    operation_kind: entry.operationKind,
    operation_name: entry.operationName,
    operation_hash: entry.operationHash,
    variables_hash: variables,
    field_set: ofHash(fields),
    platforms_asked: entry.platformsAsked,
    platforms_disclosed: entry.platformsDisclosed,
    answer_hash: ofHash(entry.answer),
    salt: byteaText(leaf.salt),
  };
}

export function disclosureRow(
  { entryId, platforms, answer }: LateDisclosure,
  { id, at }: { readonly id: string; readonly at: Date },
): object {
  return { id, recorded_at: at, entry_id: entryId, platforms, answer_hash: ofHash(answer) };
}

export function countRow(
  { address, first, last, ...count }: RefusalCount,
  at: Date,
  leaf: SaltedLeaf,
): object {
  return {
    ...count,
    recorded_at: at,
    client_address: address,
    first_at: first,
    last_at: last,
    salt: byteaText(leaf.salt),
  };
}
