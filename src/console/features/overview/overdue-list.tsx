import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { Instant, instantText } from '../../components/instant';
import { ListTable } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { OfficeName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { OverdueDeadlines, type Level } from './overview.generated';

const texts = defineTexts(
  {
    title: '问责清单',
    note: '交办单各环节已逾期、尚未办理的，最近催办的在前。',
    agency: '承办单位',
    paper: '文号',
    kind: '整改措施',
    step: '应办环节',
    dueAt: '期限',
    days: '逾期工作日',
    reminded: '催办',
    escalated: '督办',
    not: '未督办',
    empty: '没有逾期未办的交办单。',
  },
  {
    title: 'Accountability list',
    note: 'Steps of orders that are overdue and undone, the latest reminder first.',
    agency: 'Agency',
    paper: 'Paper',
    kind: 'Measure',
    step: 'Step that is due',
    dueAt: 'Deadline',
    days: 'Working days overdue',
    reminded: 'Reminded',
    escalated: 'Escalated',
    not: 'not yet',
    empty: 'No order is overdue.',
  },
);

const PAGE = 20;

/** 问责清单: who let which deadline of an order pass. */
export function OverdueList({ level }: { readonly level: Level | null }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actor = useActorName();
  const pages = useAskPages(OverdueDeadlines, { level, first: PAGE }, (data) => data.accountabilityList);
  return (
    <section className="panel">
      <h2>{t.title}</h2>
      <p className="quiet">{t.note}</p>
      <ListTable
        label={t.title}
        {...pages.list}
        keyOf={({ orderId, step, dueAt }) => `${orderId}${step}${dueAt}`}
        wraps
        csvName={t.title}
        empty={t.empty}
        columns={[
          {
            key: 'agency',
            title: t.agency,
            render: ({ agency, region }) => <OfficeName agency={agency} region={region} />,
            text: ({ agency }) => actor(agency),
          },
          {
            key: 'paper',
            title: t.paper,
            render: ({ orderId, documentNumber }) => <Link to={`/orders/${orderId}`}>{documentNumber}</Link>,
            text: ({ documentNumber }) => documentNumber,
          },
          {
            key: 'kind',
            title: t.kind,
            render: ({ kind }) => word('RectificationOrderKind', kind),
            text: ({ kind }) => word('RectificationOrderKind', kind),
          },
          {
            key: 'step',
            title: t.step,
            render: ({ step }) => word('RectificationOrderStatus', step),
            text: ({ step }) => word('RectificationOrderStatus', step),
          },
          {
            key: 'dueAt',
            title: t.dueAt,
            render: ({ dueAt }) => <Instant at={dueAt} />,
            text: ({ dueAt }) => instantText(dueAt, locale),
          },
          {
            key: 'days',
            title: t.days,
            render: ({ workingDaysOverdue }) => <span className="figure danger">{workingDaysOverdue}</span>,
            text: ({ workingDaysOverdue }) => String(workingDaysOverdue),
            compare: (one, other) => one.workingDaysOverdue - other.workingDaysOverdue,
          },
          {
            key: 'escalated',
            title: t.escalated,
            render: ({ escalatedAt }) => (escalatedAt ? <Instant at={escalatedAt} /> : t.not),
            text: ({ escalatedAt }) => (escalatedAt ? instantText(escalatedAt, locale) : ''),
          },
        ]}
      />
    </section>
  );
}
