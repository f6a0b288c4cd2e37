import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describePlan } from './describe-plan.js';
import { Engine } from './engine.js';
import { readSupergraph } from './supergraph/supergraph.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key"])';

const { supergraphSdl = '' } = composeServices([
  {
    name: 'register',
    typeDefs: parse(
      `${LINK} type Query { firms: [Firm!]! } type Firm @key(fields: "code") { code: ID! name: String! }`,
    ),
  },
  { name: 'tax', typeDefs: parse(`${LINK} type Firm @key(fields: "code") { code: ID! debt: Int }`) },
  { name: 'court', typeDefs: parse(`${LINK} type Firm @key(fields: "code") { code: ID! cases: Int }`) },
]);

const engine = new Engine({
  supergraph: readSupergraph(supergraphSdl),
  subgraphs: new Map(),
  onFailure: () => undefined,
});

describe('a query plan', () => {
  it('names the subgraphs in their order, the places of entities and the operations', () => {
    const text = describePlan(engine, '{ firms { name debt cases } }');
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => /^(Sequence|Parallel|Fetch)/.test(line)).toSorted()).toEqual([
      'Fetch court for entities at firms.@ {',
      'Fetch register {',
      'Fetch tax for entities at firms.@ {',
      'Parallel {',
      'Sequence {',
    ]);
    expect(lines.indexOf('Fetch register {')).toBeLessThan(lines.indexOf('Parallel {'));
    expect(lines).toContain('debt');
  });

  it('shows both branches of a condition', () => {
    const text = describePlan(
      engine,
      'query ($more: Boolean!) { firms { name ... @include(if: $more) { debt } } }',
    );
    expect(text).toMatch(/If \$more \{[^]*then \{[^]*Fetch tax/);
  });

  it('says when nothing is fetched', () => {
    expect(describePlan(engine, '{ __typename }')).toBe('Nothing is fetched.');
  });

  it('refuses what is not valid', () => {
    expect(() => describePlan(engine, '{ people }')).toThrow('Cannot query field "people"');
  });
});
