import { runStatement, type Rows } from '../database/index.js';
import type { Actor, Level, Purpose, Role } from '../kernel/index.js';
import { fieldSetText, type FieldSet } from './leaves/field-set.js';
import type { LeafKind, Personal, SaltedLeaf } from './leaves/leaf.js';
import { maintenanceLeaf, personalOfMaintenance, type MaintenanceAct } from './leaves/maintenance-leaf.js';
import { disclosureLeaf, personalOfRefusals, refusalsLeaf } from './leaves/other-leaves.js';
import { disclosuresOf, type PersonalMembers } from './leaves/personal-members.js';
import { personalOfRequest, requestLeaf } from './leaves/request-leaf.js';
import { personalOfStep, stepLeaf } from './leaves/step-leaf.js';
import { timesOfIds } from './times-of-ids.js';

/** A record's leaf as it follows from the rows that are there now. */
export interface ReadLeaf {
  readonly id: string;
  readonly kind: LeafKind;
  readonly text: string;
  readonly hash: Buffer;
  /** What discloses each personal member, by name; empty where they were erased. */
  readonly disclosures: Readonly<Record<string, string>>;
  /** Of a request: the hash of its field set, hexadecimal. */
  readonly fields: string | null;
}

/** A record as it is stored, which the reader of its kind knows. */
interface StoredRow {
  readonly id: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly salt?: Buffer | null;
  readonly erased?: readonly string[] | null;
  readonly [column: string]: unknown;
}

const hex = (bytes: unknown): string | null => (Buffer.isBuffer(bytes) ? bytes.toString('hex') : null);

function personalOf(row: StoredRow, members: PersonalMembers): Personal {
  if (row.erased) return { erased: row.erased };
  return row.salt ? { members, salt: row.salt } : { members: {} };
}

interface ReadRecord {
  readonly leaf: SaltedLeaf;
  readonly members: PersonalMembers;
  readonly fields: string | null;
}

const recordedOf = (row: StoredRow) => ({ id: row.id, at: row.recorded_at, by: row.recorded_by });

function readRequest(row: StoredRow): ReadRecord {
  const entry = {
    id: row.id,
    requestId: row['request_id'] as string,
    agency: row['agency'] as Actor,
    role: row['role'] as Role,
    level: row['level'] as Level,
    region: row['region'] as string | null,
    officer: row['officer'] as string,
    purpose: row['purpose'] as Purpose | null,
    caseId: row['case_id'] as string | null,
    basis: row['basis'] as string | null,
    token:
      row['token_issuer'] === null
        ? null
        : {
            issuer: row['token_issuer'] as string,
            jti: row['token_id'] as string,
            kid: row['token_key'] as string,
          },
    address: row['client_address'] as string | null,
    refusal: row['refusal'] as string | null,
    operationKind: row['operation_kind'] as 'query' | 'mutation' | 'subscription' | null,
    operationName: row['operation_name'] as string | null,
    operationHash: row['operation_hash'] as string | null,
    platformsAsked: row['platforms_asked'] as readonly string[],
    platformsDisclosed: row['platforms_disclosed'] as readonly string[],
    answer: hex(row['answer_hash']),
  };
  const fields = hex(row['field_set']) ?? '';
  const variables = row['variables_hash'] as string | null;
  const members = personalOfRequest(entry);
  const terms = { at: row.recorded_at, by: row.recorded_by, fields, variables };
  return { leaf: requestLeaf(entry, terms, personalOf(row, members)), members, fields };
}

function readDisclosure(row: StoredRow): ReadRecord {
  const late = {
    entryId: row['entry_id'] as string,
    platforms: row['platforms'] as readonly string[],
    answer: hex(row['answer_hash']),
  };
  return { leaf: disclosureLeaf(late, recordedOf(row)), members: {}, fields: null };
}

function readRefusals(row: StoredRow): ReadRecord {
  const count = {
    id: row.id,
    refusal: row['refusal'] as string,
    reason: row['reason'] as string | null,
    route: row['route'] as string,
    address: row['client_address'] as string | null,
    agency: row['agency'] as Actor | null,
    officer: row['officer'] as string | null,
    requests: row['requests'] as number,
    first: row['first_at'] as Date,
    last: row['last_at'] as Date,
  };
  const members = personalOfRefusals(count);
  return { leaf: refusalsLeaf(count, recordedOf(row), personalOf(row, members)), members, fields: null };
}

function readStep(row: StoredRow): ReadRecord {
  const step = {
    workflow: row['workflow'] as string,
    subject: row['subject'] as string,
    version: row['version'] as number,
    agency: row['agency'] as string | null,
    level: row['level'] as string | null,
    region: row['region'] as string | null,
    role: row['role'] as string | null,
    officer: row['officer'] as string | null,
    command: row['command'] as string,
    from: row['from_state'] as string | null,
    to: row['to_state'] as string,
    rule: row['rule'] as string | null,
    happened: row['happened'] as Date,
    changes: row['changes'] as object,
    details: row['details'] as object,
  };
  const members = row.erased ? {} : personalOfStep(step);
  return { leaf: stepLeaf(step, recordedOf(row), personalOf(row, members)), members, fields: null };
}

function readMaintenance(row: StoredRow): ReadRecord {
  const done = {
    act: row['act'] as MaintenanceAct,
    facts: row['facts'] as object,
    doneBy: row['done_by'] as string | null,
  };
  const members = personalOfMaintenance(done);
  return { leaf: maintenanceLeaf(done, recordedOf(row), personalOf(row, members)), members, fields: null };
}

interface RecordTable {
  /** `$1` ids, `$2` and `$3` between which they were recorded. */
  readonly text: string;
  readonly read: (row: StoredRow) => ReadRecord;
}

/** An id has its time (UUID version 7), so that one month's partition is looked into and not all. */
const BY_ID_AND_TIME = 'id = ANY ($1::uuid[]) AND recorded_at BETWEEN $2::timestamptz AND $3::timestamptz';
const BY_ID = `id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL AND $3::timestamptz IS NOT NULL`;

const TABLES: Readonly<Record<LeafKind, RecordTable>> = {
  request: { text: `SELECT * FROM audit.entry WHERE ${BY_ID_AND_TIME}`, read: readRequest },
  disclosure: { text: `SELECT * FROM audit.disclosure WHERE ${BY_ID_AND_TIME}`, read: readDisclosure },
  refusals: { text: `SELECT * FROM audit.refusal_count WHERE ${BY_ID}`, read: readRefusals },
  step: { text: `SELECT * FROM audit.step WHERE ${BY_ID}`, read: readStep },
  maintenance: { text: `SELECT * FROM audit.maintenance WHERE ${BY_ID}`, read: readMaintenance },
};

/**
 * Reads the leaves of records, as they follow from the rows that are there now. A row that was changed gives another leaf than
 * the one in the log; one that is gone gives none.
 *
 * @param database may read the audit tables
 * @returns by id, those that are there
 */
export async function readLeaves(
  database: Rows,
  records: readonly { readonly id: string; readonly kind: LeafKind }[],
): Promise<Map<string, ReadLeaf>> {
  const leaves = new Map<string, ReadLeaf>();
  for (const kind of new Set(records.map((each) => each.kind))) {
    const { text, read } = TABLES[kind];
    const ids = records.filter((each) => each.kind === kind).map(({ id }) => id);
    const { first, last } = timesOfIds(ids);
    const rows = await runStatement<StoredRow>(database, text, [ids, first, last]);
    for (const row of rows) {
      const { leaf, members, fields } = read(row);
      const disclosures = row.salt ? disclosuresOf(row.salt, members) : {};
      leaves.set(row.id, { id: row.id, kind, text: leaf.text, hash: leaf.hash, disclosures, fields });
    }
  }
  return leaves;
}

/** Field sets by the hash that leaves have of them, hexadecimal. */
export async function readFieldSets(
  database: Rows,
  hashes: readonly string[],
): Promise<Map<string, { readonly set: FieldSet; readonly text: string }>> {
  const rows = await runStatement<FieldSet & { readonly hash: Buffer }>(
    database,
    'SELECT hash, asked, denied, plain FROM audit.field_set WHERE hash = ANY ($1::bytea[])',
    [hashes.map((hash) => Buffer.from(hash, 'hex'))],
  );
  return new Map(rows.map(({ hash, ...set }) => [hash.toString('hex'), { set, text: fieldSetText(set) }]));
}
