import { Descriptions } from 'antd';
import { useEnumWord } from '../../i18n/enum-word';
import { useTexts } from '../../i18n/texts';
import { RegionName } from '../../names/names';
import type { Agreement, CatalogueItem } from './matrix/matrix';
import { QuotaUse } from './quota-use';
import { useSharingWords } from './sharing-words';
import { sharingTexts } from './texts';

export interface TermsListProps {
  readonly agreement: Agreement;
  readonly catalogue: readonly CatalogueItem[];
}

/** The terms that hold. */
export function TermsList({ agreement, catalogue }: TermsListProps) {
  const words = useTexts(sharingTexts);
  const word = useEnumWord();
  const { itemName, purposesOf, periodOf } = useSharingWords(catalogue);
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        {
          key: 'items',
          label: words.items,
          children: agreement.items.map(itemName).join(words.sep),
        },
        { key: 'purposes', label: words.purposes, children: purposesOf(agreement.purposes) },
        { key: 'basis', label: words.legalBasis, children: agreement.legalBasis },
        {
          key: 'region',
          label: words.region,
          children: agreement.region ? <RegionName region={agreement.region} /> : words.national,
        },
        {
          key: 'jurisdiction',
          label: words.jurisdiction,
          children: word('SharingJurisdiction', agreement.jurisdiction),
        },
        { key: 'masked', label: words.masked, children: agreement.masked ? words.yes : words.no },
        { key: 'period', label: words.validity, children: periodOf(agreement) },
        {
          key: 'quota',
          label: words.usedToday,
          children: <QuotaUse quota={agreement.dailyQuota} used={agreement.usedToday} />,
        },
      ]}
    />
  );
}
