import type { Random } from '../../testkit/random.js';
import { addField, addStub } from './entity-keys.js';
import {
  hidesAs,
  isEntity,
  namedTypeOf,
  type FieldShape,
  type ObjectShape,
  type Placement,
  type Shape,
} from './shape.js';

/** Literals for the arguments of a field that another one requires; other ones each time. */
function requiredArguments(random: Random, { args }: FieldShape): string {
  const written = args.flatMap(({ name, type, fallback }) => {
    if (random.chance(40) && (fallback !== undefined || !type.endsWith('!'))) return [];
    switch (type) {
      case 'String':
        return [`${name}: ${random.pick(['"USD"', '"EUR"', '"x"'])}`];
      case 'Int!':
        return [`${name}: ${random.below(3)}`];
      case 'Unit':
        return [`${name}: ${random.pick(['MM', 'KG'])}`];
      case '[Int!]':
        return [`${name}: [${random.below(3)}]`];
      default:
        return [];
    }
  });
  return written.length > 0 ? `(${written.join(', ')})` : '';
}

/** Declares a field of another subgraph here, as external. */
function addExternal(field: FieldShape, graph: string): void {
  if (!field.placements.has(graph)) field.placements.set(graph, { external: true });
  field.solid = true;
}

const mayDepend = (field: FieldShape, graph: string): boolean => {
  const at = field.placements.get(graph);
  return (
    !field.isKey &&
    !field.failing &&
    field.name !== 'query' &&
    !field.inaccessible &&
    (at === undefined || at.external === true) &&
    ![...field.placements.values()].some(({ overrides }) => overrides === graph)
  );
};

class Dependencies {
  readonly #random: Random;
  readonly #shape: Shape;

  constructor(random: Random, shape: Shape) {
    this.#random = random;
    this.#shape = shape;
  }

  /** What of a field another subgraph can require: its text, after the declarations that it needs there. */
  requirement(field: FieldShape, graph: string, depth = 2): string | null {
    if (!mayDepend(field, graph)) return null;
    const type = this.#shape.types.get(namedTypeOf(field.type));
    const text = `${field.name}${requiredArguments(this.#random, field)}`;
    if (!type || type.kind === 'ENUM') {
      addExternal(field, graph);
      return text;
    }
    const below = depth > 0 ? this.#below(type.name, graph, depth) : null;
    if (below === null) return null;
    addExternal(field, graph);
    return `${text} { ${below} }`;
  }

  #below(name: string, graph: string, depth: number): string | null {
    const type = this.#shape.types.get(name);
    if (type?.kind === 'OBJECT') {
      if (isEntity(type)) {
        if (hidesAs(this.#shape, name, graph)) return null;
        addStub(this.#random, this.#shape, type, graph);
        const key = [...type.fields.values()].find(
          (field) => field.isKey && field.placements.has(graph) && !namedTypeOf(field.type).endsWith('Ref'),
        );
        const others = [...type.fields.values()].filter((field) => mayDepend(field, graph));
        if (others.length > 0 && this.#random.chance(70)) {
          const inner = this.requirement(this.#random.pick(others), graph, depth - 1);
          if (inner !== null) return inner;
        }
        return key?.name ?? null;
      }
      const leaves = [...type.fields.values()].filter(
        (field) => !this.#shape.types.has(namedTypeOf(field.type)),
      );
      if (leaves.length === 0) return null;
      if (!type.graphs.has(graph)) type.graphs.set(graph, []);
      const leaf = this.#random.pick(leaves);
      if (!leaf.placements.has(graph)) leaf.placements.set(graph, {});
      leaf.solid = true;
      return `${leaf.name}${requiredArguments(this.#random, leaf)}`;
    }
    if (type?.kind !== 'UNION' && type?.kind !== 'INTERFACE') return null;
    const members =
      type.kind === 'UNION' ? type.graphs.get(graph) : type.graphs.has(graph) ? type.implementations : null;
    const parts = (members ?? []).flatMap((member) => {
      const object = this.#shape.types.get(member);
      if (object?.kind !== 'OBJECT' || !object.graphs.has(graph) || !this.#random.chance(70)) return [];
      const below = this.#below(member, graph, depth - 1);
      return below === null ? [] : [`... on ${member} { ${below} }`];
    });
    return parts.length > 0 ? parts.join(' ') : null;
  }

  /** Fields that are worked out from fields of other subgraphs; two may want one field with different arguments. */
  addRequiring(entity: ObjectShape): void {
    for (const [graph, keys] of entity.graphs) {
      if (!keys.some(({ resolvable }) => resolvable) || !this.#random.chance(45)) continue;
      const count = 1 + this.#random.below(3);
      for (let index = 0; index < count; index++) {
        const wanted = [...entity.fields.values()].filter((field) => mayDepend(field, graph));
        if (wanted.length === 0) break;
        const field = this.#random.pick(wanted);
        const parts = [field, ...(this.#random.chance(30) ? [this.#random.pick(wanted)] : [])]
          .filter((each, place, all) => all.indexOf(each) === place)
          .map((each) => this.requirement(each, graph))
          .filter((each) => each !== null);
        if (parts.length === 0) continue;
        const type = this.#random.pick(['String', 'Int', 'String!', '[String]', 'Float']);
        addField(entity.fields, { name: `from_${graph}_${index}`, type }, [graph], {
          requires: parts.join(' '),
        });
      }
    }
  }

  /** Fields of another subgraph that this one provides on the way through one of its own. */
  addProvides(entity: ObjectShape): void {
    for (const field of entity.fields.values()) {
      const target = this.#shape.types.get(namedTypeOf(field.type));
      if (!target || !this.#random.chance(40)) continue;
      for (const [graph, at] of field.placements) {
        if (at.external || at.requires !== undefined) continue;
        const set = this.#provided(target.name, graph);
        if (set !== null) field.placements.set(graph, { ...at, provides: set } satisfies Placement);
      }
    }
  }

  #provided(name: string, graph: string): string | null {
    const type = this.#shape.types.get(name);
    if (type?.kind === 'OBJECT' && isEntity(type) && type.graphs.has(graph)) {
      const wanted = [...type.fields.values()].filter(
        (field) =>
          mayDepend(field, graph) &&
          field.args.length === 0 &&
          !this.#shape.types.has(namedTypeOf(field.type)) &&
          ![...field.placements.values()].some(({ requires }) => requires !== undefined),
      );
      if (wanted.length === 0) return null;
      const field = this.#random.pick(wanted);
      addExternal(field, graph);
      field.shareable = true;
      return field.name;
    }
    if (type?.kind !== 'UNION' && type?.kind !== 'INTERFACE') return null;
    if (type.kind === 'INTERFACE' && type.objectIn.has(graph)) return null;
    const members = type.kind === 'UNION' ? (type.graphs.get(graph) ?? []) : type.implementations;
    const parts = members.flatMap((member) => {
      const set = this.#random.chance(70) ? this.#provided(member, graph) : null;
      return set === null ? [] : [`... on ${member} { ${set} }`];
    });
    return parts.length > 0 ? parts.join(' ') : null;
  }
}

/**
 * Leaves failures where they are. Below a field that another one requires, a failure would reach the required value through
 * fields that must not be null, because the client and the requirement ask for it together: what is worked out from it is
 * an error then, where a single server still has it (docs/adr/0021).
 */
function containFailures({ types }: Shape): void {
  const objects = [...types.values()].filter((type): type is ObjectShape => type.kind === 'OBJECT');
  const behind = (name: string): readonly string[] => {
    const type = types.get(name);
    if (type?.kind === 'INTERFACE') return type.implementations;
    return type?.kind === 'UNION' ? [...type.graphs.values()].flat() : [name];
  };
  const reached = new Set<string>();
  const reach = ({ type }: FieldShape): void => {
    for (const name of behind(namedTypeOf(type))) {
      if (reached.has(name)) continue;
      reached.add(name);
      const fields = objects.find((each) => each.name === name)?.fields.values() ?? [];
      for (const field of fields) if (field.type.endsWith('!')) reach(field);
    }
  };
  const all = [...types.values()].flatMap((type) => {
    if (type.kind === 'OBJECT') return [...type.fields.values()];
    return type.kind === 'INTERFACE' ? [...type.objectFields.values()] : [];
  });
  for (const field of all) if (field.solid) reach(field);
  for (const { name, fields } of objects) {
    if (!reached.has(name)) continue;
    for (const field of fields.values()) if (field.failing) field.type = field.type.replace(/!$/, '');
  }
}

/** Adds `@requires` and `@provides`. */
export function addDependencies(random: Random, shape: Shape): void {
  const dependencies = new Dependencies(random, shape);
  const entities = [...shape.types.values()].filter(
    (type): type is ObjectShape => type.kind === 'OBJECT' && isEntity(type),
  );
  for (const entity of entities) {
    dependencies.addProvides(entity);
    dependencies.addRequiring(entity);
  }
  containFailures(shape);
}
