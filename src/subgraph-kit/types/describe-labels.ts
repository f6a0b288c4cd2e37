import type { LocalizedText } from '../../kernel/index.js';

/** Descriptions of codes that have names in both languages: the English one with the Chinese one in brackets. */
export function describeLabels<Code extends string>(
  labels: Readonly<Record<Code, LocalizedText>>,
): Record<Code, string> {
  const entries = Object.entries<LocalizedText>(labels).map(([code, { en, zh }]) => [code, `${en} (${zh}).`]);
  return Object.fromEntries(entries) as Record<Code, string>;
}
