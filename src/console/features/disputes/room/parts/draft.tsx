import { Alert, Tag } from 'antd';
import { Instant } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { OfficerName } from '../../../../names/names';
import type { DisputeShown } from '../dispute-shown';
import { Finding } from './finding';

const texts = defineTexts(
  {
    title: '认定意见（送审稿）',
    none: '尚无送审稿，或者在作出认定前只由领导小组成员、办公室和审查机构查看。',
    tabled: '提出',
    review: '合法性审查',
    waiting: '尚未审查',
    stale: '送审稿在审查后有改动，须重新审查。',
    urgent: '紧急理由',
    older: '此前送审稿的审查意见',
  },
  {
    title: 'Draft finding',
    none: 'There is no draft yet, or it is for the members, the office and the reviewers alone until the finding.',
    tabled: 'Tabled by',
    review: 'Legality review',
    waiting: 'not reviewed yet',
    stale: 'The draft was changed after its review; it has to be reviewed anew.',
    urgent: 'Why it is urgent',
    older: 'Reviews of earlier drafts',
  },
);

/** The draft with its legality review. */
export function DraftPanel({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { draft, draftReviews, ruling } = dispute;
  if (ruling) return null;
  const review = draftReviews.findLast(({ draftVersion }) => draftVersion === draft?.version);
  const older = draftReviews.filter((each) => each !== review);
  return (
    <section className="panel" aria-labelledby="draft">
      <h2 id="draft">{t.title}</h2>
      {!draft && <p className="quiet">{t.none}</p>}
      {draft && (
        <>
          <Finding text={draft} />
          <p className="quiet">
            {t.tabled} <OfficerName agency={draft.tabledByAgency} officer={draft.tabledBy} /> ·{' '}
            <Instant at={draft.tabledAt} />
            {draft.urgentReason && ` · ${t.urgent}：${draft.urgentReason}`}
          </p>
          <h3>{t.review}</h3>
          {review ? (
            <p>
              <Tag color={review.result === 'PASSED' ? 'success' : 'warning'}>
                {word('LegalityResult', review.result)}
              </Tag>
              {review.opinion}{' '}
              <span className="quiet">
                <OfficerName agency={review.reviewedByAgency} officer={review.reviewedBy} /> ·{' '}
                <Instant at={review.reviewedAt} />
              </span>
            </p>
          ) : older.length > 0 ? (
            <Alert type="warning" showIcon title={t.stale} />
          ) : (
            <p className="quiet">{t.waiting}</p>
          )}
        </>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t.older}</summary>
          <ul className="plain-list">
            {older.map((each) => (
              <li key={each.reviewedAt}>
                {word('LegalityResult', each.result)}：{each.opinion} <Instant at={each.reviewedAt} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
