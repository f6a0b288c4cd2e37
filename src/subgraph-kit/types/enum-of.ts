import { registerEnumType } from 'type-graphql';
import type { LocalizedText } from '../../kernel/index.js';

/**
 * Makes a GraphQL enum of a closed list of codes, each standing for itself.
 *
 * @param descriptions what each code means, as the schema says it: none can be missing
 * @returns what type-graphql's decorators name the enum by
 */
export function enumOf<Code extends string>(
  name: string,
  description: string,
  codes: readonly Code[],
  descriptions: Readonly<Record<NoInfer<Code>, string>>,
): Record<Code, Code> {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  const valuesConfig = Object.fromEntries(
    codes.map((code) => [code, { description: descriptions[code] }]),
  ) as Record<Code, { readonly description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}

/** Descriptions of codes that have names in both languages: the English one with the Chinese one in brackets. */
export function describeLabels<Code extends string>(
  labels: Readonly<Record<Code, LocalizedText>>,
): Record<Code, string> {
  const entries = Object.entries<LocalizedText>(labels).map(([code, { en, zh }]) => [code, `${en} (${zh}).`]);
  return Object.fromEntries(entries) as Record<Code, string>;
}
