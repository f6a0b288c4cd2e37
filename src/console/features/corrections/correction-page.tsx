import { useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { PageState } from '../../components/page-state';
import { StepActions } from '../../components/steps/step-actions';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName, OfficeName } from '../../names/names';
import { Facts } from '../handovers/facts';
import { FirmLink } from '../handovers/firm-link';
import { CORRECTION_STEPS } from './correction-steps';
import { CorrectionPage as CorrectionDocument } from './corrections.generated';
import { useFieldName } from './field-name';

const texts = defineTexts(
  {
    title: '数据校核',
    firm: '从业机构',
    field: '数据项',
    owner: '数源部门',
    asker: '申请单位',
    asked: '申请时间',
    due: '答复期限',
    stands: '现有内容',
    proposed: '应为内容',
    reason: '理由',
    supplement: '补充内容',
    answer: '答复',
    ground: '依据',
    answered: '答复时间',
    since: '自何时起有误',
    told: '查询过的单位',
    all: '已全部通知',
    some: '已通知最近查询的单位',
    hidden: '数据内容仅申请单位和数源部门可见。',
  },
  {
    title: 'Correction',
    firm: 'Firm',
    field: 'Field',
    owner: 'Source agency',
    asker: 'Asked by',
    asked: 'Asked',
    due: 'Answer due',
    stands: 'What stands there',
    proposed: 'What should stand there',
    reason: 'Why it is wrong',
    supplement: 'What was added',
    answer: 'Answer',
    ground: 'Ground',
    answered: 'Answered',
    since: 'Wrong since',
    told: 'Offices that read it',
    all: 'All were told',
    some: 'Those that read it last were told',
    hidden: 'What it says of the value is for the two agencies alone.',
  },
);

/** 数据校核: that a value is said to be wrong, and what its source agency answered. */
export default function CorrectionPage() {
  const t = useTexts(texts);
  const fieldName = useFieldName();
  const { id = '' } = useParams();
  const query = useAsk(CorrectionDocument, { id });
  return (
    <PageState query={query} pick={({ correction }) => correction}>
      {(correction) => {
        const { content } = correction;
        const told = content?.toldAll === true ? t.all : t.some;
        return (
          <div className="grid">
            <header className="head">
              <h1>{t.title}</h1>
              <EnumTag name="CorrectionStatus" value={correction.status} />
            </header>
            <StepActions
              actions={correction.availableActions}
              steps={CORRECTION_STEPS}
              subject={correction}
              about={{ correctionId: correction.id }}
            />
            {!content && <p className="quiet">{t.hidden}</p>}
            <Facts
              label={t.title}
              facts={[
                { name: t.firm, value: <FirmLink code={correction.platformCode} /> },
                { name: t.field, value: fieldName(correction.field) },
                { name: t.stands, value: content?.stands },
                { name: t.proposed, value: content && <strong>{content.proposed}</strong> },
                { name: t.reason, value: content?.reason },
                { name: t.supplement, value: content?.supplement },
                { name: t.owner, value: <ActorName actor={correction.owner} /> },
                {
                  name: t.asker,
                  value: <OfficeName agency={correction.asker} region={correction.askerRegion} />,
                },
                { name: t.asked, value: <Instant at={correction.askedAt} /> },
                { name: t.due, value: correction.dueAt && <Deadline at={correction.dueAt} /> },
                { name: t.answer, value: content?.answer },
                { name: t.ground, value: correction.ground },
                { name: t.answered, value: correction.answeredAt && <Instant at={correction.answeredAt} /> },
                { name: t.since, value: correction.wrongSince && <Instant at={correction.wrongSince} /> },
                { name: t.told, value: content?.toldAll === null || !content ? null : told },
              ]}
            />
          </div>
        );
      }}
    </PageState>
  );
}
