import { globSync, readFileSync } from 'node:fs';
import { parse, printSchema, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { readPublicSchema } from '../../../src/engine/supergraph/public-schema.js';
import { EXCEPTIONS, RULES } from './rules.js';

const textOf = (...path: string[]): string => readFileSync(projectFile('schema', ...path), 'utf8');

/** What clients see of the supergraph, and the SDL of each subgraph. */
const SCHEMAS: Readonly<Record<string, DocumentNode>> = Object.fromEntries([
  ['the public schema', parse(printSchema(readPublicSchema(parse(textOf('supergraph.graphql')))))],
  ...globSync('*.graphql', { cwd: projectFile('schema', 'subgraphs') }).map(
    (file) => [file, parse(textOf('subgraphs', file))] as const,
  ),
]);
const schemas = Object.entries(SCHEMAS);

describe.each(Object.entries(RULES))('%s', (name, rule) => {
  it.each(schemas)('holds in %s', (schema, document) => {
    const excepted = EXCEPTIONS.filter((each) => each.rule === name && (each.within?.test(schema) ?? true));
    const problems = rule(document).filter(({ at }) => !excepted.some((each) => each.at.test(at)));
    expect(problems.map(({ at, message }) => `${at} ${message}`)).toEqual([]);
  });
});

describe('the exceptions', () => {
  it('are each met somewhere, and have a reason', () => {
    const unmet = EXCEPTIONS.filter(
      ({ rule, at, reason }) =>
        reason.length < 20 ||
        !schemas.some(([, document]) => RULES[rule]?.(document).some((problem) => at.test(problem.at))),
    );
    expect(schemas.length).toBeGreaterThan(7);
    expect(unmet).toEqual([]);
  });
});

/** For each rule what breaks it, and where it says so. */
const BAD: readonly (readonly [rule: string, at: string, sdl: string])[] = [
  ['description-style', 'A', '"short" type A { a: Int }'],
  ['description-style', 'A.b(c:)', 'type A { b("short" c: Int): Int }'],
  ['input-name', 'Mutation.fileIt', 'type Mutation { fileIt(id: ID!): Int }'],
  [
    'input-name',
    'Mutation.fileIt',
    'type Mutation { fileIt(input: FileInput!): Int } input FileInput { a: Int }',
  ],
  ['naming-convention', 'dispute', 'type dispute { a: Int }'],
  ['naming-convention', 'A.due_at', 'type A { due_at: Int }'],
  ['naming-convention', 'A.a(Some:)', 'type A { a(Some: Int): Int }'],
  ['naming-convention', 'I.some_thing', 'input I { some_thing: Int }'],
  ['naming-convention', 'E.open', 'enum E { open }'],
  ['naming-convention', '@Keep', 'directive @Keep on FIELD_DEFINITION'],
  ['naming-convention', 'StatusEnum', 'enum StatusEnum { OPEN }'],
  ['naming-convention', 'DisputeType', 'type DisputeType { a: Int }'],
  ['naming-convention', 'Query.getDispute', 'type Query { getDispute: Int }'],
  ['no-hashtag-description', 'A', '# An agency.\ntype A { a: Int }'],
  ['no-hashtag-description', 'A.a', 'type A {\n  # How many.\n  a: Int\n}'],
  ['no-scalar-result-type-on-mutation', 'Mutation.fileIt', 'type Mutation { fileIt: Boolean }'],
  ['no-typename-prefix', 'Dispute.disputeState', 'type Dispute { disputeState: Int }'],
  ['no-unreachable-types', 'B', 'type Query { a: A } type A { a: Int } type B { b: Int }'],
  ['no-unreachable-types', 'I', 'type Query { a: Int } input I { a: Int }'],
  ['relay-arguments', 'Query.as', 'type Query { as: AConnection }'],
  ['relay-arguments', 'Query.as', 'type Query { as(first: Int): AConnection }'],
  ['relay-arguments', 'Query.as', 'type Query { as(first: Int, after: String, last: Int): AConnection }'],
  ['relay-arguments', 'Query.as', 'type Query { as(first: String, after: String): AConnection }'],
  ['relay-connection-types', 'AConnection', 'type AConnection { edges: [AEdge!]! }'],
  ['relay-connection-types', 'AConnection', 'type AConnection { edges: AEdge pageInfo: PageInfo! }'],
  ['relay-connection-types', 'AConnection', 'type AConnection { edges: [AEdge!]! pageInfo: PageInfo }'],
  ['relay-connection-types', 'APage', 'type APage { edges: [AEdge!]! pageInfo: PageInfo! }'],
  ['relay-edge-types', 'AEdge', 'type AConnection { edges: [AEdge!]! } type AEdge { cursor: String! }'],
  ['relay-edge-types', 'AEdge', 'type AConnection { edges: [AEdge!]! } type AEdge { node: A cursor: Int! }'],
  ['relay-edge-types', 'Ends', 'type AConnection { edges: [Ends!]! } type Ends { node: A cursor: String! }'],
  ['relay-edge-types', 'AEdge', 'type AEdge { node: A cursor: String! }'],
  ['relay-page-info', 'PageInfo', 'type AConnection { edges: [AEdge!]! }'],
  [
    'relay-page-info',
    'PageInfo',
    'type AConnection { edges: [AEdge!]! } type PageInfo { hasPreviousPage: Boolean! hasNextPage: Boolean! endCursor: String }',
  ],
  [
    'relay-page-info',
    'PageInfo',
    'type AConnection { edges: [AEdge!]! } type PageInfo { hasPreviousPage: Boolean! hasNextPage: Boolean! startCursor: String! endCursor: String }',
  ],
  ['require-deprecation-date', 'A.a', 'type A { a: Int @deprecated(reason: "Read b.") b: Int }'],
  ['require-deprecation-reason', 'A.a', 'type A { a: Int @deprecated b: Int }'],
  ['require-deprecation-reason', 'E.OLD', 'enum E { OLD @deprecated(reason: " ") NEW }'],
  ['require-description', 'E.OPEN', '"""A state.""" enum E { OPEN }'],
  ['require-description', '@keep', 'directive @keep on FIELD_DEFINITION'],
  ['strict-id-in-types', 'A', 'type Query { a(id: ID!): A } type A { id: ID }'],
  ['strict-id-in-types', 'A', 'type AEdge { node: A! } type A { code: String! }'],
  ['unique-enum-value-names', 'E', 'enum E { OPEN Open }'],
  ['graphql-js', 'schema', 'type A { a: Unknown }'],
  ['graphql-js', 'schema', 'type A { a: Int @unknown }'],
  ['graphql-js', 'schema', 'type A @key { a: Int }'],
  ['graphql-js', 'schema', 'type A @key(by: "a") { a: Int }'],
  ['graphql-js', 'schema', 'extend type Unknown { a: Int }'],
  ['graphql-js', 'schema', 'type A { a: Int } type A { b: Int }'],
  ['graphql-js', 'schema', 'type A { a: Int a: Int }'],
  ['graphql-js', 'schema', 'enum E { OPEN OPEN }'],
  ['graphql-js', 'schema', 'type A { a: Int @external @external }'],
];

describe('each rule bites', () => {
  it.each(BAD)('%s at %s of %s', (rule, at, sdl) => {
    expect(RULES[rule]?.(parse(sdl)).map((problem) => problem.at)).toContain(at);
  });

  it('none is without a bad example', () => {
    const shown = new Set(BAD.map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it('a good schema passes', () => {
    const good = parse(`
      """What can be read."""
      type Query {
        """The agency with this id."""
        agency("""Its id.""" id: ID!): Agency
        """All agencies."""
        agencies("""How many.""" first: Int """After which.""" after: String): AgencyConnection!
      }
      """What can be done."""
      type Mutation { """Names one.""" nameAgency("""What it is called.""" input: NameAgencyInput!): Agency }
      """What it is called."""
      input NameAgencyInput { """Its name.""" name: String! }
      """One agency."""
      type Agency @key(fields: "id") {
        """Its id."""
        id: ID!
        """Its old name."""
        title: String @deprecated(reason: "Read name. Removed on 2027-06-01.")
      }
      """A page."""
      type AgencyConnection { """Its entries.""" edges: [AgencyEdge!]! """What lies around it.""" pageInfo: PageInfo! }
      """An entry."""
      type AgencyEdge { """The agency.""" node: Agency! """Its place.""" cursor: String! }
      """What lies around a page."""
      type PageInfo {
        """Before."""
        hasPreviousPage: Boolean!
        """After."""
        hasNextPage: Boolean!
        """First."""
        startCursor: String
        """Last."""
        endCursor: String
      }`);
    for (const [name, rule] of Object.entries(RULES))
      expect({ name, problems: rule(good) }).toEqual({ name, problems: [] });
  });
});
