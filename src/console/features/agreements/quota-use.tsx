import { Progress } from 'antd';
import { useTexts } from '../../i18n/texts';
import { quotaLeft } from './quota';
import { sharingTexts } from './texts';

export interface QuotaUseProps {
  readonly quota: number | null;
  readonly used: number;
}

/** What is used of a daily quota, in words and as a bar. */
export function QuotaUse({ quota, used }: QuotaUseProps) {
  const t = useTexts(sharingTexts);
  const left = quotaLeft(quota, used);
  if (!left) return <>{t.usedFree}</>;
  return (
    <span className="quota">
      <Progress
        percent={left.percent}
        size="small"
        showInfo={false}
        status={left.state === 'PLENTY' ? 'normal' : 'exception'}
        aria-label={t.used(left.used, left.quota)}
      />
      <span className={left.state === 'PLENTY' ? 'figure' : 'figure danger'}>
        {t.used(left.used, left.quota)}
      </span>
    </span>
  );
}
