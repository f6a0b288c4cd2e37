import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EnumTag } from '../../components/enum-tag';
import { ListTable } from '../../components/list-table';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { RunningClocks } from './clocks/running-clocks';
import type { Agreement, CatalogueItem } from './matrix/matrix';
import { useSharingWords } from './sharing-words';
import { sharingTexts } from './texts';

const texts = defineTexts(
  {
    label: '共享协议',
    name: '协议',
    number: '编号',
    count: '数据项数',
    all: '全部状态',
    status: '按状态筛选',
    clock: '办理期限',
    side: '按部门筛选',
    allSides: '全部部门',
    empty: '没有符合条件的共享协议。',
  },
  {
    label: 'Sharing agreements',
    name: 'Agreement',
    number: 'Number',
    count: 'Items',
    all: 'Every status',
    status: 'Filter by status',
    clock: 'Period',
    side: 'Filter by agency',
    allSides: 'Every agency',
    empty: 'No agreement meets these conditions.',
  },
);

export interface AgreementListProps {
  readonly agreements: readonly Agreement[];
  readonly catalogue: readonly CatalogueItem[];
  readonly agencies: readonly string[];
  readonly loading: boolean;
}

/** When the first running period ends; without one, behind all that have. */
function firstDue({ clocks }: Agreement): number {
  return Math.min(...clocks.map(({ dueAt }) => Date.parse(dueAt)), Number.MAX_SAFE_INTEGER);
}

/** Agreements as a list: those that wait for somebody first. */
export function AgreementList({ agreements, catalogue, agencies, loading }: AgreementListProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actor = useActorName();
  const { partiesOf, purposesOf, periodOf } = useSharingWords(catalogue);
  const [status, setStatus] = useState<string | null>(null);
  const [side, setSide] = useState<string | null>(null);
  const waits = ({ status: at }: Agreement): number =>
    Number(at !== 'PROPOSED' && at !== 'AWAITING_SECOND_APPROVAL');
  const rows = agreements
    .filter((one) => status === null || one.status === status)
    .filter((one) => side === null || one.owner === side || one.grantee === side)
    .toSorted((one, other) => waits(one) - waits(other));
  return (
    <>
      <div className="filters">
        <Select
          className="filter"
          allowClear
          aria-label={t.status}
          placeholder={t.all}
          value={status}
          options={enumOptions('SharingAgreementStatus', locale)}
          onChange={(value: string | undefined) => setStatus(value ?? null)}
        />
        <Select
          className="filter"
          allowClear
          aria-label={t.side}
          placeholder={t.allSides}
          value={side}
          options={agencies.map((value) => ({ value, label: actor(value) }))}
          onChange={(value: string | undefined) => setSide(value ?? null)}
        />
      </div>
      <ListTable
        label={t.label}
        rows={rows}
        keyOf={({ id }) => id}
        loading={loading}
        wraps
        csvName={t.label}
        empty={t.empty}
        columns={[
          {
            key: 'name',
            title: t.name,
            render: (row) => <Link to={`/agreements/${row.id}`}>{partiesOf(row)}</Link>,
            text: partiesOf,
          },
          {
            key: 'number',
            title: t.number,
            render: ({ number }) => <span className="figure">{number}</span>,
            text: ({ number }) => number,
          },
          {
            key: 'status',
            title: words.status,
            render: (row) => <EnumTag name="SharingAgreementStatus" value={row.status} />,
            text: (row) => word('SharingAgreementStatus', row.status),
          },
          {
            key: 'clock',
            title: t.clock,
            render: ({ clocks }) => <RunningClocks clocks={clocks} />,
            text: ({ clocks }) => clocks.map(({ dueAt }) => dueAt).join(' '),
            compare: (one, other) => firstDue(one) - firstDue(other),
          },
          {
            key: 'items',
            title: t.count,
            render: ({ items }) => <span className="figure">{items.length}</span>,
            text: ({ items }) => String(items.length),
            compare: (one, other) => one.items.length - other.items.length,
          },
          {
            key: 'purposes',
            title: words.purposes,
            render: (row) => purposesOf(row.purposes),
            text: (row) => purposesOf(row.purposes),
          },
          {
            key: 'masked',
            title: words.masked,
            render: ({ masked }) => (masked ? words.yes : words.no),
            text: ({ masked }) => (masked ? words.yes : words.no),
          },
          {
            key: 'region',
            title: words.region,
            render: ({ region }) => (region ? <RegionName region={region} /> : words.national),
          },
          {
            key: 'period',
            title: words.validity,
            render: periodOf,
            text: periodOf,
            compare: (one, other) => Date.parse(one.validTo) - Date.parse(other.validTo),
          },
        ]}
      />
    </>
  );
}
