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
import { projectFile } from '../../src/cli/project-file.js';
import { readSupergraph } from '../../src/gateway/supergraph.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { at } from '../testkit/at.js';
import { startTestHub, type Answer } from '../testkit/hub.js';
import { Random } from '../testkit/random.js';

const hub = await startTestHub();
afterAll(() => hub.stop());
const owner = await hub.database.asOwner();
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
    ['by an identifier', `query Q { platforms(first: 1) { edges { node { identifiers { value kind } } } } }`],
    ['twice', `query Q { a: platform(code: "${code}") { name } b: platform(code: "${other}") { name } }`],
    ['that is not there', `query Q { platform(code: "91110000600037341L") { name } }`],
    ['in tasks', 'query Q { myTasks { edges { node { platform { name } } } } }'],
    ['in cases', 'query Q { substanceCases { edges { node { platform { name } } } } }'],
  ])('%s', async (_what, source) => {
    const { recorded: found, disclosed } = await compare(source);
    expect(found).toEqual(disclosed);
  });

  it('in the answer of a mutation', async () => {
    const { data, errors } = await commerce.ask(
      `mutation OpenForRecord($input: OpenSubstanceCaseInput!) {
        openSubstanceCase(input: $input) { refusal { code } substanceCase { id platform { name } } }
      }`,
      { input: { platform: code, businessLine: 'RECORD', reason: '核查', idempotencyKey: 'record-1' } },
    );
    expect(errors).toEqual([]);
    expect(await recorded('OpenForRecord')).toEqual(
      at(data, 'openSubstanceCase', 'substanceCase') === null ? [] : [code],
    );
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
