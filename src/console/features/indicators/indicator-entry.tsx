import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { citationText } from '../../i18n/citation';
import { humanizedField, useEnumWord } from '../../i18n/enum-word';
import { useLocale, type Locale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { wordsOfField } from './field-words';
import { indicatorTexts } from './indicator-texts';
import { IndicatorValue } from './indicator-value';
import type { PlatformIndicatorsQuery } from './indicators.generated';
import './indicators.css';

export type IndicatorShown = PlatformIndicatorsQuery['indicators'][number];

const COLOURS: Readonly<Record<string, string>> = { TRUE: 'error', WITHHELD: 'warning' };

/** Values of one field that are shown. */
const MOST = 6;

/** What a field is called. */
export function fieldName(path: string, locale: Locale): string {
  return locale === 'zh' ? (wordsOfField(path)?.zh ?? path) : humanizedField(path.split('.').at(-1) ?? path);
}

interface IndicatorEntryProps {
  readonly indicator: IndicatorShown;
  /** What can be done with it. */
  readonly action?: ReactNode;
}

/** One indicator: what it says, by which values and which law, and what of it was withheld. */
export function IndicatorEntry({ indicator, action }: IndicatorEntryProps) {
  const t = useTexts(indicatorTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const { rule, result, redLines, values, withheld, reason, remedy } = indicator;
  const lines = [...new Map(redLines.map((line) => [line.redLine, line[locale]])).values()];
  return (
    <li className="indicator">
      <div>
        <Tag color={COLOURS[result] ?? 'default'}>{word('IndicatorResult', result)}</Tag>
        <strong>{rule[locale]}</strong> {action}
      </div>
      <div className="quiet">
        {t.line}：{lines.join('、')} · {citationText(rule.source, locale)}
        {rule.source.certainty === 'DESIGN' && ` · ${t.design}`}
        {rule.threshold !== null && rule.unit !== null && (
          <>
            {' · '}
            {t.threshold} {rule.threshold} {word('IndicatorUnit', rule.unit)}
          </>
        )}
      </div>
      {values.map(({ field, owner, values: held }) => {
        const kind = wordsOfField(field)?.kind ?? 'String';
        return (
          <div key={field} className="indicator-value">
            {owner && <ActorName actor={owner} />} {fieldName(field, locale)}：
            {held.length === 0 && <span className="quiet">{t.nothing}</span>}
            {held.slice(0, MOST).map((text, place) => (
              // Values of a list have no names of their own, and stay in their order.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={place}>
                {place > 0 && '、'}
                <IndicatorValue kind={kind} text={text} />
              </span>
            ))}
            {held.length > MOST && ` ${t.more(held.length)}`}
          </div>
        );
      })}
      {withheld.map(({ field, owner, message, remedy: what }) => (
        <div key={field} className="indicator-value">
          {owner && <ActorName actor={owner} />} {fieldName(field, locale)}：<span aria-hidden="true">⌀</span>{' '}
          {t.withheld}。{message} {what}
        </div>
      ))}
      {reason !== null && withheld.length === 0 && (
        <div className="quiet">
          {reason} {remedy}
        </div>
      )}
    </li>
  );
}
