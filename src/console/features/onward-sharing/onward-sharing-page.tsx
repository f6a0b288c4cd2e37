import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { dayOf } from '../../components/beijing-days';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { dayText, Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { OnwardList, type OnwardListQuery } from './onward-sharing.generated';
import { useItemName } from './use-item-name';

const texts = defineTexts(
  {
    title: '向第三方提供',
    items: '数据项',
    more: (first: string, others: number) => `${first}等${others + 1}项`,
    source: '数源部门',
    holder: '申请单位',
    recipient: '接收单位',
    status: '状态',
    asked: '申请时间',
    due: '答复期限',
    last: '有效期末日',
    begin: '申请向第三方提供',
    agreements: '共享协议',
    about: '通过共享获得的数据，未经数源部门同意不得提供给第三方（《政务数据共享条例》第二十五条）。',
    none: '没有向第三方提供的申请。',
  },
  {
    title: 'Onward sharing',
    items: 'Items',
    more: (first: string, others: number) => `${first}, and ${others} more`,
    source: 'Source agency',
    holder: 'Asked by',
    recipient: 'Third agency',
    status: 'Status',
    asked: 'Asked',
    due: 'Answer due',
    last: 'Last day',
    begin: 'Ask to give data on',
    agreements: 'Sharing agreements',
    about:
      'What was got by sharing is given to no third agency without the consent of its source agency (政务数据共享条例, art. 25).',
    none: 'Nobody has asked to give data on.',
  },
);

const PAGE = 50;
type Row = NonNullable<OnwardListQuery['onwardConsents']>['edges'][number]['node'];

/** 向第三方提供: the requests that the agency asked, has to answer, or would be given data by. */
export default function OnwardSharingPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const itemName = useItemName();
  const { locale } = useLocale();
  const pages = useAskPages(OnwardList, { first: PAGE }, (data) => data.onwardConsents);
  const itemsOf = ({ items }: Row): string => {
    const [first = '', ...others] = items;
    return others.length === 0 ? itemName(first) : t.more(itemName(first), others.length);
  };
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'items',
      title: t.items,
      render: (row) => <Link to={`/onward-sharing/${row.id}`}>{itemsOf(row)}</Link>,
      text: itemsOf,
    },
    { key: 'holder', title: t.holder, render: ({ holder }) => <ActorName actor={holder} /> },
    { key: 'source', title: t.source, render: ({ source }) => <ActorName actor={source} /> },
    { key: 'recipient', title: t.recipient, render: ({ recipient }) => <ActorName actor={recipient} /> },
    {
      key: 'status',
      title: t.status,
      render: ({ status }) => <EnumTag name="OnwardConsentStatus" value={status} />,
      text: ({ status }) => word('OnwardConsentStatus', status),
    },
    {
      key: 'asked',
      title: t.asked,
      render: ({ askedAt }) => <Instant at={askedAt} />,
      text: ({ askedAt }) => instantText(askedAt, locale),
    },
    { key: 'due', title: t.due, render: ({ dueAt }) => (dueAt ? <Deadline at={dueAt} /> : '—') },
    { key: 'last', title: t.last, render: ({ validTo }) => dayText(dayOf(validTo, 'LAST'), locale) },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Link to="/agreements">{t.agreements}</Link>
        <Link className="row-open head-end" to="/onward-sharing/new">
          {t.begin}
        </Link>
      </div>
      <p className="quiet">{t.about}</p>
      <ListTable
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        empty={t.none}
        wraps
      />
    </>
  );
}
