import { Select } from 'antd';
import { defineTexts, useTexts } from '../i18n/texts';
import { useRegionOptions, useSectorOptions } from '../names/use-names';
import type { AddressChange } from './use-address';

const texts = defineTexts({ region: '行政区划', sector: '领域' }, { region: 'Division', sector: 'Sector' });

interface MatterFiltersProps {
  readonly chosen: URLSearchParams;
  readonly choose: (change: AddressChange) => void;
  /** What the division is of a row, where it is not any that the matter concerns. */
  readonly regionLabel?: string;
}

/** What the filters of place and sector in an address mean to a list. */
export function matterFilter(chosen: URLSearchParams): {
  readonly region?: string;
  readonly sector?: string;
} {
  const [region, sector] = [chosen.get('region'), chosen.get('sector')];
  return { ...(region ? { region } : {}), ...(sector ? { sector } : {}) };
}

/** By place and sector, in every list of firms and of matters: provinces and cities, and the districts of the chosen province. */
export function MatterFilters({ chosen, choose, regionLabel }: MatterFiltersProps) {
  const t = useTexts(texts);
  const region = chosen.get('region');
  const wide = useRegionOptions(null);
  const within = useRegionOptions(region === null ? null : `${region.slice(0, 2)}0000`);
  const known = new Set(wide.map(({ value }) => value));
  const districts = region === null ? [] : within.filter(({ value }) => !known.has(value));
  const label = regionLabel ?? t.region;
  return (
    <>
      <Select
        className="filter"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        placeholder={label}
        value={region}
        options={[...wide, ...districts]}
        onChange={(value: string | undefined) => choose({ region: value })}
      />
      <Select
        className="filter"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t.sector}
        placeholder={t.sector}
        value={chosen.get('sector')}
        options={useSectorOptions()}
        onChange={(value: string | undefined) => choose({ sector: value })}
      />
    </>
  );
}
