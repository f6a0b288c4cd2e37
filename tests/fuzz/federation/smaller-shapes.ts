import type { FieldShape, ObjectShape, Shape, TypeShape } from './shape.js';

function without<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  return new Map([...map].filter(([each]) => each !== key));
}

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): Map<string, Value> {
  return new Map([...map, [key, value]]);
}

function fieldsWithout(fields: ReadonlyMap<string, FieldShape>, graph: string): Map<string, FieldShape> {
  return new Map(
    Array.from(fields, ([name, field]) => [name, { ...field, placements: without(field.placements, graph) }]),
  );
}

function typeWithout(type: TypeShape, graph: string): TypeShape {
  switch (type.kind) {
    case 'OBJECT':
      return { ...type, graphs: without(type.graphs, graph), fields: fieldsWithout(type.fields, graph) };
    case 'INTERFACE': {
      const objectIn = new Set([...type.objectIn].filter((each) => each !== graph));
      const objectFields = fieldsWithout(type.objectFields, graph);
      return { ...type, graphs: without(type.graphs, graph), objectIn, objectFields };
    }
    case 'UNION':
    case 'ENUM':
    case 'INPUT':
      return { ...type, graphs: without<readonly string[]>(type.graphs, graph) };
  }
}

function* simplerFields(field: FieldShape): Generator<FieldShape> {
  for (const [graph, at] of field.placements) {
    yield { ...field, placements: without(field.placements, graph) };
    if (at.provides !== undefined || at.overrides !== undefined)
      yield { ...field, placements: withEntry(field.placements, graph, {}) };
  }
  if (field.args.length > 0) yield { ...field, args: [] };
}

function* simplerObjects(type: ObjectShape): Generator<ObjectShape> {
  for (const [name, field] of type.fields) {
    yield { ...type, fields: without(type.fields, name) };
    for (const each of simplerFields(field)) yield { ...type, fields: withEntry(type.fields, name, each) };
  }
  for (const [graph, keys] of type.graphs) {
    if (keys.length < 2) continue;
    for (const key of keys) {
      yield {
        ...type,
        graphs: withEntry(
          type.graphs,
          graph,
          keys.filter((each) => each !== key),
        ),
      };
    }
  }
}

/** Shapes that lack one part of another; many of them do not compose. */
export function* smallerShapes(shape: Shape): Generator<Shape> {
  for (const graph of shape.graphs) {
    const types = Array.from(shape.types, ([name, type]) => [name, typeWithout(type, graph)] as const);
    yield { graphs: shape.graphs.filter((each) => each !== graph), types: new Map(types) };
  }
  for (const [name, type] of shape.types) {
    yield { ...shape, types: without(shape.types, name) };
    if (type.kind !== 'OBJECT') continue;
    for (const each of simplerObjects(type))
      yield { ...shape, types: withEntry<TypeShape>(shape.types, name, each) };
  }
}
