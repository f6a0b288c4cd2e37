import { createHash } from 'node:crypto';
import {
  isEnumType,
  isScalarType,
  parse,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { readCostDirectives, type CostDirectives } from '../cost/index.js';
import { readAssumedNonNull, type AssumedNonNull } from './assumed-non-null.js';
import { UNGUARDED, type FieldGuard } from './field-guard.js';
import { readPublicSchema } from './public-schema.js';
import { readTypeSystem, type TypeSystem } from './type-system.js';

/** A composed supergraph, read once: the schema that clients see, and what stands behind it. */
export interface Supergraph extends TypeSystem, FieldGuard {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** SHA-256 of the SDL, hexadecimal. */
  readonly hash: string;
  /** What clients may ask: no federation directives, and the hub's own scalars. */
  readonly publicSchema: GraphQLSchema;
  /** Values of an enum that clients do not see (`@inaccessible`); null where there are none. */
  readonly inaccessibleValues: (type: string) => ReadonlySet<unknown> | null;
  /** Whether clients do not see an object type (`@inaccessible`). */
  readonly isInaccessible: (name: string) => boolean;
  /** What it says of the cost of its parts. */
  readonly costs: CostDirectives;
  /** Objects whose presence tells nothing, and that need not be asked for. */
  readonly assumesNonNull: AssumedNonNull;
}

function applyScalars(schema: GraphQLSchema, scalars: Readonly<Record<string, GraphQLScalarType>>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const implementation = scalars[type.name];
    if (!isScalarType(type) || !implementation) continue;
    type.parseValue = implementation.parseValue;
    type.parseLiteral = implementation.parseLiteral;
    type.serialize = implementation.serialize;
  }
}

function readInaccessibleValues(
  schema: GraphQLSchema,
  types: TypeSystem,
): ReadonlyMap<string, ReadonlySet<unknown>> {
  const inaccessible = new Map<string, ReadonlySet<unknown>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type)) continue;
    const values = types.enumValues(type.name)?.filter((name) => !type.getValue(name)) ?? [];
    if (values.length > 0) inaccessible.set(type.name, new Set(values));
  }
  return inaccessible;
}

/**
 * Reads a supergraph.
 *
 * @param sdl standard Federation 2 supergraph SDL
 * @param scalars behaviour of custom scalars by name; one that is not given passes values through
 * @param readGuard reads what its fields are guarded by; nothing when absent
 * @throws GraphQLError when the SDL is not a supergraph
 */
export function readSupergraph(
  sdl: string,
  scalars?: Readonly<Record<string, GraphQLScalarType>>,
): Supergraph;
export function readSupergraph<Guard extends FieldGuard>(
  sdl: string,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
  readGuard: (document: DocumentNode, types: TypeSystem) => Guard,
): Supergraph & Guard;
export function readSupergraph(
  sdl: string,
  scalars: Readonly<Record<string, GraphQLScalarType>> = {},
  readGuard: (document: DocumentNode, types: TypeSystem) => FieldGuard = () => UNGUARDED,
): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const publicSchema = readPublicSchema(document);
  applyScalars(publicSchema, scalars);
  const types = readTypeSystem(document);
  const inaccessible = readInaccessibleValues(publicSchema, types);
  const guard = readGuard(document, types);
  return {
    ...types,
    ...guard,
    sdl,
    document,
    hash: createHash('sha256').update(sdl).digest('hex'),
    publicSchema,
    costs: readCostDirectives(document),
    assumesNonNull: readAssumedNonNull(document, (parent, field) => guard.isGuarded(parent, field)),
    inaccessibleValues: (type) => inaccessible.get(type) ?? null,
    isInaccessible: (name) => types.possibleTypes(name) !== null && !publicSchema.getType(name),
  };
}
