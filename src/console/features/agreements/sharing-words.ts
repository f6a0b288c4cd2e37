import { useLocale } from '../../i18n/locale';
import { dayOf } from '../../components/beijing-days';
import { dayText } from '../../components/instant';
import { useEnumWord } from '../../i18n/enum-word';
import { useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import type { CatalogueItem } from './matrix/matrix';
import type { Terms } from './terms-diff';
import { sharingTexts } from './texts';

interface Titled {
  readonly number: string;
  readonly owner: string;
  readonly grantee: string;
}

export interface SharingWords {
  /** 京协议〔2016〕3号 工商部门向银监部门共享 */
  readonly titleOf: (agreement: Titled) => string;
  /** 工商部门向银监部门共享 */
  readonly partiesOf: (agreement: { readonly owner: string; readonly grantee: string }) => string;
  /** What an item is called; its id until the catalogue has come. */
  readonly itemName: (id: string) => string;
  readonly purposesOf: (purposes: Terms['purposes']) => string;
  readonly periodOf: (terms: Pick<Terms, 'validFrom' | 'validTo'>) => string;
  readonly lastDayOf: (validTo: string) => string;
}

/** How agreements are spoken of: agencies, items, purposes and days by their words. */
export function useSharingWords(catalogue: readonly CatalogueItem[]): SharingWords {
  const t = useTexts(sharingTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actor = useActorName();
  const partiesOf: SharingWords['partiesOf'] = ({ owner, grantee }) =>
    t.parties(actor(owner), actor(grantee));
  return {
    titleOf: (agreement) => `${agreement.number} ${partiesOf(agreement)}`,
    partiesOf,
    itemName: (id) => catalogue.find((item) => item.id === id)?.descriptions[locale] ?? id,
    purposesOf: (purposes) => purposes.map((purpose) => word('Purpose', purpose)).join(t.sep),
    periodOf: ({ validFrom, validTo }) =>
      t.period(dayText(dayOf(validFrom, 'FIRST'), locale), dayText(dayOf(validTo, 'LAST'), locale)),
    lastDayOf: (validTo) => t.until(dayText(dayOf(validTo, 'LAST'), locale)),
  };
}
