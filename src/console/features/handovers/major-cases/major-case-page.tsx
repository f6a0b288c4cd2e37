import { useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Instant } from '../../../components/instant';
import { Money } from '../../../components/money';
import { PageState } from '../../../components/page-state';
import type { Steps } from '../../../components/steps/step';
import { StepActions } from '../../../components/steps/step-actions';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, RegionName } from '../../../names/names';
import { Facts } from '../facts';
import { FirmLink } from '../firm-link';
import { AcknowledgeMajorCase, MajorCasePage as MajorCaseDocument } from './major-cases.generated';

const texts = defineTexts(
  {
    title: '重大情况快报',
    what: '事项',
    where: '地点',
    firm: '从业机构',
    amount: '涉及金额',
    people: '涉及人数',
    persons: (count: number) => `${count}人`,
    seen: '发现时间',
    measures: '已采取措施',
    contact: '联系方式',
    reporter: '报告单位',
    reported: '报告时间',
    due: '签收期限',
    acknowledged: '签收时间',
  },
  {
    title: 'Urgent report of a major case',
    what: 'What happens',
    where: 'Where',
    firm: 'Firm',
    amount: 'Amount',
    people: 'People',
    persons: (count: number) => `${count}`,
    seen: 'First seen',
    measures: 'Measures taken',
    contact: 'Contact',
    reporter: 'Reported by',
    reported: 'Reported',
    due: 'To be acknowledged by',
    acknowledged: 'Acknowledged',
  },
);

const STEPS: Steps<unknown> = {
  acknowledgeMajorCase: {
    document: AcknowledgeMajorCase,
    next: { zh: '报告单位可见已签收。', en: 'Whoever reported it sees that it arrived.' },
  },
};

/** 重大情况快报: what, where, how much, since when, and what was done. */
export default function MajorCasePage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(MajorCaseDocument, { id });
  return (
    <PageState query={query} pick={({ majorCase }) => majorCase}>
      {(report) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="MajorCaseStatus" value={report.status} />
          </header>
          <StepActions
            actions={report.availableActions}
            steps={STEPS}
            subject={report}
            about={{ majorCaseId: report.id }}
          />
          <Facts
            label={t.title}
            facts={[
              { name: t.what, value: <strong>{report.what}</strong> },
              { name: t.where, value: <RegionName region={report.region} /> },
              {
                name: t.firm,
                value: report.platformCode && <FirmLink code={report.platformCode} />,
              },
              { name: t.amount, value: report.amount && <Money value={report.amount} /> },
              { name: t.people, value: report.people === null ? null : t.persons(report.people) },
              { name: t.seen, value: <Instant at={report.firstSeenAt} /> },
              { name: t.measures, value: report.measures },
              { name: t.contact, value: report.contact },
              { name: t.reporter, value: <ActorName actor={report.reporter} /> },
              { name: t.reported, value: <Instant at={report.reportedAt} /> },
              { name: t.due, value: report.dueAt && <Deadline at={report.dueAt} /> },
              {
                name: t.acknowledged,
                value: report.acknowledgedAt && <Instant at={report.acknowledgedAt} />,
              },
            ]}
          />
        </div>
      )}
    </PageState>
  );
}
