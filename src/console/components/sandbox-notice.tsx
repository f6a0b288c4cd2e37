import { useIsSandbox } from '../api/use-is-sandbox';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  { label: '沙盒提示', note: '沙盒：数据均为虚构' },
  { label: 'Sandbox notice', note: 'Sandbox: invented data' },
);

/** Says on every page of a sandbox that it is one; nothing elsewhere. */
export function SandboxNotice() {
  const t = useTexts(texts);
  return useIsSandbox() ? (
    <strong role="note" aria-label={t.label} className="sandbox-notice">
      {t.note}
    </strong>
  ) : null;
}
