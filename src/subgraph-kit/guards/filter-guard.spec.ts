import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from '../../access/index.js';
import { applyFilterGuard } from './filter-guard.js';

const SDL = `
  directive @filtersBy(policies: [[String!]!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  type Query {
    list(x: Int @filtersBy(policies: [["police.x"]]), filter: Filter, by: Order): String
    account(no: String @filtersBy(policies: [["police.account"]])): String
  }
  input Filter { deep: [Filter] secret: String @filtersBy(policies: [["police.secret"]]) }
  enum Order { NAME SECRET @filtersBy(policies: [["police.secret"]]) }
`;
const schema = buildSubgraphSchema([
  { typeDefs: parse(SDL), resolvers: { Query: { list: () => 'rows', account: () => 'rows' } } },
]);
const items = ['police.x', 'police.secret', 'police.account'].map((id): CatalogueItem => ({
  id,
  owner: 'POLICE',
  shareType: 'CONDITIONAL',
  dataLevel: 3,
  personal: true,
  masking: 'ACCOUNT',
  purposeRequired: true,
  warrantRequired: false,
  ...(id === 'police.account' ? { plainUnderWarrant: true as const } : {}),
  updateFrequency: 'DAILY',
  description: { en: id, zh: id },
}));
applyFilterGuard(schema, items);

async function refused(
  source: string,
  { agency = 'PBOC', grants = [] as string[], masked = [] as string[], variables = {} } = {},
): Promise<unknown> {
  const context = { caller: { agency }, grants: new Set(grants), masked: new Set(masked), warrant: null };
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: { context },
  });
  expect(Object.values({ ...data })).toEqual([errors ? null : 'rows']);
  return errors?.[0]?.extensions['policy'] ?? null;
}

describe('a subgraph', () => {
  it.each([
    ['{ list(x: 1) }', 'police.x'],
    ['{ list(x: null) }', 'police.x'],
    ['{ list(filter: { secret: "s" }) }', 'police.secret'],
    ['{ list(filter: { deep: [{ deep: { secret: null } }] }) }', 'police.secret'],
    ['{ list(by: SECRET) }', 'police.secret'],
  ])('does not filter by what is not granted: %s', async (source, item) => {
    expect(await refused(source)).toBe(item);
    expect(await refused(source, { grants: [item] })).toBeNull();
    expect(await refused(source, { grants: [item], masked: [item] })).toBe(item);
  });

  it('looks at what variables give', async () => {
    const source = 'query ($f: Filter) { list(filter: $f) }';
    expect(await refused(source, { variables: { f: { secret: 's' } } })).toBe('police.secret');
    expect(await refused(source, { variables: { f: {} } })).toBeNull();
    expect(await refused(source)).toBeNull();
  });

  it('filters by what is plain under a warrant for its owner alone', async () => {
    const grants = ['police.account'];
    expect(await refused('{ account(no: "1") }', { grants })).toBe('police.account');
    expect(await refused('{ account(no: "1") }', { grants, agency: 'POLICE' })).toBeNull();
  });

  it('answers everybody who filters by nothing', async () => {
    expect(await refused('{ list(by: NAME) }')).toBeNull();
    expect(await refused('{ account }')).toBeNull();
  });
});
