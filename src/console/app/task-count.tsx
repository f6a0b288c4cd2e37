import { useAsk } from '../api/use-ask';
import { defineTexts, useTexts } from '../i18n/texts';
import { TaskNumber } from './task-count.generated';

const texts = defineTexts(
  { waiting: (count: string) => `${count}项待办` },
  { waiting: (count: string) => `${count} waiting` },
);
const MOST = 99;

/** How much waits for the user, as it stands. */
export function TaskCount() {
  const t = useTexts(texts);
  const { data } = useAsk(TaskNumber, { first: MOST + 1 }, { staleTime: 5_000 });
  const count = data?.data?.myTasks?.edges.length ?? 0;
  if (count === 0) return null;
  const shown = count > MOST ? `${MOST}+` : String(count);
  return (
    <span className="count" title={t.waiting(shown)}>
      {shown}
    </span>
  );
}
