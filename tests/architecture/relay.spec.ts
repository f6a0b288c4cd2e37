import { readFileSync } from 'node:fs';
import {
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { readPublicSchema } from '../../src/engine/supergraph/public-schema.js';

/** What clients see of the committed supergraph. */
const schema = readPublicSchema(parse(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8')));
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const typeOf = (object: GraphQLObjectType, field: string): string => String(object.getFields()[field]?.type);

/** GraphQL Cursor Connections Specification, by its sections; relay-compiler holds a schema to the same. */
describe('the Relay specification', () => {
  it('2: has connections with edges and pageInfo, and edges with node and cursor', () => {
    expect(connections.length).toBeGreaterThanOrEqual(10);
    const wrong = connections.filter((connection) => {
      const edges = connection.getFields()['edges'];
      const list = edges && getNullableType(edges.type);
      const edge = list && isListType(list) ? getNullableType(list.ofType) : null;
      return !(
        isObjectType(edge) &&
        edge.name.endsWith('Edge') &&
        typeOf(edge, 'cursor') === 'String!' &&
        isObjectType(getNullableType(edge.getFields()['node']?.type ?? null)) &&
        typeOf(connection, 'pageInfo') === 'PageInfo!'
      );
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('4: pages every connection by first and after, and offers no half of last and before', () => {
    const wrong: string[] = [];
    for (const object of objects) {
      for (const field of Object.values(object.getFields())) {
        const type = getNullableType(field.type);
        if (!isObjectType(type) || !connections.includes(type)) continue;
        const given = new Map(field.args.map((each) => [each.name, String(each.type)]));
        const pages = given.get('first') === 'Int' && given.get('after') === 'String';
        if (!pages || given.has('last') || given.has('before')) wrong.push(`${object.name}.${field.name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('5: says of every page what lies before and after it', () => {
    const pageInfo = schema.getType('PageInfo');
    if (!isObjectType(pageInfo)) throw new Error('no PageInfo');
    expect(
      Object.fromEntries(
        Object.values(pageInfo.getFields()).map((field) => [field.name, String(field.type)]),
      ),
    ).toEqual({
      hasPreviousPage: 'Boolean!',
      hasNextPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
    expect(isNonNullType(pageInfo.getFields()['hasNextPage']?.type)).toBe(true);
  });
});
