import { Segmented, Select, Tag } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { deadlineText } from '../../../components/instant';
import { matterFilter, MatterFilters } from '../../../components/matter-filters';
import { ListTable, type ListColumn } from '../../../components/list-table';
import { useAddress } from '../../../components/use-address';
import { enumOptions, useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { SavedViews } from '../../../components/saved-views/saved-views';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName } from '../../../names/names';
import { useActorName, useActorOptions } from '../../../names/use-names';
import { percentOf } from '../board/board';
import { OrderBoard } from '../board/order-board';
import { OrderList, type OrderListQuery, type RectificationOrderStatus } from './orders.generated';

const texts = defineTexts(
  {
    title: '整治任务',
    order: '交办事项',
    status: '状态',
    addressee: '承办单位',
    verifier: '核查部门',
    progress: '进展',
    due: '期限',
    todo: '可办',
    late: '已督办',
    anyStatus: '全部状态',
    anyAgency: '全部部门',
    byStatus: '按状态筛选',
    byAgency: '按部门筛选',
    list: '列表',
    board: '看板',
    view: '显示方式',
    overdue: '仅逾期',
    everything: '全部',
    accountability: '问责清单',
    transfers: '涉嫌犯罪案件移送',
    noneYet: '没有整治任务。作出研究认定意见后，由领导小组办公室交办；交办给本部门的，列入“我的待办”。',
  },
  {
    title: 'Orders',
    order: 'Order',
    status: 'Status',
    addressee: 'Addressee',
    verifier: 'Verified by',
    progress: 'Progress',
    due: 'Due',
    todo: 'yours to act on',
    late: 'pressed',
    anyStatus: 'Any status',
    anyAgency: 'Any agency',
    byStatus: 'Filter by status',
    byAgency: 'Filter by agency',
    list: 'List',
    board: 'Board',
    view: 'Shown as',
    overdue: 'Overdue only',
    everything: 'All',
    accountability: 'Accountability list',
    transfers: 'Crime transfers',
    noneYet:
      'There is no order yet. The office of the leading group issues them after a finding; those to your agency come to My work.',
  },
);

const PAGE = 50;
type Row = NonNullable<OrderListQuery['rectificationOrders']>['edges'][number]['node'];

/** 整治任务: orders as a list, or as a board by what is to be done next. */
export default function OrdersPage() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actors = useActorOptions();
  const [search, choose] = useAddress({ keepsHistory: true });
  const [status, agency, overdue] = [search.get('status'), search.get('agency'), search.get('overdue')];
  const isBoard = search.get('view') === 'board';
  const filter = {
    status: status as RectificationOrderStatus | null,
    agency,
    ...matterFilter(search),
    ...(overdue ? { overdue: true } : {}),
  };
  const pages = useAskPages(OrderList, { first: PAGE, filter }, (data) => data.rectificationOrders);
  const rows = pages.rows;
  const columns = useColumns();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Select
          className="filter"
          allowClear
          aria-label={t.byStatus}
          placeholder={t.anyStatus}
          value={status}
          options={enumOptions('RectificationOrderStatus', locale)}
          onChange={(value: string | undefined) => choose({ status: value })}
        />
        <Select
          className="filter"
          allowClear
          aria-label={t.byAgency}
          placeholder={t.anyAgency}
          value={agency}
          showSearch={{ optionFilterProp: 'label' }}
          options={actors}
          onChange={(value: string | undefined) => choose({ agency: value })}
        />
        <MatterFilters chosen={search} choose={choose} />
        <Segmented
          aria-label={t.due}
          value={overdue ? 'overdue' : 'all'}
          options={[
            { value: 'all', label: t.everything },
            { value: 'overdue', label: t.overdue },
          ]}
          onChange={(value) => choose({ overdue: value === 'overdue' ? '1' : undefined })}
        />
        <Segmented
          aria-label={t.view}
          value={isBoard ? 'board' : 'list'}
          options={[
            { value: 'list', label: t.list },
            { value: 'board', label: t.board },
          ]}
          onChange={(value) => choose({ view: value === 'board' ? 'board' : undefined })}
        />
        <SavedViews page="orders" />
      </div>
      <p>
        <Link to="/accountability">{t.accountability}</Link>
        {' · '}
        <Link to="/transfers">{t.transfers}</Link>
      </p>
      {isBoard ? (
        <OrderBoard orders={rows} label={t.title} />
      ) : (
        <ListTable
          label={t.title}
          columns={columns}
          {...pages.list}
          keyOf={({ id }) => id}
          csvName={t.title}
          {...(status || agency || overdue ? {} : { empty: t.noneYet })}
        />
      )}
    </>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  return [
    {
      key: 'order',
      title: t.order,
      render: ({ id, kind, platform, documentNumber, availableActions, escalationLevel }) => (
        <>
          <Link to={`/orders/${id}`}>
            {word('RectificationOrderKind', kind)} · {platform?.name}
          </Link>{' '}
          {availableActions.length > 0 && <Tag color="processing">{t.todo}</Tag>}
          {escalationLevel > 0 && <Tag color="error">{t.late}</Tag>}
          <div className="quiet">{documentNumber}</div>
        </>
      ),
      text: ({ kind, platform, documentNumber }) =>
        `${documentNumber} ${word('RectificationOrderKind', kind)} ${platform?.name ?? ''}`,
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status }) => <EnumTag name="RectificationOrderStatus" value={status} />,
      text: ({ status }) => word('RectificationOrderStatus', status),
    },
    {
      key: 'addressee',
      title: t.addressee,
      render: ({ addressee }) => <ActorName actor={addressee} />,
      text: ({ addressee }) => actorName(addressee),
    },
    {
      key: 'verifier',
      title: t.verifier,
      render: ({ verifier }) => <ActorName actor={verifier} />,
      text: ({ verifier }) => actorName(verifier),
    },
    {
      key: 'progress',
      title: t.progress,
      render: (row) => <span className="figure">{percentOf(row)}%</span>,
      text: (row) => `${percentOf(row)}%`,
      compare: (one, other) => percentOf(one) - percentOf(other),
    },
    {
      key: 'due',
      title: t.due,
      render: ({ dueAt, dueAtProvisional }) =>
        dueAt ? <Deadline at={dueAt} provisional={dueAtProvisional} /> : '—',
      text: ({ dueAt }) => (dueAt ? deadlineText(dueAt, locale) : ''),
      compare: (one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'),
    },
  ];
}
