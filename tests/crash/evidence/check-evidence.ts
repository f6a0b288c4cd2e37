import { hash } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { DataSource } from 'typeorm';
import { at } from '../../testkit/at.js';
import type { KeptAnswer } from './keeping-client.js';

interface Leaf {
  readonly id: string;
  readonly kind: string;
  readonly leaf: string;
}

interface Claims {
  readonly jti: string;
  readonly leaf: string;
  readonly late: string | null;
  readonly answer: string | null;
}

/** `base64url` without padding is what receipts have of hashes. */
const HASH = `translate(encode(leaf_hash, 'base64'), '+/=', '-_')`;

const RECORDS = ['entry', 'disclosure', 'refusal_count', 'step', 'maintenance']
  .map((table) => `SELECT id FROM audit.${table}`)
  .join(' UNION ALL ');

/** Records of which there are two, records without a leaf, leaves without a record, records that wait: each a line. */
const WRONG = `
  WITH record AS (${RECORDS})
  SELECT 'recorded twice: ' || id AS wrong FROM record GROUP BY id HAVING count(*) > 1
  UNION ALL SELECT 'not in the log: ' || id FROM record WHERE NOT EXISTS (SELECT FROM audit.leaf WHERE record_id = id)
  UNION ALL SELECT 'in the log without a record: ' || record_id FROM audit.leaf
    WHERE NOT EXISTS (SELECT FROM record WHERE id = record_id)
  UNION ALL SELECT 'in the log twice: ' || record_id FROM audit.leaf GROUP BY record_id HAVING count(*) > 1
  UNION ALL SELECT 'still waits: ' || record_id FROM audit.pending_leaf
  UNION ALL SELECT 'no leaf at index ' || leaf_index - 1 FROM audit.leaf AS each
    WHERE leaf_index > 0 AND NOT EXISTS (SELECT FROM audit.leaf WHERE leaf_index = each.leaf_index - 1)`;

/** Hash of the answer's data by the record that has it, hexadecimal. */
const ANSWERS = `
  SELECT id, NULL AS entry, encode(answer_hash, 'hex') AS answer FROM audit.entry
  UNION ALL SELECT id, entry_id, encode(answer_hash, 'hex') FROM audit.disclosure`;

/** The hash of the answer's data as a client works it out; null where nothing was answered, or the answer broke off. */
function answerHash({ body }: KeptAnswer): string | null {
  const data = body === null ? null : at(JSON.parse(body), 'data');
  return data === undefined || data === null ? null : hash('sha256', JSON.stringify(data));
}

/** How many records wait for the sequencer. */
export async function pendingLeaves(database: Pick<DataSource, 'query'>): Promise<number> {
  const [row]: { pending: number }[] = await database.query(
    'SELECT count(*)::int AS pending FROM audit.pending_leaf',
  );
  return row?.pending ?? 0;
}

/**
 * Compares what clients were told with the evidence log: each receipt is signed, its leaf and its late leaf are in the log
 * once, the recorded hash is that of the answer's data, each record has one leaf and each leaf one record, and none waits.
 *
 * @param database as its owner
 * @returns a line for each difference
 */
export async function checkEvidence(
  database: Pick<DataSource, 'query'>,
  answers: readonly KeptAnswer[],
  jwks: string,
): Promise<string[]> {
  const wrong: { wrong: string }[] = await database.query(WRONG);
  const differences = wrong.map((row) => row.wrong);
  const leaves: Leaf[] = await database.query(
    `SELECT record_id AS id, kind, ${HASH} AS leaf FROM audit.leaf`,
  );
  const recorded: { id: string; entry: string | null; answer: string | null }[] =
    await database.query(ANSWERS);
  const byHash = new Map<string, Leaf[]>();
  for (const each of leaves) byHash.set(each.leaf, [...(byHash.get(each.leaf) ?? []), each]);
  const byId = new Map(recorded.map((record) => [record.id, record]));
  const keys = createLocalJWKSet(JSON.parse(jwks) as JSONWebKeySet);
  const told = new Set<string>();
  for (const answer of answers) {
    const data = answerHash(answer);
    if (answer.receipt === null) {
      if (data !== null) differences.push(`answered without a receipt: ${answer.body}`);
      continue;
    }
    const { payload } = await compactVerify(answer.receipt, keys);
    const claims = JSON.parse(Buffer.from(payload).toString()) as Claims;
    const expect = (what: string, holds: boolean): void => {
      if (!holds)
        differences.push(`${what} of the receipt ${JSON.stringify(claims)}, which came with ${answer.body}`);
    };
    expect('another answer', !told.has(claims.jti));
    told.add(claims.jti);
    const request = byHash.get(claims.leaf) ?? [];
    expect('no leaf', request.length === 1 && request[0]?.id === claims.jti && request[0].kind === 'request');
    const late = claims.late === null ? null : (byHash.get(claims.late) ?? []);
    const record = byId.get(late === null ? claims.jti : (late[0]?.id ?? ''));
    if (late !== null) {
      expect('no late leaf', late.length === 1 && late[0]?.kind === 'disclosure');
      expect('no late record', record?.entry === claims.jti);
    }
    expect('no late leaf', answer.kind === 'query' || data === null || late !== null);
    expect('another hash', record?.answer === claims.answer);
    expect('another hash of the data', answer.body === null || claims.answer === data);
  }
  return differences;
}
