import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useAskPages } from '../../api/use-ask';
import { useTell, type Refusal } from '../../api/use-tell';
import { Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { RefusalAlert } from '../../components/refusal-alert';
import { useAddress } from '../../components/use-address';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useTopics } from './use-topics';
import { webhookTexts } from './texts';
import { Deliveries, ReplayDelivery, type DeliveriesQuery } from './webhooks.generated';

type Delivery = NonNullable<DeliveriesQuery['webhookDeliveries']>['edges'][number]['node'];
const PAGE = 50;
const COLOURS = { PENDING: 'processing', DELIVERED: 'success', DEAD: 'error' } as const;

/** 投递记录: what was sent to the office's webhooks, and what became of it. */
export function DeliveryTable({ addresses }: { readonly addresses: ReadonlyMap<string, string> }) {
  const t = useTexts(webhookTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { topicWord } = useTopics();
  const [chosen, choose] = useAddress();
  const { tell, pending } = useTell(ReplayDelivery);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const status = chosen.get('status');
  const webhookId = chosen.get('webhook');
  const filter = {
    ...(status ? { status: status as Delivery['status'] } : {}),
    ...(webhookId ? { webhookId } : {}),
  };
  const pages = useAskPages(Deliveries, { filter, first: PAGE }, (data) => data.webhookDeliveries);
  const replay = async (deliveryId: string): Promise<void> => {
    const told = await tell((idempotencyKey) => ({ input: { idempotencyKey, deliveryId } }));
    setRefusal(told.done ? null : told.refusal);
  };
  const resultOf = ({ lastStatus, lastError }: Delivery): string =>
    [lastStatus === null ? '' : `HTTP ${lastStatus}`, lastError ?? ''].filter(Boolean).join(' · ') || '—';
  const columns: ListColumn<Delivery>[] = [
    {
      key: 'topic',
      title: t.topic,
      render: ({ topic }) => topicWord(topic),
      text: ({ topic }) => topicWord(topic),
    },
    {
      key: 'url',
      title: t.url,
      render: (row) => <span className="cell-stack code">{addresses.get(row.webhookId) ?? '—'}</span>,
      text: (row) => addresses.get(row.webhookId) ?? '',
    },
    {
      key: 'status',
      title: t.status,
      render: (row) => <Tag color={COLOURS[row.status]}>{word('WebhookDeliveryStatus', row.status)}</Tag>,
      text: (row) => word('WebhookDeliveryStatus', row.status),
    },
    {
      key: 'attempts',
      title: t.attempts,
      render: ({ attempts }) => attempts,
      text: ({ attempts }) => String(attempts),
    },
    {
      key: 'last',
      title: t.last,
      render: ({ lastAttemptAt }) => (lastAttemptAt ? <Instant at={lastAttemptAt} /> : '—'),
      text: ({ lastAttemptAt }) => (lastAttemptAt ? instantText(lastAttemptAt, locale) : ''),
    },
    {
      key: 'result',
      title: t.result,
      render: (row) => <span className="cell-stack">{resultOf(row)}</span>,
      text: resultOf,
    },
    {
      key: 'next',
      title: t.next,
      render: ({ nextAttemptAt }) => (nextAttemptAt ? <Instant at={nextAttemptAt} /> : '—'),
      text: ({ nextAttemptAt }) => (nextAttemptAt ? instantText(nextAttemptAt, locale) : ''),
    },
    {
      key: 'actions',
      title: t.actions,
      render: (row) =>
        row.availableActions.some(({ mutation }) => mutation === 'replayWebhookDelivery') && (
          <Button size="small" loading={pending} onClick={() => void replay(row.id)}>
            {t.replay}
          </Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="deliveries">
      <div className="head">
        <h2 id="deliveries">{t.deliveries}</h2>
        <Select
          className="filter"
          aria-label={t.status}
          value={status ?? ''}
          onChange={(value) => choose({ status: value })}
          options={[{ value: '', label: t.anyStatus }, ...enumOptions('WebhookDeliveryStatus', locale)]}
        />
        <Select
          className="filter"
          aria-label={t.url}
          value={webhookId ?? ''}
          onChange={(value) => choose({ webhook: value })}
          options={[
            { value: '', label: t.anyWebhook },
            ...[...addresses].map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      <RefusalAlert refusal={refusal} />
      <ListTable<Delivery>
        label={t.deliveries}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        csvName={t.deliveries}
        wraps
        empty={t.noDeliveries}
      />
    </section>
  );
}
