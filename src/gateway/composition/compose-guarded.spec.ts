import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from '../../access/index.js';
import { readGuardedSupergraph } from '../policies/guarded-supergraph.js';
import { composeGuardedSupergraph } from './compose-guarded.js';
import { policyProblems } from './composition-rules.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6",
  import: ["@key", "@external", "@requires", "@policy", "@requiresScopes"])\n`;

function items(...ids: string[]): CatalogueItem[] {
  return ids.map((id) => ({
    id,
    owner: 'POLICE',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'DAILY',
    description: { en: id, zh: id },
  }));
}

function problems(catalogue: CatalogueItem[], ...sdls: string[]): readonly string[] {
  const composed = composeGuardedSupergraph(
    sdls.map((sdl, index) => ({ name: `s${index}`, sdl: LINK + sdl })),
    catalogue,
  );
  return composed.ok ? [] : composed.problems.map(({ message }) => message);
}

const GOOD = `
  type Query { t: T }
  type T @key(fields: "id") { id: ID! secret: String @policy(policies: [["police.secret"]]) }
`;

describe('composeGuardedSupergraph', () => {
  it('gives the supergraph, ending with one line feed', () => {
    const composed = composeGuardedSupergraph([{ name: 'police', sdl: LINK + GOOD }], items('police.secret'));
    expect(composed).toMatchObject({ ok: true, sdl: expect.stringMatching(/join__graph[^]*[^\n]\n$/) });
  });

  it('refuses a policy that is in no catalogue, and an item that covers no field', () => {
    expect(problems(items('police.other'), GOOD)).toEqual([
      'The policy police.secret is not in the catalogue.',
      'The catalogue item police.other covers no field.',
    ]);
  });

  it('refuses a guarded field that may not be null, guarded by itself or by its type', () => {
    const sdl = `
      type Query { t: T! list: [T!]! }
      type T { secret: String! @policy(policies: [["police.secret"]]) inner: Inner! }
      type Inner @policy(policies: [["police.secret"]]) { it: Int! }
    `;
    expect(problems(items('police.secret'), sdl)).toEqual([
      'T.secret is under a policy and must be nullable.',
      'T.inner is under a policy and must be nullable.',
    ]);
  });

  it('refuses a guarded field in a key, also deep inside', () => {
    const sdl = `
      type Query { t: T u: U }
      type T @key(fields: "secret") { secret: String @policy(policies: [["police.secret"]]) }
      type U @key(fields: "id part { no }") { id: ID! no: Int part: Part }
      type Part { no: String @policy(policies: [["police.secret"]]) }
    `;
    expect(problems(items('police.secret'), sdl)).toEqual([
      'T.secret is part of a key and may not be under a policy.',
      'Part.no is part of a key and may not be under a policy.',
    ]);
  });

  it('refuses a field that is worked out from a guarded one without its policy', () => {
    const leak = `type T @key(fields: "id") { id: ID! secret: String @external hint: Int @requires(fields: "secret") }`;
    expect(problems(items('police.secret'), GOOD, leak).join()).toMatch(/T\.hint.*T\.secret/);
    const guarded = leak.replace('hint: Int', 'hint: Int @policy(policies: [["police.secret"]])');
    expect(problems(items('police.secret'), GOOD, guarded)).toEqual([]);
  });

  it('refuses a protection that the hub does not give', () => {
    expect(problems([], 'type Query { x: Int @requiresScopes(scopes: [["s"]]) }')).toEqual([
      '@requiresScopes is not enforced by the hub; name a catalogue item with @policy.',
    ]);
  });

  it.each([
    ['plain', '', 'requiresScopes'],
    ['imported under another name', ', import: [{ name: "@requiresScopes", as: "@scopes" }]', 'scopes'],
    ['under another name altogether', ', as: "scopes"', 'scopes'],
  ])('refuses in a supergraph a protection that it does not give: %s', (_how, link, name) => {
    const composed = composeGuardedSupergraph(
      [{ name: 'police', sdl: `${LINK}type Query { x: Int @requiresScopes(scopes: [["s"]]) }` }],
      null,
    );
    if (!composed.ok) throw new Error('The subgraph does not compose.');
    const sdl = composed.sdl
      .replaceAll('@requiresScopes', `@${name}`)
      .replace(/(@link\(url: "[^"]*\/requiresScopes\/v0.1")/, `$1${link}`);
    const codes = policyProblems(readGuardedSupergraph(sdl), []).map(({ code, at }) => [code, at]);
    expect(codes).toEqual([['PROTECTION_NOT_ENFORCED', { directive: name }]]);
  });

  it.each(['federation__requiresScopes', 'fed__requiresScopes'])(
    'cannot read a supergraph that has it as @%s',
    (name) => {
      const composed = composeGuardedSupergraph(
        [{ name: 'police', sdl: `${LINK}type Query { x: Int @requiresScopes(scopes: [["s"]]) }` }],
        null,
      );
      if (!composed.ok) throw new Error('The subgraph does not compose.');
      expect(() => readGuardedSupergraph(composed.sdl.replaceAll('@requiresScopes', `@${name}`))).toThrow(
        /requiresScopes/,
      );
    },
  );

  it('refuses what is linked for security and is not known', () => {
    const composed = composeGuardedSupergraph(
      [{ name: 'police', sdl: `${LINK}type Query { x: Int }` }],
      null,
    );
    if (!composed.ok) throw new Error('The subgraph does not compose.');
    const url = 'https://specs.example.invalid/vault/v1.0';
    const sdl = composed.sdl.replace('schema', `schema @link(url: "${url}", for: SECURITY)`);
    expect(policyProblems(readGuardedSupergraph(sdl), [])).toMatchObject([
      { code: 'PROTECTION_NOT_ENFORCED', at: { value: url } },
    ]);
  });

  it('says of each rule that is broken where that is', () => {
    const sdl = `
      type Query { t: T }
      type T @key(fields: "id") {
        id: ID!
        other: String @policy(policies: [["police.weather"]])
        secret: String! @policy(policies: [["police.secret"]])
        scoped: Int @requiresScopes(scopes: [["s"]])
      }`;
    const composed = composeGuardedSupergraph(
      [{ name: 'police', sdl: LINK + sdl }],
      items('police.secret', 'police.unused'),
    );
    expect(composed).toMatchObject({
      problems: [
        { code: 'POLICY_NOT_IN_CATALOGUE', places: [{ subgraph: 'police', line: 7, column: 23 }] },
        { code: 'CATALOGUE_ITEM_COVERS_NO_FIELD', places: [] },
        { code: 'POLICY_FIELD_NOT_NULLABLE', places: [{ line: 8, column: 9, coordinate: 'T.secret' }] },
        { code: 'PROTECTION_NOT_ENFORCED', places: [{ line: 9, column: 21 }] },
      ],
    });
  });

  it('asks nothing beyond Federation of a federation without a catalogue', () => {
    const foreign = GOOD.replace('police.secret', 'their.own').replace('secret: String', 'secret: String!');
    expect(composeGuardedSupergraph([{ name: 'theirs', sdl: LINK + foreign }], null)).toMatchObject({
      ok: true,
    });
  });

  it('tells what does not compose', () => {
    expect(problems([], 'type Query { x: Int }', 'type Query { x: String }')).not.toEqual([]);
  });
});

describe('arguments that filter', () => {
  const FILTERS = `extend schema @link(url: "https://specs.huishang.invalid/filtersBy/v1.0", import: ["@filtersBy"])
    @composeDirective(name: "@filtersBy")
    directive @filtersBy(policies: [[String!]!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE\n`;
  const compose = (
    sdl: string,
    filters = FILTERS,
    catalogue = items('police.secret', 'police.cases'),
  ): readonly string[] => {
    const composed = composeGuardedSupergraph(
      [{ name: 'police', sdl: LINK.replace('"@key"', '"@key", "@composeDirective"') + filters + sdl }],
      catalogue,
    );
    return composed.ok
      ? []
      : composed.problems.map(
          ({ code, places }) => `${code} ${places.map(({ coordinate }) => coordinate).join(' ')}`,
        );
  };
  const T = `type T { id: ID! state: String
      secretName: String @policy(policies: [["police.secret"]])
      cases(%): [Case!] @policy(policies: [["police.cases"]]) links: [Link!]! }
    type Case { stage: String } type Link { state: String to: String }`;
  const given = (query: string, ofCases = 'first: Int'): string =>
    `type Query { ts(${query}): [T!]! } ${T.replace('%', ofCases)}`;

  it.each([
    ['an argument', given('secretName: String'), 'Query.ts(secretName:)'],
    ['a comparison', given('secretNameIn: [String!]'), 'Query.ts(secretNameIn:)'],
    ['a list below a policy', given('stage: String'), 'Query.ts(stage:)'],
    ['an input field', `${given('filter: F')} input F { and: [F!] secret_name: String }`, 'F.secret_name'],
    ['an order', `${given('by: Order')} enum Order { ID SECRET_NAME_DESC }`, 'Order.SECRET_NAME_DESC'],
    ['what stands beside the list', given('id: ID', 'secretName: String'), 'T.cases(secretName:)'],
  ])('must say so where it is evident: %s', (_what, sdl, coordinate) => {
    expect(compose(sdl)).toEqual([`FILTER_NOT_DECLARED ${coordinate}`]);
  });

  it.each([
    ['declared', given('secretName: String @filtersBy(policies: [["police.secret"]])')],
    ['declared to filter by nothing protected', given('secretName: String @filtersBy(policies: [[]])')],
    ['of a name that something public has too', given('state: String')],
    ['covered by the policy of the list itself', given('id: ID', 'stage: String')],
    [
      'of a mutation, which is no filter',
      `${given('id: ID')} type Mutation { change(secretName: String): T }`,
    ],
  ])('may stand where it is %s', (_what, sdl) => {
    expect(compose(sdl)).toEqual([]);
  });

  it('are found in time where types share others at every level', () => {
    const depth = 30;
    const levels = Array.from({ length: depth }, (_, n) => n);
    const known = levels.flatMap((n) => [`police.a${n}`, `police.b${n}`]);
    const side = (n: number, letter: string): string =>
      `${letter}: L${n + 1} @policy(policies: [["police.${letter}${n}"]])`;
    const inputs = levels.map(
      (n) => `input F${n} { x: F${n + 1} @filtersBy(policies: [["police.a${n}"]]) y: [F${n + 1}!] }`,
    );
    const outputs = levels.map((n) => `type L${n} { ${side(n, 'a')} ${side(n, 'b')} }`);
    const sdl = `type Query { l(filter: F0): L0 }
      ${outputs.join('\n')} type L${depth} { codeName: String }
      ${inputs.join('\n')} input F${depth} { codeName: String other: Int }`;
    expect(compose(sdl, FILTERS, items(...known))).toEqual([`FILTER_NOT_DECLARED F${depth}.codeName`]);
  });

  it('name items of the catalogue', () => {
    expect(compose(given('x: Int @filtersBy(policies: [["police.other"]])'))).toEqual([
      'FILTER_ITEM_UNKNOWN Query.ts(x:)',
    ]);
  });

  it('are refused where composition would drop what they say', () => {
    const notComposed = FILTERS.replace('@composeDirective(name: "@filtersBy")', '');
    expect(compose(given('x: Int @filtersBy(policies: [["police.secret"]])'), notComposed)).toEqual([
      'FILTER_NOT_COMPOSED Query.ts(x:)',
    ]);
  });
});
