import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { LASTING, useAsk } from '../../api/use-ask';
import { instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { PageState } from '../../components/page-state';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { AuditItemNames, type AuditEntriesQueryVariables } from './audit.generated';
import { AuditSummary, type AuditSummaryQuery } from './summary.generated';

const texts = defineTexts(
  {
    title: '汇总',
    by: '汇总方式',
    OFFICER: '人员',
    ITEM: '数据项',
    DAY: '日期',
    agency: '部门',
    entries: '记录数',
    denied: '其中未予提供',
    first: '首次',
    last: '末次',
    counted: (entries: number) => `按当前检索条件汇总，共${entries}条记录。`,
    newest: (entries: number) => `记录较多，仅汇总最近${entries}条；请缩短时间段。`,
    empty: '没有符合条件的审计记录。',
  },
  {
    title: 'Summary',
    by: 'Counted by',
    OFFICER: 'Person',
    ITEM: 'Item',
    DAY: 'Day',
    agency: 'Agency',
    entries: 'Entries',
    denied: 'With a denial',
    first: 'First',
    last: 'Last',
    counted: (entries: number) => `What is searched for, counted: ${entries} entries.`,
    newest: (entries: number) => `There are more; the newest ${entries} were counted. Choose a shorter time.`,
    empty: 'No entries meet these conditions.',
  },
);

type Summary = NonNullable<AuditSummaryQuery['auditSummary']>;
type Group = Summary['groups'][number];
type By = 'OFFICER' | 'ITEM' | 'DAY';

interface SummaryDrawerProps {
  readonly filter: AuditEntriesQueryVariables['filter'];
  readonly onClose: () => void;
}

/** 审计汇总: what is searched for, counted by person, item or day. */
export function SummaryDrawer({ filter, onClose }: SummaryDrawerProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const [by, setBy] = useState<By>('OFFICER');
  const query = useAsk(AuditSummary, { by, filter: filter ?? null });
  return (
    <Drawer open onClose={onClose} title={t.title} size={880}>
      <Segmented<By>
        aria-label={t.by}
        value={by}
        onChange={setBy}
        options={enumOptions('AuditSummaryKey', locale) as { value: By; label: string }[]}
      />
      <PageState query={query} pick={({ auditSummary }) => auditSummary}>
        {({ groups, entries, complete }) => (
          <>
            <p className="quiet">{complete ? t.counted(entries) : t.newest(entries)}</p>
            <GroupTable by={by} groups={groups} />
          </>
        )}
      </PageState>
    </Drawer>
  );
}

function GroupTable({ by, groups }: { readonly by: By; readonly groups: readonly Group[] }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actorName = useActorName();
  const items = useAsk(AuditItemNames, {}, LASTING);
  const nameOf = ({ key }: Group): string =>
    by === 'ITEM'
      ? (items.data?.data?.catalogue.find(({ id }) => id === key)?.descriptions[locale] ?? key)
      : key;
  const column = (key: string, title: string, text: (group: Group) => string): ListColumn<Group> => ({
    key,
    title,
    render: text,
    text,
  });
  const columns: ListColumn<Group>[] = [
    column('key', t[by], nameOf),
    ...(by === 'DAY' ? [] : [column('agency', t.agency, ({ agency }) => (agency ? actorName(agency) : '—'))]),
    column('entries', t.entries, ({ entries }) => String(entries)),
    column('denied', t.denied, ({ denied }) => String(denied)),
    column('first', t.first, ({ first }) => instantText(first, locale)),
    column('last', t.last, ({ last }) => instantText(last, locale)),
  ];
  return (
    <ListTable<Group>
      label={t.title}
      columns={columns}
      rows={groups}
      keyOf={({ key, agency }) => `${agency ?? ''} ${key}`}
      loading={false}
      csvName={t.title}
      empty={t.empty}
    />
  );
}
