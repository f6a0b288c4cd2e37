import { dayText } from '../../components/instant';
import type { ListColumn } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useSectorName } from '../../names/use-names';
import { lawTexts } from './texts';

/** Where and when the law is asked for. */
export interface LawQuestion {
  readonly sector: string | null;
  readonly region: string | null;
  readonly at: string | null;
}

/** An entry of a list of the hub. */
export type NodeOf<List extends { readonly edges: readonly { readonly node: unknown }[] }> =
  List['edges'][number]['node'];

/** Rows that a table shows at once. */
export const PAGE = 100;

interface Worded {
  readonly zh: string;
  readonly en: string;
}

/** Columns that several tables have. */
export function useCommon() {
  const t = useTexts(lawTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const sectorName = useSectorName();
  const joined = (words: readonly (Worded | string)[]): string =>
    words.map((each) => (typeof each === 'string' ? each : each[locale])).join(locale === 'zh' ? '、' : ', ');
  return { t, word, locale, sectorName, joined };
}

/** When a row of law is in force. */
export function useSpan<
  Row extends { readonly validFrom: string; readonly validTo: string | null },
>(): ListColumn<Row> {
  const { t, locale } = useCommon();
  const span = ({ validFrom, validTo }: Row): string =>
    validTo === null
      ? t.since(dayText(validFrom, locale))
      : t.between(dayText(validFrom, locale), dayText(validTo, locale));
  return {
    key: 'span',
    title: t.inForce,
    render: (row) => <span className="law-sector">{span(row)}</span>,
    text: span,
  };
}
