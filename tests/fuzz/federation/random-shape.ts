import type { Random } from '../../testkit/random.js';
import { shuffled, some } from './choice.js';
import { addKey, addKeys } from './entity-keys.js';
import { addDependencies } from './random-dependencies.js';
import { addFields, addRootFields } from './random-fields.js';
import { isEntity, type InterfaceShape, type ObjectShape, type Shape, type TypeShape } from './shape.js';

const GRAPHS = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen', 'ibis'];
const ENTITIES = ['Film', 'Actor', 'Place', 'Award', 'Shop'];
const VALUES = ['Info', 'Price'];

function addEntities(random: Random, shape: Shape): void {
  for (const name of ENTITIES.slice(0, 2 + random.below(ENTITIES.length - 1))) {
    const entity: ObjectShape = { kind: 'OBJECT', name, graphs: new Map(), fields: new Map() };
    shape.types.set(name, entity);
    addKeys(random, shape, entity, some(random, shape.graphs, 65));
  }
}

function addValues(random: Random, shape: Shape): void {
  for (const name of VALUES) {
    const graphs = some(random, shape.graphs, 60);
    const type: ObjectShape = {
      kind: 'OBJECT',
      name,
      graphs: new Map(graphs.map((graph) => [graph, []])),
      fields: new Map(),
    };
    shape.types.set(name, type);
  }
}

function addEnumsAndInputs(random: Random, shape: Shape): void {
  const values = ['RED', 'GREEN', 'BLUE', 'GREY'];
  const hidden = random.chance(30) ? 'GREY' : null;
  shape.types.set('Colour', {
    kind: 'ENUM',
    name: 'Colour',
    graphs: new Map(
      shape.graphs.map((graph) => [graph, random.chance(70) ? values : some(random, values, 70)]),
    ),
    inaccessible: new Set(hidden === null ? [] : [hidden]),
  });
  // One that also goes in has the same values everywhere.
  shape.types.set('Unit', {
    kind: 'ENUM',
    name: 'Unit',
    graphs: new Map(shape.graphs.map((graph) => [graph, ['MM', 'KG']])),
    inaccessible: new Set(),
  });
  const types = { text: 'String!', amount: 'Float', tags: '[Int!]', unit: 'Unit' };
  shape.types.set('Filter', {
    kind: 'INPUT',
    name: 'Filter',
    graphs: new Map(
      shape.graphs.map((graph) => [graph, ['text', ...some(random, ['amount', 'tags', 'unit'], 80)]]),
    ),
    types,
  });
}

/** Adds an entity interface that other subgraphs know as an object, or a plain interface. */
function addInterfaces(random: Random, shape: Shape): void {
  const known = [...shape.types.values()]
    .filter((type) => type.kind === 'OBJECT')
    .filter((type) => isEntity(type) && type.fields.has('id'));
  if (known.length === 0) return;
  for (const name of ['Media', 'Thing'].slice(0, random.below(3))) {
    const implementations = some(random, known, 60);
    const asObject = random.chance(45);
    const type: InterfaceShape = {
      kind: 'INTERFACE',
      name,
      implementations: implementations.map((each) => each.name),
      graphs: new Map(),
      key: asObject ? 'id' : null,
      objectFields: new Map(),
      objectIn: new Set(),
    };
    if (asObject) {
      const owner = random.pick(shape.graphs);
      for (const each of implementations) addKey(shape, each, owner, 'id', true);
      type.graphs.set(owner, ['id']);
      const free = shape.graphs.filter((graph) => implementations.every((each) => !each.graphs.has(graph)));
      for (const graph of free.slice(0, 2)) type.objectIn.add(graph);
      if (type.objectIn.size === 0) continue;
    } else {
      for (const graph of shape.graphs) {
        const here = implementations.filter((each) => each.fields.get('id')?.placements.has(graph));
        if (here.length > 0 && random.chance(75)) type.graphs.set(graph, ['id']);
      }
      if (type.graphs.size === 0) continue;
    }
    shape.types.set(name, type);
  }
}

function addUnions(random: Random, shape: Shape): void {
  const objects = [...shape.types.values()].filter((type): type is ObjectShape => type.kind === 'OBJECT');
  for (const name of ['Found', 'Either'].slice(0, random.below(3))) {
    const members = some(
      random,
      objects.filter((each) => !each.name.endsWith('Ref')),
      60,
    );
    const graphs = new Map<string, readonly string[]>();
    for (const graph of shape.graphs) {
      const here = members
        .filter((each) => each.graphs.has(graph) && random.chance(80))
        .map((each) => each.name);
      if (here.length > 0 && random.chance(70)) graphs.set(graph, here);
    }
    if (graphs.size > 0) shape.types.set(name, { kind: 'UNION', name, graphs });
  }
}

/** A random set of federated subgraphs. It may not compose. */
export function randomShape(random: Random): Shape {
  const count = 2 + random.pick([0, 0, 1, 1, 1, 2, 2, 3, 4, 7]);
  const shape: Shape = {
    graphs: shuffled(random, GRAPHS).slice(0, count),
    types: new Map<string, TypeShape>(),
  };
  addEntities(random, shape);
  addValues(random, shape);
  addEnumsAndInputs(random, shape);
  addInterfaces(random, shape);
  addUnions(random, shape);
  addFields(random, shape);
  addDependencies(random, shape);
  addRootFields(random, shape);
  return shape;
}
