import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Supergraph } from '../supergraph.js';
import type { RuleProblem } from './rule-problem.js';

/** `investorCountAtLeast`, `INVESTOR_COUNT_DESC` and `investor_count` all have the words of `investorCount`. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return `_${words.replaceAll(/_+/g, '_')}_`;
}

/** Names of fields that an answer or its surroundings hold under policies, with the items that they need. */
type ProtectedNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks for names of protected fields behind a field that has arguments. */
class Reach {
  readonly #supergraph: Supergraph;
  readonly #found = new Map<string, Set<string>>();
  readonly #public = new Set<string>();
  readonly #seen = new Set<string>();

  constructor(supergraph: Supergraph) {
    this.#supergraph = supergraph;
  }

  /** @param above items that lead to an object of the type, beside those that the field with the arguments needs */
  from(type: GraphQLNamedType, above: readonly string[]): void {
    if (isUnionType(type)) for (const member of type.getTypes()) this.from(member, above);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const key = `${type.name} ${above.join(' ')}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    for (const name of Object.keys(type.getFields())) this.field(type, name, above);
    if (isInterfaceType(type)) {
      for (const each of this.#supergraph.publicSchema.getPossibleTypes(type)) this.from(each, above);
    }
  }

  field(type: GraphQLNamedType, name: string, above: readonly string[]): void {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const own = this.#supergraph.policiesOfField(type.name, name)?.flat(2) ?? [];
    const items = [...new Set([...above, ...own])].toSorted();
    if (items.length === 0) this.#public.add(name);
    else this.#found.set(name, new Set([...(this.#found.get(name) ?? []), ...items]));
    const field = type.getFields()[name];
    if (field) this.from(getNamedType(field.type), items);
  }

  /** A name that something public has as well gives nothing away. */
  names(): ProtectedNames {
    return new Map([...this.#found].filter(([name]) => !this.#public.has(name)));
  }
}

/** Enums that answers hold are values to compare with; only what is made for arguments can say how to sort. */
function enumsInAnswers(schema: GraphQLSchema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) found.add(getNamedType(field.type).name);
  }
  return found;
}

/** What a field with arguments is looked at with. */
interface Look {
  readonly supergraph: Supergraph;
  readonly answered: ReadonlySet<string>;
  readonly names: ProtectedNames;
  readonly tell: (coordinate: string, name: string, items: readonly string[]) => void;
}

function lookAt(
  look: Look,
  coordinate: string,
  name: string,
  type: GraphQLInputType | null,
  covered: ReadonlySet<string>,
  above: readonly string[] = [],
): void {
  const { supergraph, answered, names, tell } = look;
  const declared = supergraph.filters.get(coordinate);
  if (!declared) {
    const words = wordsOf(name);
    for (const [field, items] of names) {
      const open = [...items].filter((item) => !covered.has(item));
      if (open.length > 0 && words.includes(wordsOf(field))) tell(coordinate, field, open);
    }
  }
  const named = type && getNamedType(type);
  if (!named || above.includes(named.name)) return;
  const within = new Set([...covered, ...(declared?.flat(2) ?? [])]);
  const path = [...above, named.name];
  if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields())) {
      lookAt(look, `${named.name}.${field.name}`, field.name, field.type, within, path);
    }
  } else if (isEnumType(named) && !answered.has(named.name)) {
    for (const { name: value } of named.getValues()) {
      lookAt(look, `${named.name}.${value}`, value, null, within, path);
    }
  }
}

/**
 * Arguments, input fields and orders that evidently filter or sort by a protected field, by its name, and do not say so.
 * What is protected is told by trying values as well as by reading it. A declaration of `[[]]` says that it only looks so.
 */
export function undeclaredFilters(supergraph: Supergraph): RuleProblem[] {
  const { publicSchema: schema, policiesOfField } = supergraph;
  const answered = enumsInAnswers(schema);
  const mutations = schema.getMutationType();
  const problems = new Map<string, RuleProblem>();
  const tell: Look['tell'] = (coordinate, field, items) => {
    problems.set(coordinate, {
      code: 'FILTER_NOT_DECLARED',
      message: `${coordinate} looks like a filter or an order by ${field}, which is under ${items.join(' and ')}, and does not say so with @filtersBy.`,
      at: { coordinate },
    });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if ((!isObjectType(type) && !isInterfaceType(type)) || type === mutations) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getSubscriptionType();
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || type.name.startsWith('__')) continue;
      const reach = new Reach(supergraph);
      reach.from(getNamedType(field.type), []);
      // What stands beside a list can decide over it as well as what is in it.
      if (!isRoot) for (const name of Object.keys(type.getFields())) reach.field(type, name, []);
      const covered = new Set(policiesOfField(type.name, field.name)?.flat(2));
      const look = { supergraph, answered, names: reach.names(), tell };
      for (const argument of field.args) {
        lookAt(look, `${type.name}.${field.name}(${argument.name}:)`, argument.name, argument.type, covered);
      }
    }
  }
  return [...problems.values()];
}
