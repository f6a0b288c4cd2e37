import { Checkbox, Form, Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { FIELD_WORDS } from '../../../../graphql/field-words.generated';
import { useEnumWord } from '../../../../i18n/enum-word';
import { useListed } from '../../../../i18n/listed';
import { useLocale } from '../../../../i18n/locale';
import { useTexts } from '../../../../i18n/texts';
import type { CitedIndicator } from '../../../indicators/cited-indicator';
import type { IndicatorShown } from '../../../indicators/indicator-entry';
import { LineIndicators } from '../../../indicators/line-indicators';
import { redLineChoices, type RedLineChoice } from '../../law/red-line-choice';
import { SourceName } from '../../law/source-name';
import type { RedLineRow } from '../../law/use-case-law';
import { formTexts } from '../opinion-texts';

interface RedLinesFieldProps {
  readonly rows: readonly RedLineRow[];
  /** Those that are true by what the officer’s agency is given. */
  readonly indicators: readonly IndicatorShown[];
  readonly onCite: (evidence: CitedIndicator) => void;
  /** Given by the form. */
  readonly value?: readonly string[];
  readonly onChange?: (lines: readonly string[]) => void;
  readonly id?: string;
}

const NO_LINES: readonly string[] = [];

/** The red lines in force for the case, with their source and what can show them; evidence stands at each that is chosen. */
export function RedLinesField({
  rows,
  indicators,
  onCite,
  value = NO_LINES,
  onChange,
  id,
}: RedLinesFieldProps) {
  const t = useTexts(formTexts);
  const [wanted, setWanted] = useState('');
  const { locale } = useLocale();
  const evidence = Form.useWatch<readonly { readonly source?: string }[] | null | undefined>('evidence');
  const cited = new Set((evidence ?? []).flatMap(({ source }) => source ?? []));
  const choices = redLineChoices(rows);
  const shown = choices.filter(
    ({ redLine, first }) =>
      value.includes(redLine) || first[locale].toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <div id={id} role="group" aria-label={t.redLines} className="red-lines">
      <div className="red-lines-head">
        <Input
          allowClear
          className="filter"
          aria-label={t.redLineFilter}
          placeholder={t.redLineFilter}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
          onKeyDown={(event) => {
            // Enter looks for a line and does not send the form.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
        <span className="quiet" role="status">
          {value.length === 0 ? t.redLinesNone : t.redLinesChosen(value.length)}
        </span>
      </div>
      <ul className="rows red-line-rows">
        {shown.map((choice) => (
          <RedLine
            key={choice.redLine}
            choice={choice}
            checked={value.includes(choice.redLine)}
            signs={
              <LineIndicators
                indicators={indicators.filter(({ rule }) => rule.redLine === choice.redLine)}
                cited={cited}
                onCite={onCite}
              />
            }
            onCheck={(checked) =>
              onChange?.(
                checked ? [...value, choice.redLine] : value.filter((each) => each !== choice.redLine),
              )
            }
          />
        ))}
      </ul>
    </div>
  );
}

interface RedLineProps {
  readonly choice: RedLineChoice<RedLineRow>;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly signs: ReactNode;
}

function RedLine({ choice: { redLine, first, rows }, checked, onCheck, signs }: RedLineProps) {
  const t = useTexts(formTexts);
  const { locale } = useLocale();
  const listed = useListed();
  const word = useEnumWord();
  const exceptions = new Set(
    rows.flatMap(({ exception, exceptionEn }) => (locale === 'en' ? exceptionEn : exception) ?? []),
  );
  const data = [...new Set(rows.flatMap((row) => row.data))].map((field) => fieldWord(field, locale));
  const sources = [
    ...new Map(rows.map((row) => [`${row.source.document.document}${row.source.article}`, row])).values(),
  ];
  return (
    <li className="red-line">
      <Checkbox checked={checked} onChange={({ target }) => onCheck(target.checked)}>
        <strong>{first[locale]}</strong>
      </Checkbox>{' '}
      {first.force !== 'FORBIDDEN' && <Tag>{word('RedLineForce', first.force)}</Tag>}
      <div className="quiet red-line-source">
        {sources.map((row, place) => (
          <span key={row.id}>
            {place > 0 && '；'}
            <SourceName source={row.source} />
          </span>
        ))}
      </div>
      {[...exceptions].map((text) => (
        <div key={text} className="amber">
          {t.exception(text)}
        </div>
      ))}
      {signs}
      {checked && (
        <>
          <div className="quiet">{data.length > 0 ? t.data(listed(data)) : t.needed}</div>
          <Form.Item
            name={['shownBy', redLine]}
            label={t.shownBy(first[locale])}
            rules={[{ required: true, whitespace: true, message: t.shownByMissing }]}
          >
            <Input.TextArea rows={2} maxLength={10_000} />
          </Form.Item>
        </>
      )}
    </li>
  );
}

/** `Lending.pooledFunds` as an official reads it. */
function fieldWord(field: string, locale: 'zh' | 'en'): string {
  const [type = '', name = ''] = field.split('.');
  const words = FIELD_WORDS[type]?.[name];
  if (!words) return field;
  return locale === 'zh' ? words.zh : (words.en.split(/[.(（]/)[0]?.trim() ?? field);
}
