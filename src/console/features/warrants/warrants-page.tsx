import { Select } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { dayText } from '../../components/instant';
import { ListTable } from '../../components/list-table';
import { useAddress } from '../../components/use-address';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { warrantTexts } from './texts';
import { useFirmNames } from './use-firm-names';
import { UsesLeft } from './uses-left';
import './warrants.css';
import { WarrantList, type AccountWarrantStatus } from './warrants.generated';

const texts = defineTexts(
  {
    title: '账户查询',
    note: '账户交易明细须依法办理手续后逐次查询。每一次使用都记入手续记录和审计记录。',
    filter: '按状态筛选',
    all: '全部状态',
    empty: '没有账户查询手续。需要查询从业机构账户交易的，先申请手续。',
  },
  {
    title: 'Account warrants',
    note: 'Account transactions are read under a warrant, use by use. Each use stands in the warrant’s record and in the audit record.',
    filter: 'Filter by status',
    all: 'Every status',
    empty: 'There is no warrant. To read a firm’s account transactions, ask for one first.',
  },
);

const PAGE = 50;

/** 账户查询手续: those of the user's agency, and all of them for the People's Bank. */
export default function WarrantsPage() {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actor = useActorName();
  const [search, put] = useAddress();
  const status = search.get('status') as AccountWarrantStatus | null;
  const pages = useAskPages(
    WarrantList,
    { first: PAGE, filter: status ? { status } : null },
    (data) => data.accountWarrants,
  );
  const rows = pages.rows;
  const firm = useFirmNames(rows.map(({ platformCode }) => platformCode));
  const range = (from: string, to: string): string => words.range(dayText(from, locale), dayText(to, locale));
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Select
          className="filter"
          allowClear
          aria-label={t.filter}
          placeholder={t.all}
          value={status}
          options={enumOptions('AccountWarrantStatus', locale)}
          onChange={(value: string | undefined) => put({ status: value })}
        />
        <Link className="row-open head-end" to="/warrants/new">
          {words.new}
        </Link>
      </div>
      <p className="quiet">{t.note}</p>
      <ListTable
        label={t.title}
        {...pages.list}
        keyOf={({ id }) => id}
        wraps
        csvName={t.title}
        empty={t.empty}
        columns={[
          {
            key: 'number',
            title: words.number,
            render: ({ id, number }) => <Link to={`/warrants/${id}`}>{number}</Link>,
            text: ({ number }) => number,
          },
          {
            key: 'firm',
            title: words.firm,
            render: ({ platformCode }) => firm(platformCode),
            text: ({ platformCode }) => firm(platformCode),
          },
          {
            key: 'requester',
            title: words.requester,
            render: ({ requester }) => <ActorName actor={requester} />,
            text: ({ requester }) => actor(requester),
          },
          {
            key: 'status',
            title: words.status,
            render: (row) => <EnumTag name="AccountWarrantStatus" value={row.status} />,
            text: (row) => word('AccountWarrantStatus', row.status),
          },
          {
            key: 'basis',
            title: words.basis,
            render: ({ legalBasis }) => <span className="basis">{legalBasis}</span>,
            text: ({ legalBasis }) => legalBasis,
          },
          {
            key: 'period',
            title: words.period,
            render: ({ periodFrom, periodTo }) => range(periodFrom, periodTo),
            text: ({ periodFrom, periodTo }) => range(periodFrom, periodTo),
          },
          {
            key: 'uses',
            title: words.uses,
            render: (row) => <UsesLeft warrant={row} />,
            text: ({ usesLeft, usesAllowed }) => words.usesOf(usesLeft, usesAllowed),
            compare: (one, other) => one.usesLeft - other.usesLeft,
          },
        ]}
      />
    </>
  );
}
