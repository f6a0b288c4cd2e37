import { Tag, Tooltip } from 'antd';
import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';
import { deadlineText } from './instant';
import { useNow } from './now';

const DAY = 86_400_000;

const texts = defineTexts(
  {
    none: '未定期限',
    overdue: (days: number) => (days < 1 ? '已逾期' : `已逾期${days}日`),
    today: '今天到期',
    left: (days: number) => `还剩${days}日`,
    until: (day: string) => `至${day}止`,
    provisionally: '（暂定）',
    provisional: '暂定期限：节假日安排公布后重新计算',
  },
  {
    none: 'No deadline',
    overdue: (days: number) => (days < 1 ? 'Overdue' : `Overdue by ${days} day${days === 1 ? '' : 's'}`),
    today: 'Due today',
    left: (days: number) => `${days} day${days === 1 ? '' : 's'} left`,
    until: (day: string) => `until the ${day}`,
    provisionally: ' (provisional)',
    provisional: 'Provisional: worked out again once the holidays of that year are announced',
  },
);

export interface DeadlineProps {
  readonly at: string | null | undefined;
  readonly provisional?: boolean;
  /** Working days that are left, where they are known. */
  readonly workingDays?: number | null;
}

/** A deadline, by how much time is left; red once it has passed, amber in its last two days. */
export function Deadline({ at, provisional = false }: DeadlineProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const now = useNow();
  if (!at) return <span className="quiet">{t.none}</span>;
  const left = new Date(at).getTime() - now;
  const days = Math.floor(Math.abs(left) / DAY);
  const colour = left < 0 ? 'error' : left < 2 * DAY ? 'warning' : 'default';
  const words = left < 0 ? t.overdue(days) : days === 0 ? t.today : t.left(days);
  const day = deadlineText(at, locale);
  return (
    <span className="deadline">
      <Tag color={colour}>{words}</Tag>
      <time dateTime={at} className="quiet">
        {t.until(day)}
      </time>
      {provisional && (
        <Tooltip title={t.provisional}>
          <span className="quiet">{t.provisionally}</span>
        </Tooltip>
      )}
    </span>
  );
}
