import {
  buildASTSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { allPoliciesOf, policyDirectiveIn, satisfied } from '../access/index.js';

/** A field under catalogue items that can be asked of an entity. */
export interface Target {
  /** Schema coordinate of its last field. */
  readonly coordinate: string;
  /** Field names from the entity on. */
  readonly path: readonly string[];
  /** What must be granted; all of them, each with its alternatives. */
  readonly policies: readonly string[][][];
  /** Items that the last field names itself, where its value is text: by their rules it may be masked. */
  readonly masking: readonly string[];
}

/** An entity of the site other than `Platform`, which is found by text alone. */
export interface OwnEntity {
  readonly type: string;
  readonly keys: readonly string[];
}

/** What the kit knows of a site from its SDL. */
export interface SiteSchema {
  readonly targets: readonly Target[];
  readonly entities: readonly OwnEntity[];
  /** Fields with an argument `first`, by their path. */
  readonly pages: readonly (readonly string[])[];
  /** Every item that a policy names. */
  readonly items: readonly string[];
}

const MAX_DEPTH = 6;
const TEXT_KEYS = new Set(['String', 'ID', 'PlatformCode']);

/** Extensions of types that the subgraph itself does not define count as their definitions (Federation 1 style). */
function asDefinitions(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const defined = new Set(
    definitions.flatMap((each) => (each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [])),
  );
  return definitions.flatMap((each): DefinitionNode[] => {
    if (each.kind === Kind.SCHEMA_EXTENSION) return [];
    if (each.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(each.name.value)) return [each];
    return [{ ...each, kind: Kind.OBJECT_TYPE_DEFINITION }];
  });
}

function requiresArguments({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);
}

function ownEntities(schema: GraphQLSchema): OwnEntity[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name === 'Platform') return [];
    const key = type.astNode?.directives?.find(({ name }) => name.value === 'key');
    const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    if (fields?.kind !== Kind.STRING || /[{}]/.test(fields.value)) return [];
    const keys = fields.value.split(/[\s,]+/).filter(Boolean);
    const areText = keys.every((name) => {
      const field = type.getFields()[name];
      return field !== undefined && TEXT_KEYS.has(getNamedType(field.type).name);
    });
    return areText ? [{ type: type.name, keys }] : [];
  });
}

/**
 * Reads what can be asked of `Platform`.
 *
 * @param sdl of the subgraph
 * @throws GraphQLError for text that is no SDL
 */
export function readSiteSchema(sdl: string): SiteSchema {
  const document = parse(sdl);
  const isPolicy = policyDirectiveIn(document);
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: asDefinitions(document.definitions) },
    { assumeValidSDL: true },
  );
  const targets: Target[] = [];
  const pages: string[][] = [];
  const walk = (type: GraphQLObjectType, path: string[], above: string[][][], seen: Set<string>): void => {
    for (const field of Object.values(type.getFields())) {
      if (requiresArguments(field)) continue;
      const named = getNamedType(field.type);
      const own = [...allPoliciesOf(field.astNode, isPolicy), ...allPoliciesOf(named.astNode, isPolicy)];
      const policies = [...above, ...own];
      const here = [...path, field.name];
      if (field.args.some(({ name }) => name === 'first')) pages.push(here);
      if (isLeafType(named)) {
        if (policies.length === 0) continue;
        const coordinate = `${type.name}.${field.name}`;
        targets.push({
          coordinate,
          path: here,
          policies,
          masking: named.name === 'String' ? own.flat(2) : [],
        });
      } else if (isObjectType(named) && !seen.has(named.name) && here.length < MAX_DEPTH) {
        walk(named, here, policies, new Set([...seen, named.name]));
      }
    }
  };
  const platform = schema.getType('Platform');
  if (isObjectType(platform)) walk(platform, [], [], new Set(['Platform']));
  const items = new Set(targets.flatMap(({ policies }) => policies.flat(2)));
  return { targets, entities: ownEntities(schema), pages, items: [...items] };
}

export const isGranted = ({ policies }: Target, grants: ReadonlySet<string>): boolean =>
  policies.every((alternatives) => satisfied(alternatives, grants));

/** The text that selects a path: `a { b { c } }`. */
export const selectionOf = (path: readonly string[]): string =>
  path.reduceRight((inner, name) => (inner === '' ? name : `${name} { ${inner} }`), '');

/** Every value at a path, through lists; null where something on the way is null. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined || value === null || typeof value !== 'object') return [value ?? null];
  return valuesAt(Reflect.get(value, name), rest);
}
