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
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';
import type { PolicyProblem } from './policy-problem.js';

/** `investorCountAtLeast`, `INVESTOR_COUNT_DESC` and `investor_count` all have the words of `investorCount`. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return `_${words.replaceAll(/_+/g, '_')}_`;
}

/** Names of fields that an answer or its surroundings hold under policies, with the items that they need. */
type ProtectedNames = ReadonlyMap<string, ReadonlySet<string>>;

/** What leads to the objects of a type: the items on all ways together, and whether one way needs none. */
interface Approach {
  readonly items: ReadonlySet<string>;
  readonly isPublic: boolean;
}

const BESIDE: Approach = { items: new Set(), isPublic: true };

/** Looks for names of protected fields behind a field that has arguments. */
class Reach {
  readonly #supergraph: GuardedSupergraph;
  readonly #found = new Map<string, Set<string>>();
  readonly #public = new Set<string>();
  /** By type. A type is looked at again only where another way adds to this, so that ways need not be followed apart. */
  readonly #approaches = new Map<string, Approach>();

  constructor(supergraph: GuardedSupergraph) {
    this.#supergraph = supergraph;
  }

  /** @param by what leads to an object of the type, beside what the field with the arguments needs */
  from(type: GraphQLNamedType, by: Approach = BESIDE): void {
    if (isUnionType(type)) for (const member of type.getTypes()) this.from(member, by);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const known = this.#approaches.get(type.name);
    const items = new Set([...(known?.items ?? []), ...by.items]);
    const isPublic = by.isPublic || (known?.isPublic ?? false);
    if (known && known.items.size === items.size && known.isPublic === isPublic) return;
    const joined = { items, isPublic };
    this.#approaches.set(type.name, joined);
    for (const name of Object.keys(type.getFields())) this.field(type, name, joined);
    if (isInterfaceType(type)) {
      for (const each of this.#supergraph.publicSchema.getPossibleTypes(type)) this.from(each, joined);
    }
  }

  field(type: GraphQLNamedType, name: string, by: Approach = BESIDE): void {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const own = this.#supergraph.policiesOfField(type.name, name)?.flat(2) ?? [];
    const items = new Set([...by.items, ...own]);
    const isPublic = by.isPublic && own.length === 0;
    if (isPublic) this.#public.add(name);
    if (items.size > 0) this.#found.set(name, new Set([...(this.#found.get(name) ?? []), ...items]));
    const field = type.getFields()[name];
    if (field) this.from(getNamedType(field.type), { items, isPublic });
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
  readonly supergraph: GuardedSupergraph;
  readonly answered: ReadonlySet<string>;
  readonly names: ProtectedNames;
  readonly tell: (coordinate: string, name: string, items: readonly string[]) => void;
}

/** Looks at an argument and all that its value can hold. */
class ArgumentLook {
  readonly #look: Look;
  /** Items that are needed on every way to a type. It is looked at again only where another way needs less. */
  readonly #covered = new Map<string, ReadonlySet<string>>();

  constructor(look: Look) {
    this.#look = look;
  }

  at(coordinate: string, name: string, type: GraphQLInputType | null, covered: ReadonlySet<string>): void {
    const { supergraph, names, tell } = this.#look;
    const declared = supergraph.filters.get(coordinate);
    if (!declared) {
      const words = wordsOf(name);
      for (const [field, items] of names) {
        const open = [...items].filter((item) => !covered.has(item));
        if (open.length > 0 && words.includes(wordsOf(field))) tell(coordinate, field, open);
      }
    }
    if (type) this.#within(getNamedType(type), new Set([...covered, ...(declared?.flat(2) ?? [])]));
  }

  #within(named: GraphQLNamedType, by: ReadonlySet<string>): void {
    const known = this.#covered.get(named.name);
    const covered = known ? new Set([...known].filter((item) => by.has(item))) : by;
    if (known?.size === covered.size) return;
    this.#covered.set(named.name, covered);
    if (isInputObjectType(named)) {
      for (const field of Object.values(named.getFields())) {
        this.at(`${named.name}.${field.name}`, field.name, field.type, covered);
      }
    } else if (isEnumType(named) && !this.#look.answered.has(named.name)) {
      for (const { name } of named.getValues()) this.at(`${named.name}.${name}`, name, null, covered);
    }
  }
}

/**
 * Arguments, input fields and orders that evidently filter or sort by a protected field, by its name, and do not say so.
 * What is protected is told by trying values as well as by reading it. A declaration of `[[]]` says that it only looks so.
 */
export function undeclaredFilters(supergraph: GuardedSupergraph): PolicyProblem[] {
  const { publicSchema: schema, policiesOfField } = supergraph;
  const answered = enumsInAnswers(schema);
  const mutations = schema.getMutationType();
  const problems = new Map<string, PolicyProblem>();
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
      reach.from(getNamedType(field.type));
      // What stands beside a list can decide over it as well as what is in it.
      if (!isRoot) for (const name of Object.keys(type.getFields())) reach.field(type, name);
      const covered = new Set(policiesOfField(type.name, field.name)?.flat(2));
      const look = { supergraph, answered, names: reach.names(), tell };
      for (const argument of field.args) {
        const coordinate = `${type.name}.${field.name}(${argument.name}:)`;
        new ArgumentLook(look).at(coordinate, argument.name, argument.type, covered);
      }
    }
  }
  return [...problems.values()];
}
