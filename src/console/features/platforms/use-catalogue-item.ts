import { LASTING, useAsk } from '../../api/use-ask';
import { useEnumWord } from '../../i18n/enum-word';
import { ItemsOfCatalogue } from './platforms.generated';

/** How a catalogue item is shared and how often it is brought up to date, in a few words; null while it is not known. */
export function useCatalogueItem(id: string | undefined): string | null {
  const word = useEnumWord();
  const { data } = useAsk(ItemsOfCatalogue, {}, { ...LASTING, enabled: id !== undefined });
  const item = data?.data?.catalogue.find((each) => each.id === id);
  if (!item) return null;
  return `${word('ShareType', item.shareType)} · ${word('UpdateFrequency', item.updateFrequency)}`;
}
