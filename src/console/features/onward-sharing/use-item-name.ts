import { LASTING, useAsk } from '../../api/use-ask';
import { useLocale } from '../../i18n/locale';
import { OnwardItems } from './onward-sharing.generated';

/** What an item of the catalogue is called; its id until the catalogue has come. */
export function useItemName(): (id: string) => string {
  const { locale } = useLocale();
  const catalogue = useAsk(OnwardItems, {}, LASTING).data?.data?.catalogue ?? [];
  return (id) => catalogue.find((item) => item.id === id)?.descriptions[locale] ?? id;
}
