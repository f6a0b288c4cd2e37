import { Button, Empty, Input, Segmented, Select, Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { Deadline } from '../../components/deadline';
import { useNow } from '../../components/now';
import { useRowKeys } from '../../components/row-keys';
import { RefusalAlert } from '../../components/refusal-alert';
import { SavedViews } from '../../components/saved-views/saved-views';
import { useAddress } from '../../components/use-address';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { taskAddress } from './task-address';
import { taskGroup, type TaskGroup } from './task-groups';
import { MyTasks, type MyTasksQuery } from './tasks.generated';

const texts = defineTexts(
  {
    title: '我的待办',
    OVERDUE: '已逾期',
    TODAY: '今天到期',
    WEEK: '本周',
    OTHER: '其他',
    all: '全部',
    filter: '按机构、编号或者事项筛选',
    empty: '没有待办。',
    next: '有新的事项需要办理时，会立即显示在这里。',
    urgent: '紧急',
    open: '办理',
    more: '显示更多',
    loading: '正在读取待办',
    kinds: '全部类别',
    due: '期限',
  },
  {
    title: 'My work',
    OVERDUE: 'Overdue',
    TODAY: 'Due today',
    WEEK: 'This week',
    OTHER: 'Other',
    all: 'All',
    filter: 'Filter by firm, number or matter',
    empty: 'Nothing waits for you.',
    next: 'When something has to be done, it appears here at once.',
    urgent: 'urgent',
    open: 'Open',
    more: 'Show more',
    loading: 'Loading your work',
    kinds: 'Every kind',
    due: 'Deadline',
  },
);

const PAGE = 50;
const GROUPS: readonly TaskGroup[] = ['OVERDUE', 'TODAY', 'WEEK', 'OTHER'];

type Task = NonNullable<MyTasksQuery['myTasks']>['edges'][number]['node'];

/** What the filter looks in. */
const textOf = ({ title, platform, number, businessLine }: Task): string =>
  [title, platform?.name, platform?.code, number, businessLine].join(' ');

/** 我的待办: what waits for the user, the most urgent first, each one click from the form that it asks for. */
export default function TasksPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const [chosen, choose] = useAddress();
  const group = GROUPS.find((each) => each === chosen.get('due')) ?? 'ALL';
  const text = chosen.get('text') ?? '';
  const kind = chosen.get('kind');
  const { rows: tasks, list } = useAskPages(MyTasks, { first: PAGE }, (data) => data.myTasks);
  const body = useRowKeys();
  const now = useNow();
  const kinds = [...new Set(tasks.map((task) => task.kind))];
  const wanted = tasks.filter(
    (task) => (kind === null || task.kind === kind) && textOf(task).includes(text.trim()),
  );
  const counts = new Map(
    GROUPS.map((each) => [each, wanted.filter(({ dueAt }) => taskGroup(dueAt, now) === each)]),
  );
  const shown = GROUPS.filter((each) => group === 'ALL' || group === each);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Segmented<TaskGroup | 'ALL'>
          aria-label={t.due}
          value={group}
          onChange={(value) => choose({ due: value === 'ALL' ? null : value })}
          options={[
            { value: 'ALL' as const, label: `${t.all} ${wanted.length}` },
            ...GROUPS.map((each) => ({ value: each, label: `${t[each]} ${counts.get(each)?.length ?? 0}` })),
          ]}
        />
        <Input
          className="filter"
          allowClear
          aria-label={t.filter}
          placeholder={t.filter}
          value={text}
          onChange={({ target }) => choose({ text: target.value })}
        />
        <Select
          className="filter"
          allowClear
          aria-label={t.kinds}
          placeholder={t.kinds}
          value={kind}
          options={kinds.map((value) => ({ value, label: word('TaskKind', value) }))}
          onChange={(value: string | undefined) => choose({ kind: value ?? null })}
        />
        <SavedViews page="tasks" />
      </div>
      <RefusalAlert failure={list.failure} />
      {list.loading && (
        <div role="status" aria-label={t.loading}>
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
      {!list.loading && list.failure === null && wanted.length === 0 && (
        <Empty description={t.empty}>
          <span className="quiet">{t.next}</span>
        </Empty>
      )}
      <div ref={body}>
        {shown.map((each) => {
          const some = counts.get(each) ?? [];
          if (some.length === 0) return null;
          return (
            <section key={each} aria-labelledby={`group-${each}`}>
              <h2 id={`group-${each}`} className={each === 'OVERDUE' ? 'danger' : undefined}>
                {t[each]}
              </h2>
              <ul className="rows">
                {some.map((task) => (
                  <TaskRow key={task.id} task={task} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {list.hasMore && <Button onClick={() => void list.onMore()}>{t.more}</Button>}
    </>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const t = useTexts(texts);
  const { title, platform, number, businessLine, rule, dueAt, dueAtProvisional, urgent } = task;
  return (
    <li className="row">
      <div className="row-main">
        <strong>{title}</strong> {urgent && <Tag color="error">{t.urgent}</Tag>}
        <div className="quiet row-facts">
          {platform && <Link to={`/platforms/${platform.code}`}>{platform.name}</Link>}
          {businessLine && <span>{businessLine}</span>}
          {number && <span className="figure">{number}</span>}
        </div>
        <div className="quiet">{rule}</div>
      </div>
      <Deadline at={dueAt} provisional={dueAtProvisional} />
      <Link
        className="row-open"
        to={taskAddress(task)}
        aria-label={[`${t.open}: ${title}`, platform?.name, number, businessLine].filter(Boolean).join(' ')}
      >
        {t.open}
      </Link>
    </li>
  );
}
