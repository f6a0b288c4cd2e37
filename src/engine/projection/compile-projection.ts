import {
  doTypesOverlap,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf } from '../../graphql/index.js';
import type { ErrorDetails } from '../errors/field-error.js';
import { introspectionKey, isIntrospection } from '../operation/introspection.js';
import { selectionsLeft } from '../operation/without-denied.js';
import { dataKey, responseKey } from '../planning/index.js';
import { acceptedBy } from './leaf-values.js';
import type { Conditions, ProjectedField, Projection, ValueShape, VariableTest } from './projection.js';

/** The type of an object; only an interface of it, where a subgraph that knows it as an object could not be told more. */
type ProjectedType = GraphQLObjectType | GraphQLInterfaceType;

/** One place where a response key is selected, with the tests on the way to it. */
interface Occurrence {
  readonly node: FieldNode;
  /** The type that it is selected on, by which policies know it. */
  readonly parent: string;
  readonly tests: readonly VariableTest[];
}

/** Selections of one object, with the tests that led to them. */
interface Source {
  readonly set: SelectionSetNode;
  readonly tests: readonly VariableTest[];
}

export interface ProjectionOptions {
  readonly schema: GraphQLSchema;
  /** Values of an enum that clients do not see, or null. */
  readonly inaccessibleValues?: (type: string) => ReadonlySet<unknown> | null;
  /** Whether clients do not see an object type. */
  readonly isInaccessible?: (type: string) => boolean;
  /** Whether an object that was not asked for is there all the same. */
  readonly assumesNonNull?: (parentType: string, field: string) => boolean;
  /** Why `Type.field` is denied in a place, or null. */
  readonly denied: (coordinate: string, place: FieldNode) => ErrorDetails | null;
}

/** The tests of a selection's directives, or null when it can never be there. */
function testsOf(selection: SelectionNode): VariableTest[] | null {
  const tests: VariableTest[] = [];
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const mustBe = name === 'include';
    const argument = directive.arguments?.find((each) => each.name.value === 'if')?.value;
    if (argument?.kind === Kind.VARIABLE) tests.push({ variable: argument.name.value, mustBe });
    else if (argument?.kind === Kind.BOOLEAN && argument.value !== mustBe) return null;
  }
  return tests;
}

/** Field collection of the GraphQL specification (§6.3.2), for one concrete type and without variables' values. */
function collect(
  options: ProjectionOptions,
  type: ProjectedType,
  staticType: GraphQLCompositeType,
  sources: readonly Source[],
): {
  readonly fields: ReadonlyMap<string, Occurrence[]>;
  readonly undecided: readonly (readonly VariableTest[])[];
} {
  const fields = new Map<string, Occurrence[]>();
  const undecided: (readonly VariableTest[])[] = [];
  const visit = (set: SelectionSetNode, parent: string, tests: readonly VariableTest[]): void => {
    for (const selection of set.selections) {
      const own = testsOf(selection);
      if (!own) continue;
      const all = own.length > 0 ? [...tests, ...own] : tests;
      if (selection.kind === Kind.FIELD) {
        const key = responseKey(selection);
        const occurrence = { node: selection, parent, tests: all };
        const occurrences = fields.get(key);
        if (occurrences) occurrences.push(occurrence);
        else fields.set(key, [occurrence]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (applies(options.schema, type, condition)) visit(selection.selectionSet, condition ?? parent, all);
        else if (mayApply(options, type, condition, selection.selectionSet)) undecided.push(all);
      }
    }
  };
  for (const { set, tests } of sources) visit(set, staticType.name, tests);
  return { fields, undecided };
}

/**
 * Whether a fragment is for some of the objects of which only the interface is known. One of which all is denied asks
 * for nothing, and nobody was asked for the type because of it.
 */
function mayApply(
  options: ProjectionOptions,
  type: ProjectedType,
  condition: string | undefined,
  set: SelectionSetNode,
): boolean {
  const other = condition === undefined ? undefined : options.schema.getType(condition);
  if (!isInterfaceType(type) || !isCompositeType(other)) return false;
  return doTypesOverlap(options.schema, type, other) && !isAllDenied(options, set, other);
}

function applies(schema: GraphQLSchema, type: ProjectedType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const other = schema.getType(condition);
  return isAbstractType(other) && schema.isSubType(other, type);
}

/** Whether selections ask for the type of an object, or for what only some of an interface's objects have. */
function dependsOnType(schema: GraphQLSchema, type: GraphQLInterfaceType, set: SelectionSetNode): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
    if (selection.kind !== Kind.INLINE_FRAGMENT) return false;
    const applied = applies(schema, type, selection.typeCondition?.name.value);
    return !applied || dependsOnType(schema, type, selection.selectionSet);
  });
}

function conditionsOf(occurrences: readonly Occurrence[]): Conditions | null {
  return occurrences.some(({ tests }) => tests.length === 0) ? null : occurrences.map(({ tests }) => tests);
}

function shapeOf(
  options: ProjectionOptions,
  type: GraphQLOutputType,
  sources: readonly Source[],
  assumedNonNull = false,
  nullable = true,
): ValueShape {
  if (isNonNullType(type)) return shapeOf(options, type.ofType, sources, assumedNonNull, false);
  if (isListType(type)) return { kind: 'LIST', nullable, item: shapeOf(options, type.ofType, sources) };
  return isCompositeType(type)
    ? { kind: 'OBJECT', nullable, selection: compileProjection(options, type, sources), assumedNonNull }
    : {
        kind: 'LEAF',
        nullable,
        accepts: acceptedBy(type),
        inaccessible: options.inaccessibleValues?.(type.name) ?? null,
      };
}

/**
 * Why a field is denied. One denied occurrence denies the key: it is read through an interface here and through an
 * implementation there, and what was left of it would lack a part that the client asked for.
 */
function deniedAt(options: ProjectionOptions, occurrences: readonly Occurrence[]): ErrorDetails | null {
  for (const { parent, node } of occurrences) {
    const details = options.denied(`${parent}.${node.name.value}`, node);
    if (details) return details;
  }
  return null;
}

function compileField(
  options: ProjectionOptions,
  type: ProjectedType,
  key: string,
  occurrences: readonly Occurrence[],
): ProjectedField | null {
  // Validation made sure that all occurrences of a key select one field.
  const [first] = occurrences;
  if (!first) return null;
  const name = first.node.name.value;
  const conditions = conditionsOf(occurrences);
  const common = { key, source: dataKey(first.node), coordinate: `${type.name}.${name}`, conditions };
  if (name === '__typename') {
    return { ...common, value: { kind: isObjectType(type) ? 'TYPENAME' : 'TYPE_UNKNOWN' } };
  }
  if (isIntrospection(name)) {
    return { ...common, source: introspectionKey(key), value: { kind: 'INTROSPECTION' } };
  }
  const details = deniedAt(options, occurrences);
  if (details) return { ...common, value: { kind: 'DENIED', details } };
  const definition = type.getFields()[name];
  if (!definition) return null;
  // With one occurrence its tests decide over the field as a whole; with several, each decides over its own part.
  const inherit = occurrences.length > 1;
  const sources = occurrences.flatMap(({ node, tests }) =>
    node.selectionSet ? [{ set: node.selectionSet, tests: inherit ? tests : [] }] : [],
  );
  const assumedNonNull = occurrences.some((occurrence) => isLeftOut(options, occurrence));
  return {
    ...common,
    value: { kind: 'DATA', shape: shapeOf(options, definition.type, sources, assumedNonNull) },
  };
}

/** Whether a field was not asked for at one of its places because all that it selects there is denied. */
function isLeftOut(options: ProjectionOptions, { node, parent }: Occurrence): boolean {
  if (!node.selectionSet || !options.assumesNonNull?.(parent, node.name.value)) return false;
  const parentType = options.schema.getType(parent);
  const type = isCompositeType(parentType) ? compositeTypeOf(parentType, node.name.value) : null;
  return type !== null && isAllDenied(options, node.selectionSet, type);
}

function isAllDenied(
  { schema, assumesNonNull = () => false, denied }: ProjectionOptions,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
): boolean {
  const isDenied = (coordinate: string, place: FieldNode): boolean => denied(coordinate, place) !== null;
  return selectionsLeft(schema, set, type, { isDenied, isAssumedNonNull: assumesNonNull }).length === 0;
}

function typeNeeded(type: ProjectedType, tests: Conditions): ProjectedField {
  const conditions = tests.some((each) => each.length === 0) ? null : tests;
  return { key: '', source: '', coordinate: type.name, conditions, value: { kind: 'TYPE_NEEDED' } };
}

/**
 * Compiles selection sets into what has to be read from the joined data, type by type.
 *
 * @param parent the static type of the object
 */
export function compileProjection(
  options: ProjectionOptions,
  parent: GraphQLCompositeType,
  sources: readonly Source[],
): Projection {
  const compiled = new Map<string, readonly ProjectedField[]>();
  const fieldsOf = (typeName: string): readonly ProjectedField[] | null => {
    const known = compiled.get(typeName);
    if (known) return known;
    const type = options.schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    if (isAbstractType(parent) && type !== parent && !options.schema.isSubType(parent, type)) return null;
    const fields: ProjectedField[] = [];
    const collected = collect(options, type, parent, sources);
    if (collected.undecided.length > 0) fields.push(typeNeeded(type, collected.undecided));
    for (const [key, occurrences] of collected.fields) {
      const field = compileField(options, type, key, occurrences);
      if (field) fields.push(field);
    }
    compiled.set(typeName, fields);
    return fields;
  };
  return {
    onlyType: isObjectType(parent) ? parent.name : null,
    fieldsOf,
    dependsOnType: (name) => {
      const type = options.schema.getType(name);
      return isInterfaceType(type) && sources.some(({ set }) => dependsOnType(options.schema, type, set));
    },
    isInaccessible: (type) => typeof type === 'string' && (options.isInaccessible?.(type) ?? false),
  };
}

/** The root projection of an operation without fragment spreads. */
export function compileRootProjection(
  options: ProjectionOptions,
  root: GraphQLCompositeType,
  set: SelectionSetNode,
): Projection {
  return compileProjection(options, root, [{ set, tests: [] }]);
}
