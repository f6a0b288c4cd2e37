import type { ReactNode } from 'react';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { dayOf } from '../../components/beijing-days';
import { dayText } from '../../components/instant';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { CatalogueItem } from './matrix/matrix';
import { useSharingWords } from './sharing-words';
import { termsDiff, type SetDiff, type Terms, type TermsDiff } from './terms-diff';
import { sharingTexts } from './texts';

const texts = defineTexts(
  {
    caption: '条款变化',
    term: '条款',
    before: '现行',
    after: '批准后',
    none: '无',
    added: '增加',
    removed: '取消',
    same: '条款没有变化。',
  },
  {
    caption: 'What changes in the terms',
    term: 'Term',
    before: 'Now',
    after: 'After approval',
    none: 'nothing',
    added: 'added',
    removed: 'removed',
    same: 'The terms do not change.',
  },
);

export interface ChangesTableProps {
  /** The terms in force; null for a new agreement. */
  readonly before: Terms | null;
  readonly after: Terms;
  readonly catalogue: readonly CatalogueItem[];
}

/** Terms before and after, the changed ones alone. */
export function ChangesTable({ before, after, catalogue }: ChangesTableProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { itemName, purposesOf } = useSharingWords(catalogue);
  const diff = termsDiff(before, after);
  if (diff.isEmpty) return <p>{t.same}</p>;
  const value = (field: TermsDiff['changed'][number], terms: Terms): string => {
    switch (field) {
      case 'legalBasis':
        return terms.legalBasis || '—';
      case 'jurisdiction':
        return word('SharingJurisdiction', terms.jurisdiction);
      case 'masked':
        return terms.masked ? words.yes : words.no;
      case 'dailyQuota':
        return terms.dailyQuota === null ? words.noLimit : words.times(terms.dailyQuota);
      case 'validFrom':
        return dayText(dayOf(terms.validFrom, 'FIRST'), locale);
      default:
        return dayText(dayOf(terms.validTo, 'LAST'), locale);
    }
  };
  return (
    <table className="changes">
      <caption className="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.term}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        <SetRow label={words.items} diff={diff.items} none={before === null ? t.none : ''} name={itemName} />
        <SetRow
          label={words.purposes}
          diff={diff.purposes}
          none={before === null ? t.none : ''}
          name={(purpose) => purposesOf([purpose])}
        />
        {diff.changed.map((field) => (
          <tr key={field}>
            <th scope="row">{words[field]}</th>
            <td>{before ? <del>{value(field, before)}</del> : t.none}</td>
            <td>
              <ins>{value(field, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SetRowProps<Value extends string> {
  readonly label: string;
  readonly diff: SetDiff<Value>;
  readonly none: string;
  readonly name: (value: Value) => string;
}

function SetRow<Value extends string>({ label, diff, none, name }: SetRowProps<Value>) {
  const t = useTexts(texts);
  const { added, removed, kept } = diff;
  if (added.length + removed.length === 0) return null;
  const entry = (value: Value, change: 'added' | 'removed' | null): ReactNode => (
    <li key={value}>
      {change === 'added' && (
        <ins>
          {name(value)} <small>{t.added}</small>
        </ins>
      )}
      {change === 'removed' && (
        <del>
          {name(value)} <small>{t.removed}</small>
        </del>
      )}
      {change === null && name(value)}
    </li>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {none || (
          <ul className="plain-list">
            {kept.map((value) => entry(value, null))}
            {removed.map((value) => entry(value, 'removed'))}
          </ul>
        )}
      </td>
      <td>
        <ul className="plain-list">
          {kept.map((value) => entry(value, null))}
          {added.map((value) => entry(value, 'added'))}
        </ul>
      </td>
    </tr>
  );
}
