import type { Random } from '../../testkit/random.js';
import { some } from './choice.js';
import { addField, addStub } from './entity-keys.js';
import {
  concreteIn,
  hidesAs,
  isEntity,
  SCALARS,
  type ArgumentShape,
  type FieldShape,
  type ObjectShape,
  type Placement,
  type Shape,
} from './shape.js';
import { candidatesIn } from './world.js';

const WRAPS = ['T', 'T', 'T', 'T!', '[T]', '[T!]', '[T!]!', '[[T!]]'];
const WORDS = ['name', 'size', 'price', 'note', 'kind', 'mark', 'link', 'part', 'next', 'home'];

const ARGUMENTS: readonly (readonly ArgumentShape[])[] = [
  [{ name: 'in', type: 'String' }],
  [{ name: 'in', type: 'String', fallback: '"USD"' }],
  [{ name: 'unit', type: 'Unit' }],
  [{ name: 'by', type: 'Filter' }],
  [
    { name: 'first', type: 'Int!', fallback: '2' },
    { name: 'any', type: 'Anything' },
  ],
  [{ name: 'list', type: '[Int!]' }],
];

/** Types that may stand for a field in all of some subgraphs. */
function typesIn(shape: Shape, graphs: readonly string[], values: boolean): string[] {
  return [...shape.types.values()].flatMap((type) => {
    if (type.kind === 'INPUT' || type.kind === 'ENUM' || type.name.endsWith('Ref')) return [];
    if (type.name === 'Query' || type.name === 'Mutation') return [];
    if (type.kind === 'OBJECT' && !values && isValue(type)) return [];
    const known =
      type.kind === 'INTERFACE'
        ? graphs.every((graph) => type.graphs.has(graph) || type.objectIn.has(graph))
        : graphs.every((graph) => type.graphs.has(graph));
    return known && candidatesIn(shape, type.name, graphs).length > 0 ? [type.name] : [];
  });
}

const isValue = (type: ObjectShape): boolean => !isEntity(type);

function randomType(random: Random, shape: Shape, graphs: readonly string[]): string {
  if (random.chance(45)) return random.pick(SCALARS);
  if (random.chance(12) && candidatesIn(shape, 'Colour', graphs).length > 0) return 'Colour';
  const types = typesIn(shape, graphs, true);
  return types.length > 0 ? random.pick(types) : 'String';
}

const wrapped = (random: Random, type: string): string => random.pick(WRAPS).replace('T', type);

/** What argument lists a field has in all of some subgraphs; all subgraphs know the input types. */
function randomArguments(random: Random): readonly ArgumentShape[] {
  return random.chance(25) ? random.pick(ARGUMENTS) : [];
}

/** Places of a field: one subgraph, several that share it, or one that takes it over from another. */
function randomPlaces(random: Random, graphs: readonly string[]): [string, Placement][] {
  const first = random.pick(graphs);
  const others = graphs.filter((graph) => graph !== first);
  if (others.length === 0 || random.chance(70)) return [[first, {}]];
  if (random.chance(35))
    return [
      [first, {}],
      [random.pick(others), { overrides: first }],
    ];
  return [[first, {}], ...some(random, others, 40).map((graph): [string, Placement] => [graph, {}])];
}

function addPlacedField(random: Random, shape: Shape, type: ObjectShape, name: string): void {
  const places = randomPlaces(random, [...type.graphs.keys()]);
  const graphs = places.map(([graph]) => graph);
  // A subgraph may refer to an entity that it knows nothing else of.
  if (random.chance(30)) {
    const entities = [...shape.types.values()].filter(
      (each): each is ObjectShape => each.kind === 'OBJECT' && !isValue(each),
    );
    const entity = random.pick(entities);
    for (const graph of graphs)
      if (!hidesAs(shape, entity.name, graph)) addStub(random, shape, entity, graph);
  }
  const args = randomArguments(random);
  const field: FieldShape = {
    name,
    type: wrapped(random, randomType(random, shape, graphs)),
    args,
    placements: new Map(places),
    ...(random.chance(12) ? { failing: true } : {}),
  };
  type.fields.set(name, field);
  if (random.chance(5)) field.inaccessible = true;
}

/** Gives every type its own fields. */
export function addFields(random: Random, shape: Shape): void {
  for (const type of shape.types.values()) {
    if (type.kind === 'OBJECT' && !type.name.endsWith('Ref')) {
      if (isValue(type)) addValueFields(random, shape, type);
      else {
        const words = WORDS.filter(() => random.chance(40));
        for (const word of words) addPlacedField(random, shape, type, word);
      }
    }
    if (type.kind === 'INTERFACE') {
      for (const graph of type.objectIn) {
        const name = random.pick(['stars', 'votes', `rated_${graph}`]);
        if (type.objectFields.has(name)) continue;
        const result = random.chance(60)
          ? wrapped(random, random.pick(SCALARS))
          : wrapped(random, randomType(random, shape, [graph]));
        addField(type.objectFields, { name, type: result, args: randomArguments(random) }, [graph]);
      }
    }
  }
}

/** Nearly all fields of a value type are in each subgraph that has it. */
function addValueFields(random: Random, shape: Shape, type: ObjectShape): void {
  const graphs = [...type.graphs.keys()];
  for (const name of ['amount', 'unit', 'about'].slice(0, 2 + random.below(2))) {
    const places = random.chance(90) ? graphs : some(random, graphs);
    const result = name === 'about' ? randomType(random, shape, places) : random.pick(SCALARS);
    const field = addField(
      type.fields,
      { name, type: wrapped(random, result), args: randomArguments(random) },
      places,
    );
    field.shareable = true;
  }
}

/** Entry points of every subgraph, and mutations of some. */
export function addRootFields(random: Random, shape: Shape): void {
  const query: ObjectShape = { kind: 'OBJECT', name: 'Query', graphs: new Map(), fields: new Map() };
  for (const graph of shape.graphs) {
    query.graphs.set(graph, []);
    const types = typesIn(shape, [graph], true);
    const count = types.length === 0 ? 1 : 1 + random.below(3);
    for (let index = 0; index < count; index++) {
      const type = types.length > 0 ? random.pick(types) : 'String';
      const others = shape.graphs.filter(
        (each) => each !== graph && typesIn(shape, [graph, each], true).includes(type),
      );
      const shared = others.length > 0 && random.chance(20) ? [graph, random.pick(others)] : [graph];
      addField(
        query.fields,
        { name: `${graph}${index}`, type: wrapped(random, type), args: randomArguments(random) },
        shared,
      );
    }
  }
  shape.types.set('Query', query);
  if (random.chance(40)) addMutations(random, shape);
  addQueryLinks(random, shape);
}

function addMutations(random: Random, shape: Shape): void {
  const mutation: ObjectShape = { kind: 'OBJECT', name: 'Mutation', graphs: new Map(), fields: new Map() };
  for (const graph of some(random, shape.graphs)) {
    mutation.graphs.set(graph, []);
    for (const word of some(random, ['act', 'set', 'end'])) {
      const type = randomType(random, shape, [graph]);
      addField(
        mutation.fields,
        { name: `${word}_${graph}`, type: wrapped(random, type), args: randomArguments(random) },
        [graph],
      );
    }
  }
  shape.types.set('Mutation', mutation);
}

/** The whole query again, reached from an object. */
function addQueryLinks(random: Random, shape: Shape): void {
  if (!random.chance(20)) return;
  const objects = [...shape.types.values()].filter(
    (type): type is ObjectShape =>
      type.kind === 'OBJECT' &&
      type.name !== 'Query' &&
      type.name !== 'Mutation' &&
      !type.name.endsWith('Ref'),
  );
  const type = random.pick(objects);
  const graph = random.pick([...type.graphs.keys()]);
  if (concreteIn(shape, type.name, graph).length === 0) return;
  const field = addField(
    type.fields,
    { name: 'query', type: random.pick(['Query', 'Query!']), solid: true },
    isValue(type) ? [...type.graphs.keys()] : [graph],
  );
  if (isValue(type)) field.shareable = true;
}
