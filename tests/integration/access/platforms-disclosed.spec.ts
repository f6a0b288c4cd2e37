import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type NameNode,
} from 'graphql';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { readSupergraph } from '../../../src/engine/supergraph/supergraph.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase } from '../../testkit/database.js';
import { startTestHub, type Answer } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { Random } from '../../testkit/random.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';

const database = await createTestDatabase();
const owner = await database.asOwner();
// Before the hub starts, so that it decides by it from the first request on.
await owner.query(`
  WITH agreed AS (
    INSERT INTO access.agreement (id, owner, grantee, status, terms_version, proposed_at)
    VALUES (gen_random_uuid(), 'PBOC', 'POLICE', 'ACTIVE', 1, now()) RETURNING id),
  terms AS (
    INSERT INTO access.agreement_version (agreement_id, number, status, purposes, legal_basis, jurisdiction, masked,
      valid_from, valid_to, proposed_by, proposed_at, first_approved_by, first_approved_at, approved_by, approved_at)
    SELECT id, 1, 'IN_FORCE', '{CRIMINAL_INVESTIGATION}', '刑事诉讼法 144', 'ANY', false, now() - interval '1 day',
      now() + interval '1 day', 'zhang', now(), 'sun', now(), 'qian', now() FROM agreed RETURNING agreement_id)
  INSERT INTO access.agreement_item (agreement_id, item, number) SELECT agreement_id, item, 1 FROM terms,
    unnest('{pboc.account_transactions,pboc.account_number}'::text[]) AS item`);
const hub = await startTestHub({ database });
afterAll(async () => {
  await hub.stop();
  await database.drop();
});
const { publicSchema: schema } = readSupergraph(
  await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
);
const police = await hub.as('POLICE', { role: 'OFFICER', purpose: 'RISK_MONITORING' });
const commerce = await hub.as('COMMERCE', { role: 'OFFICER', purpose: 'RISK_MONITORING' });

/** The platforms that the record has of the operation of this name. */
async function recorded(name: string): Promise<string[]> {
  const rows: { platforms: string[] }[] = await owner.query(
    `SELECT platforms FROM audit.operation WHERE operation_name = $1`,
    [name],
  );
  return [...new Set(rows.flatMap(({ platforms }) => platforms))].toSorted();
}

/** Concerns everybody who asks below, and stays open. */
const caseId = await openCase(hub, ['BANKING', 'POLICE', 'SECURITIES', 'COMMERCE']);
/** All its opinions are there, and they differ, so that there is a dispute. */
const disputed = await openCase(hub, ['BANKING', 'POLICE']);
await fileOpinion(hub, 'BANKING', disputed, 'LENDING');
await fileOpinion(hub, 'POLICE', disputed);
const [identifier = { kind: '', value: '' }]: { kind: string; value: string }[] = await owner.query(
  `SELECT kind, value FROM coordination.platform_identifier WHERE kind <> 'UNIFIED_SOCIAL_CREDIT_CODE' ORDER BY kind, value LIMIT 1`,
);

const ORACLE = 'oracle_';

/** The same operation, which also asks every platform for its code, and has every code under a key of its own. */
function withCodes(source: string, name: string): string {
  const info = new TypeInfo(schema);
  let number = 0;
  const alias = (): NameNode => ({ kind: Kind.NAME, value: `${ORACLE}${number++}` });
  return print(
    visit(
      parse(source),
      visitWithTypeInfo(info, {
        OperationDefinition: { leave: (node) => ({ ...node, name: { kind: Kind.NAME, value: name } }) },
        Field(node) {
          const type = info.getType();
          return type && getNamedType(type).name === 'PlatformCode' ? { ...node, alias: alias() } : undefined;
        },
        SelectionSet: {
          leave(node) {
            if (info.getParentType()?.name !== 'Platform') return undefined;
            const code: FieldNode = {
              kind: Kind.FIELD,
              alias: alias(),
              name: { kind: Kind.NAME, value: 'code' },
            };
            return { ...node, selections: [...node.selections, code] };
          },
        },
      }),
    ),
  );
}

function oracleCodes(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) oracleCodes(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith(ORACLE)) oracleCodes(inner, found);
      else for (const code of [inner].flat()) if (typeof code === 'string') found.add(code);
    }
  }
  return found;
}

let asked = 0;

/** What the record has of an operation, beside what its answer has when every code is asked for. */
async function compare(
  source: string,
): Promise<{ readonly recorded: string[]; readonly disclosed: string[]; readonly refused: boolean }> {
  const number = asked++;
  const name = `Q${number}`;
  await police.ask(source.replace('query Q', `query ${name}`));
  const oracle: Answer = await police.ask(withCodes(source, `O${number}`));
  const codes = [...oracleCodes(oracle.data)].toSorted();
  expect(await recorded(`O${number}`)).toEqual(codes);
  const refused = oracle.data === undefined || oracle.data === null;
  return { recorded: await recorded(name), disclosed: codes, refused };
}

/** A random selection that leads to platforms where it can. */
function selection(type: GraphQLCompositeType, random: Random, depth: number): string {
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) && (depth > 0 || !isCompositeType(getNamedType(field.type))),
  );
  const parts = Array.from({ length: 1 + random.below(4) }, (_, place) => {
    if (fields.length === 0) return '__typename';
    const field = random.pick(fields);
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? ` ${selection(inner, random, depth - 1)}` : '';
    return `f${place}: ${field.name}${below}`;
  });
  // Where platforms can be reached in one step, they are.
  const edges = ['edges', 'node', 'platform'].filter((name) => type.getFields()[name] && depth > 0);
  for (const name of edges) {
    const inner = type.getFields()[name];
    const named = inner && getNamedType(inner.type);
    if (named && isCompositeType(named)) parts.push(`${name} ${selection(named, random, depth - 1)}`);
  }
  if (type.name === 'Platform' && random.chance(50)) parts.push('code: name');
  return `{ ${[...new Set(parts)].join(' ')} }`;
}

function listsOf(of: GraphQLSchema): string[] {
  const fields = of.getQueryType()?.getFields() ?? {};
  return Object.values(fields)
    .filter((field) => isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name);
}

const { code } = SCENARIOS.pooledLender;
const other = SCENARIOS.nestedFund.code;

describe('the record names every platform that was disclosed', () => {
  const lists = 'platforms(first: 5)';
  it.each([
    ['by its code', `query Q { platform(code: "${code}") { name } }`],
    ['in a list', `query Q { ${lists} { edges { node { name } } } }`],
    [
      'in a list under aliases',
      `query Q { a: ${lists} { edges { node { code: name } } } b: platforms(first: 2, after: null) { edges { node { __typename } } } }`,
    ],
    [
      'in fragments',
      `query Q { ${lists} { ...L } } fragment L on PlatformConnection { edges { ... { node { ...P } } } } fragment P on Platform { platformCode: name }`,
    ],
    [
      'where the client asked under a condition',
      `query Q { ${lists} { edges { node { name code @skip(if: true) } } } }`,
    ],
    [
      'where all else is denied',
      `query Q { ${lists} { edges { node { pboc { suspiciousReports { reportNo } } } } } }`,
    ],
    [
      'beside what other agencies hold',
      `query Q { ${lists} { edges { node { commerce { registeredName } police { hasOpenCase } } } } }`,
    ],
    [
      'with its identifiers',
      `query Q { platforms(first: 1) { edges { node { identifiers { value kind } } } } }`,
    ],
    [
      'by an identifier',
      `query Q { platformByIdentifier(kind: ${identifier.kind}, value: ${JSON.stringify(identifier.value)}) { name } }`,
    ],
    ['twice', `query Q { a: platform(code: "${code}") { name } b: platform(code: "${other}") { name } }`],
    ['in tasks', 'query Q { myTasks { edges { node { platform { name } } } } }'],
    ['in cases', 'query Q { substanceCases { edges { node { platform { name } } } } }'],
    ['in a case', `query Q { substanceCase(id: "${caseId}") { platform { name } } }`],
    ['in disputes', 'query Q { disputes { edges { node { substanceCase { platform { name } } } } } }'],
  ])('%s', async (_what, source) => {
    const { recorded: found, disclosed } = await compare(source);
    expect(disclosed).not.toEqual([]);
    expect(found).toEqual(disclosed);
  });

  it.each([
    ['that is not there', `query Q { platform(code: "91110000600037341L") { name } }`],
    [
      'by an identifier of none',
      `query Q { platformByIdentifier(kind: DOMAIN, value: "nowhere.invalid") { name } }`,
    ],
  ])('and none %s', async (_what, source) => {
    expect(await compare(source)).toMatchObject({ recorded: [], disclosed: [] });
  });

  it('in the answer of a mutation', async () => {
    const { data, errors } = await commerce.ask(
      `mutation OpenForRecord($input: OpenSubstanceCaseInput!) {
        openSubstanceCase(input: $input) { refusal { code } substanceCase { id platform { name } } }
      }`,
      { input: { platform: code, businessLine: 'RECORD', reason: '核查', idempotencyKey: 'record-1' } },
    );
    expect(errors).toEqual([]);
    expect(at(data, 'openSubstanceCase', 'substanceCase', 'platform', 'name')).toBe(
      SCENARIOS.pooledLender.name,
    );
    expect(await recorded('OpenForRecord')).toEqual([code]);
  });

  it('in an event that is told because of a warrant, each use of which has its record first', async () => {
    const [warrant]: { id: string }[] = await owner.query(
      `INSERT INTO warrants.account_warrant (id, requester, requester_level, requested_by, requested_at, platform_code,
         period_from, period_to, purpose, gate, legal_basis, document_sha256, officers, state, approver, approver_level,
         approver_rank, approved_at, valid_from, valid_to, uses_allowed, uses_left, version)
       VALUES (gen_random_uuid(), 'POLICE', 'NATIONAL', 'zhang', now(), $1, '2000-01-01', '2099-12-31',
         'CRIMINAL_INVESTIGATION', 'POLICE_CRIMINAL_PROCEDURE', '刑事诉讼法 144', repeat('a', 64), '{zhang,wang}', 'ACTIVE',
         'liu', 'NATIONAL', 'HEAD', now(), now() - interval '1 day', now() + interval '1 day', 2, 2, 2) RETURNING id`,
      [code],
    );
    const watcher = await hub.as('POLICE', {
      role: 'OFFICER',
      officer: 'zhang',
      purpose: 'CRIMINAL_INVESTIGATION',
      basis: `warrant:${warrant?.id}`,
    });
    const stream = watcher.subscribe(
      `subscription UnderWarrant($id: ID) { caseChanged(id: $id) {
         substanceCase { platform { pboc { accountTransactions(first: 1) { edges { node { accountNo } } } } } }
       } }`,
      { id: caseId },
    );
    await expect.poll(() => hub.streams().subscribers, PATIENCE).toBe(1);
    await fileOpinion(hub, 'COMMERCE', caseId);
    const { data } = (await stream.next()) ?? {};
    await stream.close();
    const accounts = at(
      data,
      'caseChanged',
      'substanceCase',
      'platform',
      'pboc',
      'accountTransactions',
      'edges',
    );
    expect(accounts).toEqual(expect.any(Array));
    expect(await recorded('UnderWarrant')).toEqual([code]);
    const plain: unknown[] = await owner.query(
      `SELECT e.platforms_disclosed, d.platforms, e.fields_plain::text LIKE '%' || $1 || '%' AS rests
       FROM audit.operation e JOIN audit.disclosure d ON d.entry_id = e.id AND d.recorded_at >= e.recorded_at
       WHERE e.operation_name = 'UnderWarrant'`,
      [warrant?.id],
    );
    // The entry stood before the use was counted; what the answer disclosed follows it.
    expect(plain).toEqual([{ platforms_disclosed: [], platforms: [code], rests: true }]);
    const left: unknown = await owner.query(`SELECT uses_left FROM warrants.account_warrant WHERE id = $1`, [
      warrant?.id,
    ]);
    expect(left).toEqual([{ uses_left: 1 }]);
  });

  const seed = Number(process.hrtime.bigint() % 2_147_483_647n);
  it(`on every path, whatever is selected (seed ${seed})`, async () => {
    const random = new Random(seed);
    const names = listsOf(schema);
    const queryType = schema.getQueryType();
    let compared = 0;
    let disclosed = 0;
    for (let run = 0; run < 80 && compared < 40; run++) {
      const name = random.chance(50) ? 'platforms' : random.pick(names);
      const field = queryType?.getFields()[name];
      const type = field && getNamedType(field.type);
      if (!type || !isCompositeType(type)) continue;
      const paged = field.args.some((each) => each.name === 'first') ? '(first: 4)' : '';
      const source = `query Q { ${name}${paged} ${selection(type, random, 4)} }`;
      const both = await compare(source);
      // With every code asked for, an operation may be beyond a limit; then there is nothing to compare with.
      if (both.refused) continue;
      expect(both.recorded, source).toEqual(both.disclosed);
      disclosed += both.disclosed.length;
      compared++;
    }
    expect(disclosed).toBeGreaterThan(10);
  });
});
