import { Link } from 'react-router';
import { Instant } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import type { DisputeShown } from '../dispute-shown';
import { Finding } from './finding';
import { OfficerName } from '../../../../names/names';
import { useOfficerNames } from '../../../../names/use-officer-names';

const texts = defineTexts(
  {
    title: '研究认定意见',
    print: '打印研究认定意见',
    minutes: '会议纪要',
    printMinutes: '打印会议纪要',
    decided: (who: string) => `${who}主持并决定`,
    heard: (inFavour: number, against: number, differing: number) =>
      `同意${inFavour}，不同意${against}，有不同意见${differing}`,
    against: '与多数意见不一致的理由',
    votes: (inFavour: number, against: number, abstain: number) =>
      `赞成${inFavour}，反对${against}，弃权${abstain}`,
    by: '通过方式',
    differing: '不同意见',
  },
  {
    title: 'Finding',
    print: 'Print the finding',
    minutes: 'Minutes',
    printMinutes: 'Print the minutes',
    decided: (who: string) => `${who} presided and decided`,
    heard: (inFavour: number, against: number, differing: number) =>
      `${inFavour} for, ${against} against, ${differing} otherwise`,
    against: 'Why otherwise than most think',
    votes: (inFavour: number, against: number, abstain: number) =>
      `${inFavour} for, ${against} against, ${abstain} abstained`,
    by: 'carried by',
    differing: 'Differing opinions',
  },
);

/** The finding of the leading group, how it came about, and its papers. */
export function Outcome({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { ruling, minutes, id } = dispute;
  const nameOf = useOfficerNames(ruling ? [{ agency: 'LEADING_GROUP', officer: ruling.ruledBy }] : []);
  if (!ruling) return null;
  const { decision, voteCount, dissents, differingViews } = ruling;
  const differing = [...differingViews, ...dissents];
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">
        {t.title} {ruling.documentNumber}
      </h2>
      <Finding text={ruling} />
      <p className="quiet">
        {t.decided(nameOf('LEADING_GROUP', ruling.ruledBy))} · <Instant at={ruling.ruledAt} />
        {decision && ` · ${t.heard(decision.for, decision.against, decision.differing)}`}
        {voteCount &&
          ` · ${t.votes(voteCount.for, voteCount.against, voteCount.abstain)} · ${t.by} ${word('Majority', voteCount.carriedBy)}`}
      </p>
      {decision?.reasonsAgainstMajority && (
        <p>
          <strong>{t.against}</strong>：{decision.reasonsAgainstMajority}
        </p>
      )}
      {differing.length > 0 && (
        <>
          <h3>{t.differing}</h3>
          <ul className="plain-list">
            {differing.map(({ member, reasons }) => (
              <li key={member}>
                <OfficerName agency="LEADING_GROUP" officer={member} />：{reasons}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <Link className="row-open" to={`/print/ruling/${id}`}>
          {t.print}
        </Link>
        {minutes.map(({ documentNumber }) => (
          <Link
            key={documentNumber}
            className="row-open"
            to={`/print/minutes/${id}?number=${encodeURIComponent(documentNumber)}`}
          >
            {t.printMinutes} {documentNumber}
          </Link>
        ))}
      </p>
    </section>
  );
}
