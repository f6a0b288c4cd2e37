import { Button, Empty, Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { OnlyFor } from '../../components/only-for';
import { PageState } from '../../components/page-state';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { DeliveryTable } from './deliveries';
import { SecretShown } from './secret-shown';
import { useTopics } from './use-topics';
import { webhookTexts } from './texts';
import { OneWebhookStep, RegisterStep, type WebhookStep } from './webhook-steps';
import { Webhooks, type WebhooksQuery } from './webhooks.generated';
import './webhooks.css';
import { useOfficerNames } from '../../names/use-officer-names';

type Webhook = NonNullable<WebhooksQuery['webhooks']>[number];
const ROLES = ['SYSTEM_ADMINISTRATOR', 'LEADER'];
const STEPS: readonly WebhookStep[] = ['rotateWebhookSecret', 'enableWebhook', 'removeWebhook'];

/** 消息回调: where the office's systems are told of tasks, deadlines and results. */
export default function WebhooksPage() {
  return (
    <OnlyFor roles={ROLES}>
      <WebhookList />
    </OnlyFor>
  );
}

function WebhookList() {
  const t = useTexts(webhookTexts);
  const query = useAsk(Webhooks, {});
  const [registering, setRegistering] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [step, setStep] = useState<{ readonly webhook: Webhook; readonly step: WebhookStep } | null>(null);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Button type="primary" onClick={() => setRegistering(true)}>
          {t.register}
        </Button>
      </div>
      <p className="quiet">{t.note}</p>
      {secret && <SecretShown secret={secret} onStored={() => setSecret(null)} />}
      <PageState query={query} pick={({ webhooks }) => webhooks}>
        {(webhooks) => (
          <>
            {webhooks.length === 0 ? (
              <Empty description={t.empty}>
                <span className="quiet">{t.emptyNext}</span>
              </Empty>
            ) : (
              <WebhookTable
                webhooks={webhooks}
                onStep={(webhook, each) => setStep({ webhook, step: each })}
              />
            )}
            <DeliveryTable addresses={new Map(webhooks.map(({ id, url }) => [id, url]))} />
          </>
        )}
      </PageState>
      <RegisterStep open={registering} onClose={() => setRegistering(false)} onSecret={setSecret} />
      {step && (
        <OneWebhookStep
          key={`${step.webhook.id}${step.step}`}
          open
          webhookId={step.webhook.id}
          url={step.webhook.url}
          step={step.step}
          onClose={() => setStep(null)}
          onSecret={setSecret}
        />
      )}
    </>
  );
}

interface WebhookTableProps {
  readonly webhooks: readonly Webhook[];
  readonly onStep: (webhook: Webhook, step: WebhookStep) => void;
}

function WebhookTable({ webhooks, onStep }: WebhookTableProps) {
  const t = useTexts(webhookTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const label = { rotateWebhookSecret: t.rotate, enableWebhook: t.enable, removeWebhook: t.remove };
  const { topicWord } = useTopics();
  const topicsOf = ({ topics }: Webhook): string =>
    topics.length === 0 ? t.allTopics : topics.map(topicWord).join(locale === 'zh' ? '、' : ', ');
  const agency = useSession().data?.agency ?? '';
  const nameOf = useOfficerNames(webhooks.map(({ registeredBy }) => ({ agency, officer: registeredBy })));
  const columns: ListColumn<Webhook>[] = [
    {
      key: 'url',
      title: t.url,
      render: ({ url }) => <span className="cell-stack code">{url}</span>,
      text: ({ url }) => url,
    },
    {
      key: 'topics',
      title: t.topics,
      render: (row) => <span className="cell-stack">{topicsOf(row)}</span>,
      text: topicsOf,
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status, disabledReason, pausedUntil }) => (
        <>
          <Tag color={status === 'ACTIVE' ? 'success' : 'error'}>{word('WebhookStatus', status)}</Tag>
          {disabledReason && (
            <span className="cell-stack quiet">{word('WebhookDisabledReason', disabledReason)}</span>
          )}
          {pausedUntil && (
            <span className="cell-stack quiet">{t.pausedUntil(instantText(pausedUntil, locale))}</span>
          )}
        </>
      ),
      text: ({ status }) => word('WebhookStatus', status),
    },
    {
      key: 'secret',
      title: t.secret,
      render: ({ secretRotatedAt, previousSecretsUntil }) => (
        <span className="cell-stack quiet">
          {secretRotatedAt ? t.rotatedAt(instantText(secretRotatedAt, locale)) : t.never}
          {previousSecretsUntil && ` · ${t.previousUntil(instantText(previousSecretsUntil, locale))}`}
        </span>
      ),
    },
    {
      key: 'registered',
      title: t.registered,
      render: ({ registeredBy, registeredAt }) => (
        <span className="cell-stack">
          {nameOf(agency, registeredBy)} <Instant at={registeredAt} />
        </span>
      ),
      text: ({ registeredBy, registeredAt }) =>
        t.by(nameOf(agency, registeredBy), instantText(registeredAt, locale)),
    },
    {
      key: 'actions',
      title: t.actions,
      render: (row) => (
        <span className="cell-stack">
          {STEPS.filter((each) => row.availableActions.some(({ mutation }) => mutation === each)).map(
            (each) => (
              <Button
                key={each}
                size="small"
                type="link"
                danger={each === 'removeWebhook'}
                aria-label={`${label[each]}: ${row.url}`}
                onClick={() => onStep(row, each)}
              >
                {label[each]}
              </Button>
            ),
          )}
        </span>
      ),
    },
  ];
  return (
    <ListTable<Webhook>
      label={t.title}
      columns={columns}
      rows={webhooks}
      keyOf={({ id }) => id}
      loading={false}
      csvName={t.title}
      wraps
    />
  );
}
