import { Tag } from 'antd';
import { Link } from 'react-router';
import { Instant } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { ActorName } from '../../../../names/names';
import { useCodeWords } from '../../../../names/use-code-words';
import { useSectorName } from '../../../../names/use-names';
import type { DisputeShown } from '../dispute-shown';

const texts = defineTexts(
  { title: '类案参考', none: '没有相似的已认定事项。', alike: '相同之处', responsible: '责任部门' },
  {
    title: 'Precedents',
    none: 'No determined case is alike.',
    alike: 'Alike in',
    responsible: 'responsible',
  },
);

/** Determined cases that are alike, and by what. */
export function Precedents({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { wordOf } = useCodeWords();
  const sectorName = useSectorName();
  const valueOf = (feature: string, value: string): string => {
    if (feature === 'SUBSTANCE_CLASS') return word('SubstanceClass', value);
    if (feature === 'RED_LINE') return wordOf('redLine', value);
    return feature === 'SECTOR' ? sectorName(value) : value;
  };
  const precedents = dispute.precedents ?? [];
  return (
    <section className="panel" aria-labelledby="precedents">
      <h2 id="precedents">{t.title}</h2>
      {precedents.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="plain-list">
        {precedents.map(({ determination, matches }) => (
          <li key={determination.id}>
            {determination.platform && (
              <Link to={`/platforms/${determination.platform.code}`}>{determination.platform.name}</Link>
            )}{' '}
            “{determination.businessLine}”：
            <strong>{word('SubstanceClass', determination.substanceClass)}</strong>，
            {wordOf('disposition', determination.disposition)}，{t.responsible}{' '}
            <ActorName actor={determination.responsibleAgency} />{' '}
            <span className="quiet">
              <Instant at={determination.inForceFrom} />
            </span>
            <div>
              <span className="quiet">{t.alike} </span>
              {matches.map(({ feature, value }) => (
                <Tag key={feature + value}>
                  {word('PrecedentFeature', feature)} {valueOf(feature, value)}
                </Tag>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
