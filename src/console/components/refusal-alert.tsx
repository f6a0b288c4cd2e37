import { Alert } from 'antd';
import { NotAnswered } from '../api/ask';
import type { Refusal } from '../api/use-tell';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  {
    offline: '网络未接通，内容未提交。',
    offlineRemedy: '已填写的内容仍在本页，接通后请再次提交。',
    failed: '本次请求未能办理。',
    remedy: (text: string) => `办法：${text}`,
  },
  {
    offline: 'There is no connection; nothing was sent.',
    offlineRemedy: 'What was typed is still on this page. Send it again once there is a connection.',
    failed: 'The request could not be carried out.',
    remedy: (text: string) => `What to do: ${text}`,
  },
);

export interface RefusalAlertProps {
  readonly refusal?: Refusal | null;
  /** The request itself was not answered. */
  readonly failure?: Error | null;
}

/** What was refused, why, and what to do now. It stays until something else is done. */
export function RefusalAlert({ refusal, failure }: RefusalAlertProps) {
  const t = useTexts(texts);
  if (!refusal && !failure) return null;
  const offline = failure instanceof NotAnswered && failure.code === 'OFFLINE';
  const message = refusal?.message || (offline ? t.offline : failure?.message) || t.failed;
  const remedy =
    refusal?.remedy ?? (offline ? t.offlineRemedy : failure instanceof NotAnswered ? failure.remedy : null);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refusal"
      title={message}
      description={remedy ? t.remedy(remedy) : undefined}
      data-code={refusal?.code ?? (failure instanceof NotAnswered ? failure.code : undefined)}
    />
  );
}
