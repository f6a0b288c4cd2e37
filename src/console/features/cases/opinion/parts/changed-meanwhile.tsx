import { Button, Radio, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { enumOptions } from '../../../../i18n/enum-word';
import { useLocale } from '../../../../i18n/locale';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { useActorName } from '../../../../names/use-names';
import { useOfficerNames } from '../../../../names/use-officer-names';
import { opinionTexts } from '../../compare/opinion-detail';
import { useLawWords, type CaseLaw } from '../../law/use-case-law';
import { COUNTS, NOBODY, SIGNS, SUMS, type HarmValues } from '../opinion-values';
import type { FieldDifference, OpinionField } from '../version-difference';

const texts = defineTexts(
  {
    title: '本部门的意见已有新的版本',
    said: (officer: string, version: number) =>
      `${officer}已提交第${version}版。您填写的内容没有丢失；请逐项选择后继续。`,
    same: (officer: string, version: number) => `${officer}已提交第${version}版，内容与您填写的相同。`,
    field: '项目',
    mine: '我填写的',
    theirs: '新版本的',
    contested: '双方都作了修改',
    choose: (field: string) => `${field}：选择`,
    take: '按所选继续',
    licence: '持牌情况',
    shownBy: '红线的证据',
    HELD: '持有金融业务牌照',
    NONE: '没有金融业务牌照',
    UNSAID: '不发表意见',
    empty: '未填写',
    unit: '万元',
  },
  {
    title: 'There is a newer version of your agency’s opinion',
    said: (officer: string, version: number) =>
      `${officer} filed version ${version}. Nothing that you typed is lost: choose for each field, then go on.`,
    same: (officer: string, version: number) =>
      `${officer} filed version ${version}, which says the same as yours.`,
    field: 'Field',
    mine: 'Mine',
    theirs: 'The newer version',
    contested: 'both changed it',
    choose: (field: string) => `${field}: choose`,
    take: 'Go on with what is chosen',
    licence: 'Licence',
    shownBy: 'Evidence of red lines',
    HELD: 'holds one',
    NONE: 'holds none',
    UNSAID: 'nothing said',
    empty: 'empty',
    unit: ' × 10,000 yuan',
  },
);

interface ChangedMeanwhileProps {
  readonly agency: string;
  readonly officer: string;
  readonly version: number;
  readonly differences: readonly FieldDifference[];
  readonly law: CaseLaw;
  readonly onTake: (chosen: Partial<Record<OpinionField, 'MINE' | 'THEIRS'>>) => void;
}

/** A colleague filed another version meanwhile: what differs, field by field, with a choice for each. */
export function ChangedMeanwhile({
  agency,
  officer,
  version,
  differences,
  law,
  onTake,
}: ChangedMeanwhileProps) {
  const t = useTexts(texts);
  const who = useOfficerNames([{ agency, officer }])(agency, officer);
  const fieldWord = useFieldWord();
  const text = useValueText(law);
  const [chosen, choose] = useState<Partial<Record<OpinionField, 'MINE' | 'THEIRS'>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel changed-meanwhile" aria-labelledby="changed-meanwhile">
      <h2 id="changed-meanwhile" ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      <p role="alert">{differences.length === 0 ? t.same(who, version) : t.said(who, version)}</p>
      {differences.length > 0 && (
        <table className="comparison">
          <caption className="unseen">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.mine}</th>
              <th scope="col">{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, mine, theirs, contested, proposed }) => {
              const value = chosen[field] ?? proposed;
              const pick = (side: 'MINE' | 'THEIRS', said: unknown, word: string) => (
                <td>
                  <Radio
                    name={`choice-${field}`}
                    checked={value === side}
                    aria-label={`${t.choose(fieldWord(field))} ${word}`}
                    onChange={() => choose((before) => ({ ...before, [field]: side }))}
                  >
                    <span className="written">{text(field, said)}</span>
                  </Radio>
                </td>
              );
              return (
                <tr key={field} className={contested ? 'in-conflict' : undefined}>
                  <th scope="row">
                    {fieldWord(field)} {contested && <Tag color="warning">{t.contested}</Tag>}
                  </th>
                  {pick('MINE', mine, t.mine)}
                  {pick('THEIRS', theirs, t.theirs)}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <div className="actions">
        <Button type="primary" onClick={() => onTake(chosen)}>
          {t.take}
        </Button>
      </div>
    </section>
  );
}

function useFieldWord(): (field: OpinionField) => string {
  const t = useTexts(texts);
  const words = useTexts(opinionTexts);
  return (field) => (field === 'licence' || field === 'shownBy' ? t[field] : words[field]);
}

/** A value of the form in words; a structure line by line. */
function useValueText(law: CaseLaw): (field: OpinionField, value: unknown) => string {
  const t = useTexts(texts);
  const harm = useTexts(opinionTexts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const words = useLawWords(law);
  const ofEnum = (name: 'SubstanceClass' | 'Gravity' | 'Handling', value: string): string =>
    enumOptions(name, locale).find((each) => each.value === value)?.label ?? value;
  const harmLines = (severity: HarmValues): readonly string[] => [
    ...SUMS.flatMap((key) => (severity[key] ? [`${harm[key]} ${severity[key]}${t.unit}`] : [])),
    ...COUNTS.flatMap((key) => (severity[key] == null ? [] : [harm[key](severity[key])])),
    ...SIGNS.flatMap((key) => (severity[key] ? [harm[key]] : [])),
    ...(severity.secondaryRisk ? [severity.secondaryRisk] : []),
  ];
  const lines = (value: unknown, label: (key: string) => string): string => {
    if (value === null || value === undefined || value === '') return t.empty;
    if (Array.isArray(value)) {
      return value.map((each) => lines(each, label)).join('\n') || t.empty;
    }
    if (typeof value === 'object') {
      return Object.entries(value)
        .filter(([, each]) => each !== null && each !== '' && each !== false)
        .map(([key, each]) => `${label(key)} ${String(each)}`.trim())
        .join('\n');
    }
    return typeof value === 'number' ? String(value) : t.empty;
  };
  return (field, value) => {
    const code = typeof value === 'string' ? value : null;
    if (code !== null && code !== '') {
      switch (field) {
        case 'substanceClass':
          return ofEnum('SubstanceClass', code);
        case 'gravity':
          return ofEnum('Gravity', code);
        case 'handling':
          return ofEnum('Handling', code);
        case 'responsibleAgency':
          return code === NOBODY ? harm.nobody : actorName(code);
        case 'disposition':
          return words.disposition(code);
        case 'conduct':
          return words.conduct(code);
        case 'licence':
          return t[code as 'HELD' | 'NONE' | 'UNSAID'];
        default:
          return code;
      }
    }
    if (field === 'severity' && typeof value === 'object' && value !== null) {
      return harmLines(value).join('\n') || t.empty;
    }
    if (field === 'redLines' && Array.isArray(value)) {
      return (value as readonly string[]).map(words.redLine).join('\n') || t.empty;
    }
    return lines(value, (key) => (field === 'shownBy' ? `${words.redLine(key)}：` : ''));
  };
}
