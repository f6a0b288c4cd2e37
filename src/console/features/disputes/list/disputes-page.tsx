import { Select, Tag } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { deadlineText, instantText } from '../../../components/instant';
import { ListTable, type ListColumn } from '../../../components/list-table';
import { matterFilter, MatterFilters } from '../../../components/matter-filters';
import { useNow } from '../../../components/now';
import { useAddress } from '../../../components/use-address';
import { enumOptions, useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { SavedViews } from '../../../components/saved-views/saved-views';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { RegionName } from '../../../names/names';
import { useActorName, useActorOptions } from '../../../names/use-names';
import type { DisputeStatus } from '../room/dispute.generated';
import { DisputeList, type DisputeListQuery } from './disputes.generated';

const texts = defineTexts(
  {
    title: '意见协调',
    noneYet: '没有意见协调事项。各部门对同一认定事项的意见不一致时，由本系统自动形成，先由各部门协商。',
    firm: '从业机构和业务条线',
    status: '阶段',
    conflicts: '意见不一致：',
    agencies: '涉及部门',
    age: '已历时',
    due: '期限',
    days: (days: number) => `${days}日`,
    all: '全部阶段',
    anyAgency: '全部部门',
    byStatus: '按阶段筛选',
    byAgency: '按涉及部门筛选',
    urgent: '紧急',
    todo: '可办',
    opened: (at: string) => `${at}形成`,
    next: '各部门的意见不一致时，会在这里形成意见协调事项。',
  },
  {
    title: 'Disputes',
    noneYet:
      'There is no dispute. One begins by itself where opinions on a determination differ, with a consultation.',
    firm: 'Firm and line of business',
    status: 'Stage',
    conflicts: 'in conflict: ',
    agencies: 'Agencies concerned',
    age: 'Age',
    due: 'Due',
    days: (days: number) => `${days} day${days === 1 ? '' : 's'}`,
    all: 'All stages',
    anyAgency: 'All agencies',
    byStatus: 'Filter by stage',
    byAgency: 'Filter by agency',
    urgent: 'urgent',
    todo: 'yours to act on',
    opened: (at: string) => `opened ${at}`,
    next: 'A dispute appears here when the opinions of agencies differ.',
  },
);

const PAGE = 50;
const DAY = 86_400_000;

type Row = NonNullable<DisputeListQuery['disputes']>['edges'][number]['node'];

/** Disputes by stage and age. */
export default function DisputesPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const actors = useActorOptions();
  const now = useNow();
  const [search, choose] = useAddress({ keepsHistory: true });
  const status = search.get('status');
  const agency = search.get('agency');
  const pages = useAskPages(
    DisputeList,
    { first: PAGE, filter: { status: status as DisputeStatus | null, agency, ...matterFilter(search) } },
    (data) => data.disputes,
  );
  const ageOf = ({ openedAt }: Row): number => Math.floor((now - new Date(openedAt).getTime()) / DAY);
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'firm',
      title: t.firm,
      render: ({ id, substanceCase, availableActions, attributesInConflict, region }) => (
        <>
          <Link to={`/disputes/${id}`}>
            {substanceCase?.platform?.name}“{substanceCase?.businessLine}”
          </Link>{' '}
          {substanceCase?.urgent && <Tag color="error">{t.urgent}</Tag>}
          {availableActions.length > 0 && <Tag color="processing">{t.todo}</Tag>}
          <div className="quiet">
            <RegionName region={region} />
            {attributesInConflict.length > 0 &&
              ` · ${t.conflicts}${attributesInConflict.map((each) => word('OpinionAttribute', each)).join('、')}`}
          </div>
        </>
      ),
      text: ({ substanceCase }) =>
        `${substanceCase?.platform?.name ?? ''} ${substanceCase?.businessLine ?? ''}`,
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status: stage }) => <EnumTag name="DisputeStatus" value={stage} />,
      text: ({ status: stage }) => word('DisputeStatus', stage),
    },
    {
      key: 'agencies',
      title: t.agencies,
      render: ({ substanceCase }) => substanceCase?.concernedAgencies.map(actorName).join('、'),
      text: ({ substanceCase }) => substanceCase?.concernedAgencies.map(actorName).join('、') ?? '',
    },
    {
      key: 'age',
      title: t.age,
      render: (row) => (
        <span className="figure" title={t.opened(instantText(row.openedAt, locale))}>
          {t.days(ageOf(row))}
        </span>
      ),
      text: (row) => String(ageOf(row)),
      compare: (one, other) => one.openedAt.localeCompare(other.openedAt),
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
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Select
          className="filter"
          allowClear
          aria-label={t.byStatus}
          placeholder={t.all}
          value={status}
          options={enumOptions('DisputeStatus', locale)}
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
        <SavedViews page="disputes" />
      </div>
      <ListTable
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        csvName={t.title}
        {...(status || agency ? {} : { empty: t.noneYet })}
      />
    </>
  );
}
