import type { AnswerError } from '../../api/ask';
import { Withheld } from '../../components/withheld/withheld';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { useCatalogueItem } from '../../names/use-catalogue-item';
import type { WithheldEdges } from './model/look-through';
import { kindWord } from './words';

const texts = defineTexts(
  {
    title: '未提供的关系',
    note: '以下数据项未向本单位提供，是否存在此类关系不作说明。',
    none: '所选关系类型涉及的数据项均已提供。',
  },
  {
    title: 'Connections withheld',
    note: 'These items are not given to you; whether there are any such connections is not said.',
    none: 'All items behind the chosen kinds of connections are given.',
  },
);

/** A lock, for the eye; the word beside it says the same. */
function Lock() {
  return (
    <svg className="look-lock" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2h.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm1.5 0h4V5a2 2 0 0 0-4 0z" />
    </svg>
  );
}

const errorOf = ({ agency, item, code, reason, remedy }: WithheldEdges): AnswerError => ({
  message: reason,
  extensions: {
    code: 'FIELD_DENIED',
    reason: code,
    item,
    remedy,
    ...(agency === null ? {} : { owner: agency }),
  },
});

interface WithheldListProps {
  readonly withheld: readonly WithheldEdges[];
  /** The firm that was asked. */
  readonly platform: string;
}

/** What is not given, kind by kind and item by item: why, whose it is, and the step that may open it. */
export function WithheldList({ withheld, platform }: WithheldListProps) {
  const t = useTexts(texts);
  return (
    <section className="panel look-withheld" aria-labelledby="look-withheld">
      <h2 id="look-withheld">{t.title}</h2>
      {withheld.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <>
          <p className="quiet">{t.note}</p>
          <ul>
            {withheld.map((each) => (
              <WithheldRow key={`${each.kind} ${each.item}`} withheld={each} platform={platform} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function WithheldRow({
  withheld,
  platform,
}: {
  readonly withheld: WithheldEdges;
  readonly platform: string;
}) {
  const { locale } = useLocale();
  const item = useCatalogueItem(withheld.item);
  return (
    <li>
      <Lock />
      <div>
        <strong>{kindWord(withheld.kind, locale)}</strong> {item?.description ?? withheld.item}
        {withheld.agency !== null && (
          <span className="quiet">
            {' '}
            <ActorName actor={withheld.agency} />
          </span>
        )}
        <div>
          <Withheld error={errorOf(withheld)} platform={platform} />
        </div>
      </div>
    </li>
  );
}
