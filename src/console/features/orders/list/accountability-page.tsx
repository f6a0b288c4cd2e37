import { Segmented } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../../api/use-ask';
import { EnumTag } from '../../../components/enum-tag';
import { deadlineText, Instant, instantText } from '../../../components/instant';
import { ListTable, type ListColumn } from '../../../components/list-table';
import { useAddress } from '../../../components/use-address';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficeName } from '../../../names/names';
import { useActorName } from '../../../names/use-names';
import {
  AccountabilityPage as AccountabilityDocument,
  type AccountabilityPageQuery,
} from './orders.generated';

const texts = defineTexts(
  {
    title: '问责清单',
    noneYet: '问责清单没有事项。整治任务逾期并经督办的，自动列入。',
    agency: '逾期单位',
    order: '交办单',
    step: '逾期环节',
    due: '期限',
    late: '逾期工作日',
    reminded: '催办',
    escalated: '督办',
    ended: '办理完毕',
    open: '尚未办理',
    all: '全部',
    shown: '显示范围',
  },
  {
    title: 'Accountability list',
    noneYet: 'The list is empty. An order that is overdue and was pressed for comes here by itself.',
    agency: 'Late office',
    order: 'Order',
    step: 'Step',
    due: 'Due',
    late: 'Working days late',
    reminded: 'Reminded',
    escalated: 'Pressed',
    ended: 'Done',
    open: 'Not done yet',
    all: 'All',
    shown: 'Shown',
  },
);

const PAGE = 50;
type Row = NonNullable<AccountabilityPageQuery['accountabilityList']>['edges'][number]['node'];

/** 问责清单: every deadline that an office missed, and whether it has been made good. */
export default function AccountabilityPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const [search, choose] = useAddress({ keepsHistory: true });
  const open = search.get('open') === '1';
  const pages = useAskPages(
    AccountabilityDocument,
    { first: PAGE, filter: open ? { open: true } : {} },
    (data) => data.accountabilityList,
  );
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'agency',
      title: t.agency,
      render: ({ agency, region }) => <OfficeName agency={agency} region={region} />,
      text: ({ agency }) => actorName(agency),
    },
    {
      key: 'order',
      title: t.order,
      render: ({ orderId, documentNumber, kind }) => (
        <>
          <Link to={`/orders/${orderId}`}>{documentNumber}</Link>{' '}
          <span className="quiet">{word('RectificationOrderKind', kind)}</span>
        </>
      ),
      text: ({ documentNumber }) => documentNumber,
    },
    {
      key: 'step',
      title: t.step,
      render: ({ step }) => <EnumTag name="RectificationOrderStatus" value={step} />,
      text: ({ step }) => word('RectificationOrderStatus', step),
    },
    {
      key: 'due',
      title: t.due,
      render: ({ dueAt }) => <time dateTime={dueAt}>{deadlineText(dueAt, locale)}</time>,
      text: ({ dueAt }) => deadlineText(dueAt, locale),
      compare: (one, other) => one.dueAt.localeCompare(other.dueAt),
    },
    {
      key: 'late',
      title: t.late,
      render: ({ workingDaysOverdue }) => <strong className="danger figure">{workingDaysOverdue}</strong>,
      text: ({ workingDaysOverdue }) => String(workingDaysOverdue),
      compare: (one, other) => one.workingDaysOverdue - other.workingDaysOverdue,
    },
    {
      key: 'reminded',
      title: t.reminded,
      render: ({ remindedAt }) => <Instant at={remindedAt} />,
      text: ({ remindedAt }) => instantText(remindedAt, locale),
    },
    {
      key: 'escalated',
      title: t.escalated,
      render: ({ escalatedAt }) => (escalatedAt ? <Instant at={escalatedAt} /> : '—'),
      text: ({ escalatedAt }) => (escalatedAt ? instantText(escalatedAt, locale) : ''),
    },
    {
      key: 'ended',
      title: t.ended,
      render: ({ endedAt }) =>
        endedAt ? <Instant at={endedAt} /> : <span className="danger">{t.open}</span>,
      text: ({ endedAt }) => (endedAt ? instantText(endedAt, locale) : t.open),
    },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Segmented
          aria-label={t.shown}
          value={open ? 'open' : 'all'}
          options={[
            { value: 'all', label: t.all },
            { value: 'open', label: t.open },
          ]}
          onChange={(value) => choose({ open: value === 'open' ? '1' : null })}
        />
      </div>
      <ListTable
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={({ orderId, step, dueAt }) => `${orderId} ${step} ${dueAt}`}
        csvName={t.title}
        {...(open ? {} : { empty: t.noneYet })}
      />
    </>
  );
}
