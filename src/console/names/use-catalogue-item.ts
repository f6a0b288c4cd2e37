import { LASTING, useAsk } from '../api/use-ask';
import { CatalogueItemNames, type CatalogueItemNamesQuery } from './catalogue-items.generated';

type CatalogueItem = CatalogueItemNamesQuery['catalogue'][number];

/** A catalogue item with its name in the language of the page; null while it is not known, or not told of. */
export function useCatalogueItem(id: string | undefined): CatalogueItem | null {
  const { data } = useAsk(CatalogueItemNames, {}, { ...LASTING, enabled: id !== undefined });
  return data?.data?.catalogue.find((each) => each.id === id) ?? null;
}
