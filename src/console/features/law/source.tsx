import { Tag } from 'antd';
import { citationText, type Cited } from '../../i18n/citation';
import type { ListColumn } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { SourceFragment } from './law.generated';

const texts = defineTexts(
  { source: '依据', certainty: '可信度' },
  { source: 'Rests on', certainty: 'Certainty' },
);

interface Sourced {
  readonly source: SourceFragment;
}

/** How sure a row is, the surest without a colour. */
const COLOURS: Readonly<Record<string, string>> = {
  UNSURE: 'warning',
  DESIGN: 'warning',
  KNOWN: 'processing',
};

function numberOf({ document: { number } }: Cited): string {
  return number ? `（${number}）` : '';
}

/** The column that every row of law has: what it rests on, and how sure that is. */
export function useSourceColumn<Row extends Sourced>(citation = true): ListColumn<Row> {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  return {
    key: 'source',
    title: citation ? t.source : t.certainty,
    render: ({ source }) => (
      <span className="law-source" title={(locale === 'en' && source.note) || undefined}>
        {citation && citationText(source, locale)}
        {citation && <span className="quiet">{numberOf(source)}</span>}{' '}
        <Tag color={COLOURS[source.certainty] ?? 'default'}>{word('LawCertainty', source.certainty)}</Tag>
      </span>
    ),
    text: ({ source }) =>
      `${citation ? `${citationText(source, locale)}${numberOf(source)} ` : ''}${word('LawCertainty', source.certainty)}`,
  };
}
