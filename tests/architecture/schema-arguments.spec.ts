import { readFileSync } from 'node:fs';
import { isObjectType, parse } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { AGENCY_SUBGRAPHS } from '../../src/agencies/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { coordinationClasses } from '../../src/coordination/index.js';
import { readPublicSchema } from '../../src/engine/supergraph/public-schema.js';

/** What clients see of the committed supergraph. */
const schema = readPublicSchema(parse(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8')));

const argumentsOf = (type: string, field: string): readonly string[] => {
  const parent = schema.getType(type);
  return isObjectType(parent) ? (parent.getFields()[field]?.args ?? []).map(({ name }) => name) : [];
};

interface Method {
  readonly type: string;
  readonly field: string;
  /** The arguments as the method takes them. */
  readonly parameters: readonly string[];
}

/** Every method of a resolver that takes arguments one by one. */
function methods(): readonly Method[] {
  const { queries, mutations, subscriptions, fieldResolvers, resolverClasses, objectTypes, params } =
    getMetadataStorage();
  const nameOf = (resolver: Function): string | undefined => {
    const object = resolverClasses.find(({ target }) => target === resolver)?.getObjectType();
    return objectTypes.find(({ target }) => target === object)?.name;
  };
  const roots = [
    ...queries.map((each) => ({ ...each, type: 'Query' })),
    ...mutations.map((each) => ({ ...each, type: 'Mutation' })),
    ...subscriptions.map((each) => ({ ...each, type: 'Subscription' })),
  ];
  const all = [...roots, ...fieldResolvers.map((each) => ({ ...each, type: nameOf(each.target) ?? '' }))];
  return all.flatMap(({ type, schemaName, target, methodName }) => {
    const own = params
      .filter((each) => each.target === target && each.methodName === methodName)
      .toSorted((left, right) => left.index - right.index);
    const parameters = own.flatMap((each) => (each.kind === 'arg' ? [each.name] : []));
    return parameters.length > 1 ? [{ type, field: schemaName, parameters }] : [];
  });
}

describe('arguments in the public schema', () => {
  it('stand in the order in which the method takes them', () => {
    expect([...AGENCY_SUBGRAPHS, coordinationClasses].length).toBeGreaterThan(6);
    const taken = methods();
    expect(taken.length).toBeGreaterThan(15);
    for (const { type, field, parameters } of taken)
      expect(argumentsOf(type, field), `${type}.${field}`).toEqual(parameters);
    expect(argumentsOf('Query', 'workflowStatistics')).toEqual(['from', 'to', 'level', 'region']);
  });

  it('end with first and after where a list is paged', () => {
    const paged = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => field.args.some(({ name }) => name === 'after'));
    expect(paged.length).toBeGreaterThan(10);
    for (const { type, field } of paged)
      expect(argumentsOf(type.name, field.name).slice(-2), `${type.name}.${field.name}`).toEqual([
        'first',
        'after',
      ]);
  });
});
