import { Input, Select, Tag } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../../api/session';
import { useAskPages } from '../../../api/use-ask';
import { dayOf } from '../../../components/beijing-days';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Day, instantText } from '../../../components/instant';
import { ListTable } from '../../../components/list-table';
import { matterFilter, MatterFilters } from '../../../components/matter-filters';
import { useRowKeys } from '../../../components/row-keys';
import { useAddress } from '../../../components/use-address';
import { enumOptions, useEnumWord } from '../../../i18n/enum-word';
import { useListed } from '../../../i18n/listed';
import { useLocale } from '../../../i18n/locale';
import { SavedViews } from '../../../components/saved-views/saved-views';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { RegionName } from '../../../names/names';
import { useActorName, useActorOptions } from '../../../names/use-names';
import { useSectorName } from '../law/use-case-law';
import { Cases, type CasesQuery, type CasesQueryVariables } from './cases.generated';
import '../cases.css';

const texts = defineTexts(
  {
    title: '认定事项',
    new: '启动业务实质认定',
    firm: '从业机构',
    line: '业务条线',
    status: '状态',
    sectors: '领域',
    concerned: '涉及部门',
    opened: '启动',
    due: '期限',
    open: '打开',
    anyStatus: '全部状态',
    anyAgency: '全部涉及部门',
    code: '编号，或者统一社会信用代码',
    number: '编号',
    urgent: '紧急',
    file: '认定事项',
  },
  {
    title: 'Determinations',
    new: 'Open a determination',
    firm: 'Firm',
    line: 'Line of business',
    status: 'Status',
    sectors: 'Sectors',
    concerned: 'Agencies concerned',
    opened: 'Opened',
    due: 'Deadline',
    open: 'Open',
    anyStatus: 'Any status',
    anyAgency: 'Any agency concerned',
    code: 'Number, or unified social credit code',
    number: 'Number',
    urgent: 'urgent',
    file: 'determinations',
  },
);

type Row = NonNullable<CasesQuery['substanceCases']>['edges'][number]['node'];
type Filter = NonNullable<CasesQueryVariables['filter']>;

const PAGE = 50;
/** What the code of a platform looks like once it is typed out. */
const CODE = /^[0-9A-Z]{18}$/;
/** And that of a matter: 京认定〔2016〕15号 */
const NUMBER = /〔\d{4}〕\d+号$/;

/** What a filter in the address means; it is kept there, so that it can be sent to a colleague. */
function filterOf(search: URLSearchParams): Filter {
  const [status, agency, text] = ['status', 'agency', 'text'].map((key) => search.get(key));
  return {
    ...(status ? { status: status as NonNullable<Filter['status']> } : {}),
    ...(agency ? { agency } : {}),
    ...matterFilter(search),
    ...(text && CODE.test(text) ? { platform: text } : {}),
    ...(text && NUMBER.test(text) ? { number: text } : {}),
  };
}

const OPENERS = new Set(['OFFICER', 'LEADER']);

/** 认定事项: every determination that the user may see, with where it stands and until when. */
export default function CasesPage() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actorName = useActorName();
  const listed = useListed();
  const sectorName = useSectorName();
  const agencies = useActorOptions();
  const role = useSession().data?.role ?? '';
  const [search, choose] = useAddress();
  const list = useRowKeys();
  const pages = useAskPages(Cases, { filter: filterOf(search), first: PAGE }, (data) => data.substanceCases);
  const dueOf = ({ dispute, dueAt, dueAtProvisional }: Row) =>
    dispute?.dueAt
      ? { at: dispute.dueAt, provisional: dispute.dueAtProvisional }
      : { at: dueAt, provisional: dueAtProvisional };
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {OPENERS.has(role) && (
          <Link className="tool strong head-step" to="/cases/new">
            {t.new}
          </Link>
        )}
      </div>
      <div className="filters">
        <Select
          allowClear
          className="filter"
          aria-label={t.status}
          placeholder={t.anyStatus}
          value={search.get('status')}
          options={enumOptions('SubstanceCaseStatus', locale)}
          onChange={(value: string | undefined) => choose({ status: value })}
        />
        <Select
          allowClear
          className="filter"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.concerned}
          placeholder={t.anyAgency}
          value={search.get('agency')}
          options={agencies}
          onChange={(value: string | undefined) => choose({ agency: value })}
        />
        <MatterFilters chosen={search} choose={choose} />
        <Input
          allowClear
          className="filter"
          aria-label={t.code}
          placeholder={t.code}
          defaultValue={search.get('text') ?? ''}
          onChange={({ target }) => choose({ text: target.value.trim().toUpperCase() })}
        />
        <SavedViews page="cases" />
      </div>
      <div ref={list}>
        <ListTable<Row>
          label={t.title}
          {...pages.list}
          keyOf={({ id }) => id}
          csvName={t.file}
          columns={[
            {
              key: 'firm',
              title: t.firm,
              render: ({ id, number, platform, businessLine, urgent }) => (
                <div className="case-name">
                  <Link to={`/cases/${id}`} className="row-open plain">
                    {platform?.name}
                  </Link>{' '}
                  {urgent && <Tag color="error">{t.urgent}</Tag>}
                  <div className="quiet">
                    {businessLine} · {number}
                  </div>
                </div>
              ),
              text: ({ platform }) => platform?.name ?? '',
            },
            {
              key: 'status',
              title: t.status,
              render: ({ status, dispute }) => (
                <>
                  <EnumTag name="SubstanceCaseStatus" value={status} />
                  {dispute && status === 'DISPUTED' && (
                    <div className="quiet">{word('DisputeStatus', dispute.status)}</div>
                  )}
                </>
              ),
              text: ({ status }) => word('SubstanceCaseStatus', status),
            },
            {
              key: 'due',
              title: t.due,
              render: (row) =>
                dueOf(row).at ? (
                  <div className="due">
                    <Deadline {...dueOf(row)} />
                  </div>
                ) : (
                  <span className="quiet">—</span>
                ),
              text: (row) => {
                const { at } = dueOf(row);
                return at ? instantText(at, locale) : '';
              },
              compare: (one, other) => ((dueOf(one).at ?? '9') < (dueOf(other).at ?? '9') ? -1 : 1),
            },
            {
              key: 'sectors',
              title: t.sectors,
              render: ({ platform }) => (
                <div className="narrow">{(platform?.sectors ?? []).map(sectorName).join(' · ')}</div>
              ),
              text: ({ platform }) => (platform?.sectors ?? []).map(sectorName).join(' · '),
            },
            {
              key: 'concerned',
              title: t.concerned,
              render: ({ concernedAgencies }) => (
                <div className="narrow">{listed(concernedAgencies.map(actorName))}</div>
              ),
              text: ({ concernedAgencies }) => listed(concernedAgencies.map(actorName)),
            },
            {
              key: 'opened',
              title: t.opened,
              render: ({ openedAt, region }) => (
                <>
                  <Day on={dayOf(openedAt, 'FIRST')} />
                  <div className="quiet">
                    <RegionName region={region} />
                  </div>
                </>
              ),
              text: ({ openedAt }) => instantText(openedAt, locale),
              compare: (one, other) => (one.openedAt < other.openedAt ? -1 : 1),
            },
          ]}
        />
      </div>
    </>
  );
}
