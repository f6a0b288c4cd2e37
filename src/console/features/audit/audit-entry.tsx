import { Drawer, Tag } from 'antd';
import type { ReactNode } from 'react';
import { LASTING, useAsk } from '../../api/use-ask';
import { Instant } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { OfficeName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { AuditItemNames, type AuditEntriesQuery } from './audit.generated';
import { ReceiptPart } from './receipt-part';
import { auditTexts } from './texts';

export type AuditEntry = NonNullable<AuditEntriesQuery['auditEntries']>['edges'][number]['node'];
type AuditedItem = AuditEntry['items'][number];

export const DECISION_COLOURS = { GIVEN: 'success', MASKED: 'warning', DENIED: 'error' } as const;

interface EntryDrawerProps {
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}

/** An entry with all that is kept of it. */
export function EntryDrawer({ entry, onClose }: EntryDrawerProps) {
  const t = useTexts(auditTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const platforms = (codes: readonly string[]): string => codes.join(locale === 'zh' ? '、' : ', ') || '—';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.at, <Instant key="at" at={entry.at} />],
    [t.office, <OfficeName key="office" agency={entry.agency} region={entry.region} />],
    [t.role, word('Role', entry.role)],
    [t.officer, entry.officer],
    [t.purpose, entry.purpose ? word('Purpose', entry.purpose) : t.none],
    [t.case, entry.caseNumber ?? t.none],
    [t.basis, entry.basis ?? t.none],
    [t.asked, platforms(entry.platformsAsked)],
    [t.disclosed, platforms(entry.platformsDisclosed)],
    [
      t.outcome,
      entry.outcome ? (
        <>
          <Tag color="error">{t.rejected}</Tag>{' '}
          <code key="code" className="code">
            {entry.outcome}
          </code>
        </>
      ) : (
        <Outcome key="outcome" entry={entry} />
      ),
    ],
    [
      t.operation,
      <code key="name" className="code">
        {entry.operationName ?? '—'}
      </code>,
    ],
    [
      t.digest,
      <code key="hash" className="code">
        {entry.operationHash ?? '—'}
      </code>,
    ],
    [
      t.request,
      <code key="request" className="code">
        {entry.requestId}
      </code>,
    ],
    [t.address, entry.address ?? t.unknown],
  ];
  return (
    <Drawer open onClose={onClose} title={t.detail} size={880}>
      <p>
        <strong>{entry.sentence}</strong>
      </p>
      <dl className="audit-facts">
        {facts.map(([title, value]) => [
          <dt key={`${title}t`}>{title}</dt>,
          <dd key={`${title}d`}>{value}</dd>,
        ])}
      </dl>
      <h3>{t.items}</h3>
      <ItemTable items={entry.items} />
      <ReceiptPart id={entry.id} />
    </Drawer>
  );
}

/** What was given, masked and denied, as words with a colour. */
export function Outcome({ entry: { items, outcome } }: { readonly entry: AuditEntry }) {
  const t = useTexts(auditTexts);
  if (outcome !== null) return <Tag color="error">{t.rejected}</Tag>;
  const words = { GIVEN: t.given, MASKED: t.masked, DENIED: t.denied };
  const shown = (['GIVEN', 'MASKED', 'DENIED'] as const)
    .map((decision) => [decision, items.filter((item) => item.decision === decision).length] as const)
    .filter(([, count]) => count > 0);
  if (shown.length === 0) return <span className="quiet">{t.publicOnly}</span>;
  return (
    <>
      {shown.map(([decision, count]) => (
        <Tag key={decision} color={DECISION_COLOURS[decision]}>
          {words[decision](count)}
        </Tag>
      ))}
    </>
  );
}

function ItemTable({ items }: { readonly items: readonly AuditedItem[] }) {
  const t = useTexts(auditTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const { data } = useAsk(AuditItemNames, {}, LASTING);
  const nameOf = ({ item }: AuditedItem): string =>
    data?.data?.catalogue.find(({ id }) => id === item)?.descriptions[locale] ?? item;
  const columns: ListColumn<AuditedItem>[] = [
    { key: 'item', title: t.item, render: nameOf, text: nameOf },
    {
      key: 'owner',
      title: t.owner,
      render: ({ owner }) => actorName(owner),
      text: ({ owner }) => actorName(owner),
    },
    {
      key: 'decision',
      title: t.decision,
      render: ({ decision }) => (
        <Tag color={DECISION_COLOURS[decision]}>{word('AuditDecision', decision)}</Tag>
      ),
      text: ({ decision }) => word('AuditDecision', decision),
    },
    {
      key: 'reason',
      title: t.reason,
      render: ({ reason }) => (reason ? <code className="code">{reason}</code> : '—'),
      text: ({ reason }) => reason ?? '',
    },
    {
      key: 'fields',
      title: t.fields,
      render: ({ fields }) => <code className="code">{fields.join(' ')}</code>,
      text: ({ fields }) => fields.join(' '),
    },
  ];
  return (
    <ListTable<AuditedItem>
      label={t.items}
      columns={columns}
      rows={items}
      keyOf={({ item }) => item}
      loading={false}
      wraps
      csvName={t.items}
      empty={t.noItems}
    />
  );
}
