import {
  answering,
  implementationsIn,
  type FieldShape,
  type KeyShape,
  type Shape,
  type TypeShape,
} from './shape.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@override", "@interfaceObject", "@inaccessible"
])
scalar Anything
`;

const quoted = (text: string): string => JSON.stringify(text);

function writeField(field: FieldShape, graph: string): string {
  const at = field.placements.get(graph);
  const args = field.args.map(
    ({ name, type, fallback }) => `${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`,
  );
  const shared = answering(field).length > 1 || field.shareable;
  return [
    `  ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}: ${field.type}`,
    at?.external ? '@external' : '',
    at?.requires === undefined ? '' : `@requires(fields: ${quoted(at.requires)})`,
    at?.provides === undefined ? '' : `@provides(fields: ${quoted(at.provides)})`,
    at?.overrides === undefined ? '' : `@override(from: ${quoted(at.overrides)})`,
    shared && !at?.external && !field.isKey ? '@shareable' : '',
    field.inaccessible ? '@inaccessible' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function writeKeys(keys: readonly KeyShape[]): string {
  return keys
    .map(
      ({ fields, resolvable }) =>
        ` @key(fields: ${quoted(fields)}${resolvable ? '' : ', resolvable: false'})`,
    )
    .join('');
}

const fieldsAt = (fields: Iterable<FieldShape>, graph: string): string =>
  [...fields]
    .filter(({ placements }) => placements.has(graph))
    .map((field) => writeField(field, graph))
    .join('\n');

function implementedIn(shape: Shape, type: string, graph: string): string {
  const names = [...shape.types.values()].flatMap((each) =>
    each.kind === 'INTERFACE' && implementationsIn(shape, each, graph).includes(type) ? [each.name] : [],
  );
  return names.length > 0 ? ` implements ${names.join(' & ')}` : '';
}

function writeInterface(shape: Shape, type: TypeShape & { kind: 'INTERFACE' }, graph: string): string {
  if (type.objectIn.has(graph)) {
    const key = `@key(fields: ${quoted(type.key ?? 'id')})`;
    return `type ${type.name} @interfaceObject ${key} {\n  id: ID!\n${fieldsAt(type.objectFields.values(), graph)}\n}`;
  }
  const names = type.graphs.get(graph);
  if (!names) return '';
  const [first] = type.implementations;
  const of = first === undefined ? undefined : shape.types.get(first);
  const fields = names.flatMap((name) => {
    const field = of?.kind === 'OBJECT' ? of.fields.get(name) : undefined;
    if (!field) return [];
    return [writeField({ ...field, placements: new Map(), isKey: true }, graph)];
  });
  const key = type.key === null ? '' : ` @key(fields: ${quoted(type.key)})`;
  return `interface ${type.name}${key} {\n${fields.join('\n')}\n}`;
}

function writeType(shape: Shape, type: TypeShape, graph: string): string {
  switch (type.kind) {
    case 'OBJECT': {
      const keys = type.graphs.get(graph);
      const fields = fieldsAt(type.fields.values(), graph);
      if (!keys || fields === '') return '';
      const hidden = type.inaccessible ? ' @inaccessible' : '';
      return `type ${type.name}${implementedIn(shape, type.name, graph)}${writeKeys(keys)}${hidden} {\n${fields}\n}`;
    }
    case 'INTERFACE':
      return writeInterface(shape, type, graph);
    case 'UNION': {
      const members = type.graphs.get(graph);
      return members ? `union ${type.name} = ${members.join(' | ')}` : '';
    }
    case 'ENUM': {
      const values = type.graphs.get(graph);
      if (!values) return '';
      const written = values.map((value) =>
        type.inaccessible.has(value) ? `${value} @inaccessible` : value,
      );
      return `enum ${type.name} { ${written.join(' ')} }`;
    }
    case 'INPUT': {
      const names = type.graphs.get(graph);
      return names
        ? `input ${type.name} { ${names.map((name) => `${name}: ${type.types[name]}`).join(' ')} }`
        : '';
    }
  }
}

/** The SDL of one subgraph of a shape. */
export function writeSdl(shape: Shape, graph: string): string {
  const types = Array.from(shape.types.values(), (type) => writeType(shape, type, graph));
  return LINK + types.filter((text) => text !== '').join('\n');
}
