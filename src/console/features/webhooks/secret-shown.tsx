import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts';
import { webhookTexts } from './texts';

/** A new secret, shown once, until somebody says that it is kept. */
export function SecretShown({
  secret,
  onStored,
}: {
  readonly secret: string;
  readonly onStored: () => void;
}) {
  const t = useTexts(webhookTexts);
  const [copied, setCopied] = useState(false);
  return (
    <Alert
      type="warning"
      showIcon
      className="refusal"
      role="alert"
      title={t.secretTitle}
      description={
        <>
          <p>{t.secretNote}</p>
          <code className="code secret">{secret}</code>
          <div className="actions">
            <Button
              type="primary"
              onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
            >
              {copied ? t.copied : t.copy}
            </Button>
            <Button onClick={onStored}>{t.stored}</Button>
          </div>
        </>
      }
    />
  );
}
