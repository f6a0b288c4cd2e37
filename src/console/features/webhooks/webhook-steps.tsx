import { Checkbox, Form, Input, Select } from 'antd';
import { useTell } from '../../api/use-tell';
import { StepDrawer } from '../../components/step-drawer';
import { useTexts } from '../../i18n/texts';
import { useTopics } from './use-topics';
import { webhookTexts } from './texts';
import { EnableWebhook, RegisterWebhook, RemoveWebhook, RotateWebhookSecret } from './webhooks.generated';

interface StepProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told of a new secret, once. */
  readonly onSecret: (secret: string) => void;
}

/** 登记回调 */
export function RegisterStep({ open, onClose, onSecret }: StepProps) {
  const t = useTexts(webhookTexts);
  const { options } = useTopics();
  const { tell } = useTell(RegisterWebhook);
  return (
    <StepDrawer<{ url: string; topics?: string[] }>
      title={t.register}
      open={open}
      onClose={onClose}
      ground={t.ground}
      next={t.registerNext}
      submitWord={t.register}
      onSubmit={async ({ url, topics }) => {
        const told = await tell((idempotencyKey) => ({
          input: { idempotencyKey, url: url.trim(), topics: topics ?? [] },
        }));
        const secret = told.done ? told.data.registerWebhook.secret : null;
        if (secret) onSecret(secret);
        return told;
      }}
    >
      <Form.Item
        name="url"
        label={t.url}
        extra={t.urlHint}
        rules={[{ required: true, whitespace: true, message: t.urlNeeded }]}
      >
        <Input type="url" placeholder="https://" maxLength={2_000} />
      </Form.Item>
      <Form.Item name="topics" label={t.topics} extra={t.topicsHint}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={[...options]}
        />
      </Form.Item>
    </StepDrawer>
  );
}

export type WebhookStep = 'rotateWebhookSecret' | 'enableWebhook' | 'removeWebhook';

interface OneProps extends StepProps {
  readonly webhookId: string;
  readonly url: string;
  readonly step: WebhookStep;
}

/** 轮换密钥、启用、移除 of one webhook. */
export function OneWebhookStep({ open, onClose, onSecret, webhookId, url, step }: OneProps) {
  const t = useTexts(webhookTexts);
  const rotate = useTell(RotateWebhookSecret);
  const enable = useTell(EnableWebhook);
  const remove = useTell(RemoveWebhook);
  const words = {
    rotateWebhookSecret: { title: t.rotate, next: t.rotateNext, note: t.ground },
    enableWebhook: { title: t.enable, next: t.enableNext, note: t.enableNote },
    removeWebhook: { title: t.removeTitle, next: t.removeNote, note: t.note },
  }[step];
  return (
    <StepDrawer<{ endPreviousAtOnce?: boolean }>
      title={words.title}
      open={open}
      onClose={onClose}
      ground={words.note}
      next={words.next}
      submitWord={words.title}
      onSubmit={async ({ endPreviousAtOnce }) => {
        if (step === 'enableWebhook')
          return enable.tell((idempotencyKey) => ({ input: { idempotencyKey, webhookId } }));
        if (step === 'removeWebhook')
          return remove.tell((idempotencyKey) => ({ input: { idempotencyKey, webhookId } }));
        const told = await rotate.tell((idempotencyKey) => ({
          input: { idempotencyKey, webhookId, endPreviousAtOnce: endPreviousAtOnce ?? false },
        }));
        const secret = told.done ? told.data.rotateWebhookSecret.secret : null;
        if (secret) onSecret(secret);
        return told;
      }}
    >
      <p>
        <span className="quiet">{t.url}</span> <code className="code cell-stack">{url}</code>
      </p>
      {step === 'rotateWebhookSecret' && (
        <Form.Item name="endPreviousAtOnce" valuePropName="checked">
          <Checkbox>{t.endPrevious}</Checkbox>
        </Form.Item>
      )}
    </StepDrawer>
  );
}
