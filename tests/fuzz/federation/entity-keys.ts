import type { Random } from '../../testkit/random.js';
import { shuffled, some } from './choice.js';
import type { FieldShape, KeyShape, ObjectShape, Placement, Shape } from './shape.js';

/** Adds a field to a type, or more places to the field of that name. */
export function addField(
  to: Map<string, FieldShape>,
  field: Omit<FieldShape, 'placements' | 'args'> & Partial<Pick<FieldShape, 'args'>>,
  graphs: readonly string[],
  placement: Placement = {},
): FieldShape {
  const known = to.get(field.name);
  if (known) {
    for (const graph of graphs) if (!known.placements.has(graph)) known.placements.set(graph, placement);
    return known;
  }
  const added: FieldShape = {
    args: [],
    ...field,
    placements: new Map(graphs.map((graph) => [graph, placement])),
  };
  to.set(field.name, added);
  return added;
}

/** The keys that an entity may have, with the types of their fields. */
const KEY_FIELDS: Readonly<Record<string, string>> = { id: 'ID!', no: 'Int!', code: 'String!', rank: 'Int!' };
type KeyPlan = (random: Random, graphs: readonly string[]) => ReadonlyMap<string, readonly string[]>;

const eachWith = (
  graphs: readonly string[],
  keys: (index: number) => readonly string[],
): Map<string, readonly string[]> => new Map(graphs.map((graph, index) => [graph, keys(index)]));

const KEY_PLANS: readonly KeyPlan[] = [
  (_random, graphs) => eachWith(graphs, () => ['id']),
  (_random, graphs) => eachWith(graphs, () => ['id']),
  (random, graphs) => eachWith(graphs, (index) => (index === 0 ? ['id', 'no'] : some(random, ['id', 'no']))),
  // A chain: each subgraph shares one key with the next.
  (_random, graphs) => {
    const names = Object.keys(KEY_FIELDS);
    return eachWith(graphs, (index) => {
      const own = names[Math.min(index, names.length - 1)] ?? 'id';
      const next = names[Math.min(index + 1, names.length - 1)] ?? 'id';
      return [...new Set([own, next])];
    });
  },
  (random, graphs) =>
    eachWith(graphs, (index) => (index === 0 ? ['id', 'no code'] : [random.pick(['id', 'no code'])])),
  (_random, graphs) => eachWith(graphs, () => ['no code']),
  (random, graphs) =>
    eachWith(graphs, (index) => (index === 0 ? ['id', 'ref { tag }'] : [random.pick(['id', 'ref { tag }'])])),
  (random, graphs) => eachWith(graphs, () => [random.pick(['id', 'id', 'id no'])]),
];

/** Writes the keys of an entity, and the fields that they need, into the subgraphs. */
export function addKey(
  shape: Shape,
  entity: ObjectShape,
  graph: string,
  key: string,
  resolvable: boolean,
): void {
  const keys = entity.graphs.get(graph) ?? [];
  if (!keys.some(({ fields }) => fields === key)) keys.push({ fields: key, resolvable });
  entity.graphs.set(graph, keys);
  for (const name of key.split(' ')) {
    const type = KEY_FIELDS[name];
    if (type !== undefined) addField(entity.fields, { name, type, isKey: true, solid: true }, [graph]);
  }
  if (key !== 'ref { tag }') return;
  const refName = `${entity.name}Ref`;
  addField(entity.fields, { name: 'ref', type: `${refName}!`, isKey: true, solid: true }, [graph]);
  const ref = shape.types.get(refName) ?? {
    kind: 'OBJECT',
    name: refName,
    graphs: new Map<string, KeyShape[]>(),
    fields: new Map<string, FieldShape>(),
  };
  if (ref.kind !== 'OBJECT') return;
  shape.types.set(refName, ref);
  ref.graphs.set(graph, []);
  const tag = addField(ref.fields, { name: 'tag', type: 'String!', isKey: true, solid: true }, [graph]);
  tag.shareable = true;
}

/** Makes an entity known to a subgraph that only refers to it. */
export function addStub(random: Random, shape: Shape, entity: ObjectShape, graph: string): void {
  if (entity.graphs.has(graph)) return;
  const keys = [...entity.graphs.values()].flat().map(({ fields }) => fields);
  addKey(shape, entity, graph, random.pick(keys), random.chance(50));
}

/** Spreads an entity over subgraphs, by which its keys lead from each to another. */
export function addKeys(random: Random, shape: Shape, entity: ObjectShape, graphs: readonly string[]): void {
  for (const [graph, keys] of random.pick(KEY_PLANS)(random, shuffled(random, graphs))) {
    for (const key of keys) addKey(shape, entity, graph, key, true);
  }
}
