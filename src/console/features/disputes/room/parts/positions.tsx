import { Tag } from 'antd';
import { Link } from 'react-router';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { ActorName } from '../../../../names/names';
import { useAttributeValue } from '../attribute-word';
import type { DisputeShown } from '../dispute-shown';

const texts = defineTexts(
  {
    title: '各部门意见',
    attribute: '认定要素',
    declined: '不属本部门职责',
    silent: '—',
    nobody: '无责任部门',
    noLine: '未触碰红线',
    all: '查看全部意见和沿革',
    print: '打印意见',
    none: '现有意见已无不一致。',
  },
  {
    title: 'What the agencies say',
    attribute: 'Attribute',
    declined: 'not ours to judge',
    silent: '—',
    nobody: 'nobody',
    noLine: 'no red line',
    all: 'All opinions and their history',
    print: 'Print opinion',
    none: 'The opinions that stand do not conflict any more.',
  },
);

/** Positions side by side: agencies as columns, the attributes in conflict as rows. */
export function Positions({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const valueWord = useAttributeValue();
  const { conflicts, substanceCase } = dispute;
  const agencies = substanceCase?.concernedAgencies ?? [];
  const empty = (attribute: string): string => (attribute === 'RED_LINES' ? t.noLine : t.nobody);
  return (
    <section className="panel" aria-labelledby="positions">
      <h2 id="positions">{t.title}</h2>
      {conflicts.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <table className="positions" aria-labelledby="positions">
          <thead>
            <tr>
              <th scope="col">{t.attribute}</th>
              {agencies.map((agency) => (
                <th key={agency} scope="col">
                  <ActorName actor={agency} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ attribute, kind, positions }) => (
              <tr key={attribute}>
                <th scope="row">
                  {word('OpinionAttribute', attribute)}{' '}
                  <Tag color="warning">{word('ConflictKind', kind)}</Tag>
                </th>
                {agencies.map((agency) => {
                  const position = positions.find((each) => each.agency === agency);
                  return (
                    <td key={agency} className={position && !position.declined ? 'differs' : 'quiet'}>
                      {!position && t.silent}
                      {position?.declined && t.declined}
                      {position &&
                        !position.declined &&
                        (position.values.length === 0
                          ? empty(attribute)
                          : position.values.map((value) => valueWord(attribute, value)).join('、'))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {substanceCase && (
        <p className="actions">
          <Link to={`/cases/${substanceCase.id}`}>{t.all}</Link>
          {substanceCase.opinions.map(({ id, agency }) => (
            <Link key={id} to={`/print/opinion/${id}`}>
              {t.print} · <ActorName actor={agency} />
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
