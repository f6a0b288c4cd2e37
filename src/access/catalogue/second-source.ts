import type { LocalizedText } from '../../kernel/index.js';

/** An item, its owner, and what it is called. */
export interface NamedItem {
  readonly id: string;
  readonly owner: string;
  readonly description: LocalizedText;
}

/** An item that names what another agency provides. */
export interface SecondSource {
  readonly item: string;
  /** The item of the agency that is named first. */
  readonly other: string;
  readonly source: string;
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/**
 * 一数一源: items of different owners that name one datum, in either language. What sharing gives is not collected again
 * (政务数据共享条例 19), so that the later one has no place in the catalogue.
 */
export function sameDatum(items: Iterable<NamedItem>): readonly SecondSource[] {
  const names = new Map<string, { readonly id: string; readonly owner: string }>();
  const found = new Map<string, SecondSource>();
  for (const { id, owner, description } of items) {
    for (const name of [plain(description.zh), plain(description.en)]) {
      const first = names.get(name);
      if (!first) names.set(name, { id, owner });
      else if (first.owner !== owner) found.set(id, { item: id, other: first.id, source: first.owner });
    }
  }
  return [...found.values()];
}
