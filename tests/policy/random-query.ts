import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../testkit/random.js';

/** Names that other fields have: a filter that goes by response keys would take one field for another. */
const ALIASES = ['name', 'code', '__typename', 'a', 'b', 'status', 'idNumber', 'hasOpenCase', 'amount'];

/**
 * A query about one platform, as a seed decides: aliases that are other fields' names, fragments in fragments, conditions.
 * Most of them are valid.
 */
export function randomQuery(schema: GraphQLSchema, random: Random): string {
  const platform = schema.getType('Platform');
  if (!isObjectType(platform)) throw new Error('There is no Platform.');
  const set = (type: GraphQLCompositeType, depth: number): string => {
    const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fields = all.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const parts = Array.from({ length: 1 + random.below(5) }, () => {
      if (fields.length === 0 || random.chance(6)) return '__typename';
      if (depth > 0 && random.chance(20))
        return `... on ${type.name}${condition(random)} ${set(type, depth - 1)}`;
      return fieldText(random.pick(fields), depth);
    });
    return `{ ${parts.join(' ')} }`;
  };
  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const type = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return '__typename';
    const alias = random.chance(25) ? `${random.pick(ALIASES)}: ` : '';
    const inner = isCompositeType(type) ? ` ${set(type, depth - 1)}` : '';
    return `${alias}${field.name}${condition(random)}${inner}`;
  };
  return `query ($code: PlatformCode!, $yes: Boolean!) { platform(code: $code) ${set(platform, 5)} }`;
}

function condition(random: Random): string {
  return random.chance(10) ? ` @${random.pick(['include', 'skip'])}(if: $yes)` : '';
}
