import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTrustedDocuments, describeGuardedPlan } from '../../../src/gateway/index.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const CODE = '91110105HY0000016E';
/** Refused, so that it can be sent again. */
const ACT = `openSubstanceCase(input: { idempotencyKey: "", platform: "${CODE}", reason: "r" }) { refusal { code } }`;

/** Where a description may stand (GraphQL specification, September 2025: 2.3 and 2.10), with the text and without it. */
const TEXTS = [
  ['an operation', `"""its "use" """ query Q { me { agency } }`, 'query Q { me { agency } }'],
  [
    'a variable',
    'query Q($c: PlatformCode!) { platform(code: $c) { name } }',
    'query Q("whose" $c: PlatformCode!) { platform(code: $c) { name } }',
  ],
  [
    'an operation and its variables',
    'query Q($c: PlatformCode!, $w: Boolean = true) { platform(code: $c) { name @include(if: $w) } }',
    '"q" query Q("""a""" $c: PlatformCode!, "w" $w: Boolean = true) { platform(code: $c) { name @include(if: $w) } }',
  ],
  ['a mutation', `mutation M { ${ACT} }`, `"done by #nobody" mutation M { ${ACT} }`],
  [
    'a fragment',
    'query Q { ...F } fragment F on Query { me { role } }',
    'query Q { ...F } """part""" fragment F on Query { me { role } }',
  ],
] as const;
const ROWS = TEXTS.map(([what, ...texts]) => {
  const [plain, described] = texts.toSorted((a, b) => a.length - b.length);
  return { what, plain: plain ?? '', described: described ?? '' };
});
const WATCH = {
  plain: 'subscription S($id: ID) { caseChanged(id: $id) { version } }',
  described: '"s" subscription S("which" $id: ID) { caseChanged(id: $id) { version } }',
};

let hub: TestHub;
beforeAll(async () => {
  const texts = [...ROWS, WATCH].map(({ described }) => [hashOf(described), described] as const);
  hub = await startTestHub({ trustedDocuments: new Map([['PBOC', new Map(texts)]]) });
  owner = await hub.database.asOwner();
});
afterAll(() => hub?.stop());

const variables = { c: CODE };
let bases = 0;
let owner: DataSource;

/** A request on a basis of its own, by which its entries are found. */
async function ask(
  body: Record<string, unknown>,
  path = '/graphql',
  accept = 'application/graphql-response+json',
): Promise<{ status: number; answer: string; hashes: readonly string[] }> {
  const basis = `descriptions ${bases++}`;
  const { headers } = await hub.as('PBOC', { role: 'OFFICER', basis });
  const response = await fetch(hub.url + path, {
    method: 'POST',
    headers: { ...headers, accept },
    body: JSON.stringify(body),
  });
  // Each has a receipt of its own.
  const answer = (await response.text()).replaceAll(/"receipt":"[\w.-]+"/g, '"receipt":""');
  const entries: { hash: string }[] = await owner.query(
    'SELECT DISTINCT operation_hash AS hash FROM audit.entry WHERE basis = $1',
    [basis],
  );
  return { status: response.status, answer, hashes: entries.map(({ hash }) => hash) };
}

describe.each(ROWS)('a description of $what', ({ plain, described }) => {
  it('changes neither the answer of the hub nor what is recorded', async () => {
    const expected = await ask({ query: plain, variables });
    expect(expected).toMatchObject({ status: 200, hashes: [expect.any(String)] });
    expect(await ask({ query: described, variables })).toEqual(expected);
    expect(await ask({ documentId: `sha256:${hashOf(described)}`, variables })).toEqual(expected);
  });

  it('changes nothing for a dry run', async () => {
    const query = `query ($operation: String!) {
      explainAccess(operation: $operation) { allowed fields { field allowed } }
    }`;
    const caller = await hub.as('PBOC', { role: 'OFFICER' });
    const explained = async (operation: string): Promise<unknown> => {
      const { data, errors } = await caller.ask(query, { operation });
      expect(errors).toEqual([]);
      return at(data, 'explainAccess');
    };
    expect(await explained(described)).toEqual(await explained(plain));
  });

  it('changes neither the plan nor the check of a manifest', async () => {
    const sdl = await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8');
    expect(describeGuardedPlan(sdl, described)).toBe(describeGuardedPlan(sdl, plain));
    const manifest = new Map([['PBOC', new Map([[hashOf(described), described]])]] as const);
    expect(() => checkTrustedDocuments(manifest, sdl, {})).not.toThrow();
  });
});

it('changes nothing for a subscription', async () => {
  const stream = 'text/event-stream';
  for (const path of ['/graphql/stream', '/graphql']) {
    // There is no such case, so the stream says so and ends.
    const given = { variables: { id: 'none' } };
    const expected = await ask({ query: WATCH.plain, ...given }, path, stream);
    expect(expected).toMatchObject({ status: 200, hashes: [expect.any(String)] });
    expect(expected.answer).toContain('CASE_UNKNOWN');
    expect(await ask({ query: WATCH.described, ...given }, path, stream)).toEqual(expected);
    const documentId = `sha256:${hashOf(WATCH.described)}`;
    expect(await ask({ documentId, ...given }, path, stream)).toEqual(expected);
  }
});
