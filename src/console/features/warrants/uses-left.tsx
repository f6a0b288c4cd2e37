import { Progress } from 'antd';
import { useNow } from '../../components/now';
import { useTexts } from '../../i18n/texts';
import { warrantTexts } from './texts';
import { warrantLeft } from './uses';

interface UsesLeftProps {
  readonly warrant: Parameters<typeof warrantLeft>[0];
  readonly withState?: boolean;
}

/** What is left of a warrant's uses, and whether it may be used now. */
export function UsesLeft({ warrant, withState = false }: UsesLeftProps) {
  const t = useTexts(warrantTexts);
  const { left, allowed, percent, state } = warrantLeft(warrant, useNow());
  return (
    <span className="uses">
      <Progress
        percent={percent}
        size="small"
        showInfo={false}
        aria-label={t.usesOf(left, allowed)}
        status={left === 0 ? 'exception' : 'normal'}
      />
      <span className="figure">{t.usesOf(left, allowed)}</span>
      {withState && <span className={state === 'USABLE' ? 'quiet' : 'amber'}>{t[state]}</span>}
    </span>
  );
}
