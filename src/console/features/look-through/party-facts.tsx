import { Button } from 'antd';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { partiesById, type LookThrough } from './model/look-through';
import { edgeWord, nameOf, partyNote } from './words';

const texts = defineTexts(
  {
    title: '选定的主体',
    hint: '在图中选定一个主体，此处显示其直接关系。',
    dossier: '机构档案',
    from: '以其为起点穿透',
    close: '取消选定',
    gives: '指向',
    takes: '来自',
    none: '图中没有其直接关系。',
    more: (count: number) => `另有${count}条，见下表`,
  },
  {
    title: 'The party selected',
    hint: 'Select a party in the picture; its direct connections are told here.',
    dossier: 'Dossier',
    from: 'Look through from here',
    close: 'Deselect',
    gives: 'to',
    takes: 'from',
    none: 'It has no direct connection in the picture.',
    more: (count: number) => `${count} more in the table below`,
  },
);

/** How many connections stand beside the picture; the table has all. */
const MAX_TOLD = 12;

interface PartyFactsProps {
  readonly picture: LookThrough;
  readonly selected: string | null;
  readonly onClose: () => void;
}

/** What the picture has of one party, in words. */
export function PartyFacts({ picture, selected, onClose }: PartyFactsProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const parties = partiesById(picture.nodes);
  const party = selected === null ? undefined : parties.get(selected);
  const edges = picture.edges.filter(({ from, to }) => party && (from === party.id || to === party.id));
  return (
    <section className="panel look-facts" aria-labelledby="look-facts" aria-live="polite">
      <h2 id="look-facts">{t.title}</h2>
      {party ? (
        <>
          <strong>{nameOf(party, locale)}</strong>
          <div className="quiet">{partyNote(party, locale)}</div>
          {party.code !== null && (
            <div className="look-links">
              <Link to={`/platforms/${party.code}`}>{t.dossier}</Link>
              {party.id !== picture.root && (
                <Link to={`/platforms/${party.code}/look-through`}>{t.from}</Link>
              )}
            </div>
          )}
          {edges.length === 0 && <p className="quiet">{t.none}</p>}
          <ul className="plain-list">
            {edges.slice(0, MAX_TOLD).map((edge) => {
              const isFrom = edge.from === party.id;
              return (
                <li key={edge.id}>
                  {edgeWord(edge, locale)} <span className="quiet">{isFrom ? t.gives : t.takes}</span>{' '}
                  {nameOf(parties.get(isFrom ? edge.to : edge.from), locale)}
                </li>
              );
            })}
          </ul>
          {edges.length > MAX_TOLD && <p className="quiet">{t.more(edges.length - MAX_TOLD)}</p>}
          <Button size="small" onClick={onClose}>
            {t.close}
          </Button>
        </>
      ) : (
        <p className="quiet">{t.hint}</p>
      )}
    </section>
  );
}
