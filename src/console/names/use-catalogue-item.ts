import { useCallback } from 'react';
import { LASTING, useAsk } from '../api/use-ask';
import { CatalogueItemNames, type CatalogueItemNamesQuery } from './catalogue-items.generated';

type CatalogueItem = CatalogueItemNamesQuery['catalogue'][number];

/** A catalogue item with its name in the language of the page; null while it is not known, or not told of. */
export function useCatalogueItem(id: string | undefined): CatalogueItem | null {
  const { data } = useAsk(CatalogueItemNames, {}, { ...LASTING, enabled: id !== undefined });
  return data?.data?.catalogue.find((each) => each.id === id) ?? null;
}

/** What a catalogue item is called in the language of the page; its id until the names have come. */
export function useItemName(): (id: string) => string {
  const { data } = useAsk(CatalogueItemNames, {}, LASTING);
  const items = data?.data?.catalogue;
  return useCallback((id) => items?.find((each) => each.id === id)?.description ?? id, [items]);
}
