import type { IndicatorShown } from './indicator-entry';
import { wordsOfField } from './field-words';

/** An indicator as an entry of evidence in a Chinese paper, and by what it is known again there. */
export interface CitedIndicator {
  readonly description: string;
  readonly source: string;
}

/** Values of one field that a paper names. */
const MOST = 3;

function valueText(field: string, text: string): string {
  const kind = wordsOfField(field)?.kind ?? 'String';
  if (kind === 'Boolean') return text === 'true' ? '是' : '否';
  return kind === 'Money' ? `${text}分` : text;
}

/**
 * What an opinion says of an indicator that it cites: the sign, the values by which it is so, and the record of the request that
 * read them, by whose receipt anybody can prove what was read.
 */
export function citedIndicator({ rule, values, record }: IndicatorShown): CitedIndicator {
  const shown = values
    .filter(({ values: held }) => held.length > 0)
    .map(({ field, values: held }) => {
      const some = held.slice(0, MOST).map((text) => valueText(field, text));
      return `${wordsOfField(field)?.zh ?? field}：${some.join('、')}${held.length > MOST ? '等' : ''}`;
    });
  return {
    description: `预警指标“${rule.zh}”符合${shown.length > 0 ? `（${shown.join('；')}）` : ''}`,
    source: `预警指标${rule.indicator}，存证记录${record}`,
  };
}
