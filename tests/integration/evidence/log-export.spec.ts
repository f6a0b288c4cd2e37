import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseCheckpoint, parseNote } from '../../../src/transparency-log/notes/index.js';
import { decodeEntryBundle } from '../../../src/transparency-log/tiles/index.js';
import { coveringSubtrees, leafHash, nodeHash } from '../../../src/transparency-log/tree/index.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

interface Header {
  readonly format: string;
  readonly origin: string;
  readonly from: number;
  readonly to: number;
  readonly checkpoint: string;
  readonly proof: readonly string[];
}
interface Line {
  readonly index?: number;
  readonly leaf?: string;
  readonly disclosures?: readonly string[];
  readonly fields?: string;
  readonly value?: object;
}

let hub: TestHub;
let owner: DataSource;
const LEAVES = 12;

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  const officer = await hub.as('PBOC', {
    officer: 'exported',
    basis: '身份证11010519491231002X',
    purpose: 'STATISTICS',
  });
  for (let each = 0; each < LEAVES; each++) {
    await officer.ask(
      `query Op${each % 3} { platforms(first: 1) { edges { node { ${each % 2 ? 'code' : 'name'} } } } }`,
    );
  }
  await vi.waitFor(async () => {
    const [row]: { count: number }[] = await owner.query('SELECT count(*)::int AS count FROM audit.leaf');
    if ((row?.count ?? 0) < LEAVES) throw new Error('Not all of them are sealed yet.');
  }, PATIENCE);
});
afterAll(() => hub?.stop());

async function get(path: string, agency: 'OFFICE' | 'PBOC' = 'OFFICE', who: As = { role: 'AUDITOR' }) {
  const { headers } = await hub.as(agency, who);
  return fetch(`${hub.url}${path}`, { headers });
}

async function exported(query: string): Promise<{ header: Header; lines: Line[] }> {
  const response = await get(`/log/export${query}`);
  expect(response.status).toBe(200);
  const [header = '', ...lines] = (await response.text()).trimEnd().split('\n');
  return { header: JSON.parse(header) as Header, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const leavesOf = (lines: readonly Line[]): Line[] => lines.filter(({ index }) => index !== undefined);

/** The root that leaves and proof of an export give. */
function rootOf({ from, to, proof, checkpoint }: Header, lines: readonly Line[]): string {
  const { size } = parseCheckpoint(parseNote(checkpoint).text);
  const hashes = proof.map((each) => Buffer.from(each, 'base64'));
  const outside = [...coveringSubtrees(0, from), ...coveringSubtrees(to, size)];
  expect(hashes).toHaveLength(outside.length);
  const inside = leavesOf(lines).map(({ index = 0, leaf = '' }) => ({
    level: 0,
    index,
    hash: leafHash(leaf),
  }));
  const parts = [
    ...outside.map((each, place) => ({ ...each, hash: hashes[place] ?? Buffer.alloc(0) })),
    ...inside,
  ].toSorted((one, other) => one.index * 2 ** one.level - other.index * 2 ** other.level);
  // Subtrees that stand beside each other and are alike join, until what is left is that of the size.
  const stack: { level: number; index: number; hash: Buffer }[] = [];
  for (const part of parts) {
    stack.push(part);
    for (;;) {
      const [left, right] = stack.slice(-2);
      if (
        !left ||
        !right ||
        left.level !== right.level ||
        left.index % 2 === 1 ||
        right.index !== left.index + 1
      )
        break;
      stack.splice(-2, 2, {
        level: left.level + 1,
        index: left.index / 2,
        hash: nodeHash(left.hash, right.hash),
      });
    }
  }
  return stack
    .map(({ hash }) => hash)
    .reduceRight((right, left) => nodeHash(left, right))
    .toString('base64');
}

test.each(['?from=0', '?from=3&to=9', '?from=5', '?from=4&to=4'])(
  'what is exported gives the signed root: %s',
  async (query) => {
    const { header, lines } = await exported(query);
    expect(header.format).toBe('huishang-log@v1');
    expect(leavesOf(lines).map(({ index }) => index)).toEqual(
      Array.from({ length: header.to - header.from }, (_, each) => header.from + each),
    );
    const { root } = parseCheckpoint(parseNote(header.checkpoint).text);
    expect(rootOf(header, lines)).toBe(Buffer.from(root).toString('base64'));
  },
);

test('each field set is there once, before the leaves that name it, and no person’s number is', async () => {
  const { lines } = await exported('?from=0&to=12');
  const sets = lines.filter(({ fields }) => fields !== undefined);
  expect(new Set(sets.map(({ fields }) => fields)).size).toBe(sets.length);
  for (const { fields, value } of sets) {
    expect(createHash('sha256').update(JSON.stringify(value)).digest('hex')).toBe(fields);
  }
  const known = new Set(sets.map(({ fields }) => fields));
  const requests = leavesOf(lines)
    .map(({ leaf = '' }) => JSON.parse(leaf) as { type: string; fields: string })
    .filter(({ type }) => type === 'request');
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter(({ fields }) => !known.has(fields))).toEqual([]);
  const members = leavesOf(lines).flatMap(({ disclosures = [] }) =>
    disclosures.map((each) => Buffer.from(each, 'base64url').toString()),
  );
  expect(members.some((member) => member.includes('exported'))).toBe(true);
  expect(members.join('\n')).not.toContain('11010519491231002X');
});

test('leaves are served as bundles, too', async () => {
  const response = await get('/log/tile/entries/000.p/8');
  expect(response.status).toBe(200);
  const bundle = decodeEntryBundle(Buffer.from(await response.arrayBuffer()));
  const { lines } = await exported('?from=0&to=8');
  expect(bundle.map(String)).toEqual(leavesOf(lines).map(({ leaf }) => leaf));
  expect((await get('/log/tile/entries/999')).status).toBe(404);
});

test('each of these requests is recorded', async () => {
  await exported('?from=1&to=2');
  const rows: unknown[] = await owner.query(
    `SELECT agency, operation_kind, refusal FROM audit.entry WHERE operation_name = 'exportLog' AND role = 'AUDITOR'`,
  );
  expect(rows).toContainEqual({ agency: 'OFFICE', operation_kind: 'query', refusal: null });
});

test.each<[string, 'OFFICE' | 'PBOC', As]>([
  ['an agency’s auditor', 'PBOC', { role: 'AUDITOR' }],
  ['an officer of the office', 'OFFICE', { role: 'OFFICER' }],
])('%s is refused, which is recorded: LOG_FOR_AUDITORS_ONLY', async (_, agency, who) => {
  for (const path of ['/log/export', '/log/tile/entries/000.p/2']) {
    const response = await get(path, agency, { ...who, officer: 'curious' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('LOG_FOR_AUDITORS_ONLY');
  }
  const rows: unknown[] = await owner.query(
    `SELECT 1 FROM audit.entry WHERE officer = 'curious' AND agency = $1 AND refusal = 'LOG_FOR_AUDITORS_ONLY'`,
    [agency],
  );
  expect(rows).toHaveLength(2);
});

test('strangers are refused', async () => {
  expect((await fetch(`${hub.url}/log/export`)).status).toBe(401);
});

test.each(['?from=9&to=3', '?from=x', '?to=999999999', '?from=-1'])(
  'what is no part of the log is refused: LOG_RANGE_UNUSABLE %s',
  async (query) => {
    const response = await get(`/log/export${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('LOG_RANGE_UNUSABLE');
  },
);

test('a record that is gone is an empty leaf in its place', async () => {
  await owner.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(
      'DELETE FROM audit.entry WHERE id = (SELECT record_id FROM audit.leaf WHERE leaf_index = 2)',
    );
  });
  const { header, lines } = await exported('?from=0&to=5');
  expect(leavesOf(lines)[2]).toEqual({ index: 2, leaf: '', disclosures: [] });
  const { root } = parseCheckpoint(parseNote(header.checkpoint).text);
  expect(rootOf(header, lines)).not.toBe(Buffer.from(root).toString('base64'));
});
