import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of a closed list of codes, each standing for itself.
 *
 * @returns what type-graphql's decorators name the enum by
 */
export function enumOf<Code extends string>(
  name: string,
  description: string,
  codes: readonly Code[],
): Record<Code, Code> {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(members, { name, description });
  return members;
}
