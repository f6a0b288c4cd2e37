import { Link } from 'react-router';
import { defineTexts, useTexts } from '../../i18n/texts';
import { difference, listAddress, type Headline } from './figures';

const texts = defineTexts(
  {
    label: '主要数字',
    cases: '启动认定事项',
    open: '其中未办结',
    disputes: '进入意见协调',
    overdue: '已逾期',
    orders: '下达交办单',
    ordersDone: (count: number) => `其中核查通过或者办结${count}件`,
    same: '与上一同期持平',
    more: (count: number) => `比上一同期多${count}`,
    less: (count: number) => `比上一同期少${count}`,
    overdueNote: '含认定、协调、交办单',
  },
  {
    label: 'Main figures',
    cases: 'Determinations opened',
    open: 'Of these, open',
    disputes: 'Disputes',
    overdue: 'Overdue',
    orders: 'Orders issued',
    ordersDone: (count: number) => `${count} of them verified or closed`,
    same: 'as many as in the period before',
    more: (count: number) => `${count} more than in the period before`,
    less: (count: number) => `${count} fewer than in the period before`,
    overdueNote: 'determinations, disputes and orders',
  },
);

interface NumbersRowProps {
  readonly now: Headline;
  /** The period of the same length before; absent until it has come. */
  readonly before: Headline | undefined;
  /** The division that the overview was asked for; the lists open with it. */
  readonly region: string | null | undefined;
}

/** The five numbers of the first row, each against the period before and with the list behind it. */
export function NumbersRow({ now, before, region }: NumbersRowProps) {
  const t = useTexts(texts);
  const trend = (field: keyof Headline): string => {
    const change = difference(now[field], before?.[field]);
    if (change === null) return '';
    if (change === 0) return t.same;
    return change > 0 ? `↑ ${t.more(change)}` : `↓ ${t.less(-change)}`;
  };
  return (
    <ul className="numbers" aria-label={t.label}>
      <Figure name={t.cases} value={now.cases} note={trend('cases')} to={listAddress('/cases', region)} />
      <Figure name={t.open} value={now.open} note={trend('open')} to={listAddress('/cases', region)} />
      <Figure
        name={t.disputes}
        value={now.disputes}
        note={trend('disputes')}
        to={listAddress('/disputes', region)}
      />
      <Figure
        name={t.overdue}
        value={now.overdue}
        note={trend('overdue') || t.overdueNote}
        to={listAddress('/orders?overdue=true', region)}
        danger={now.overdue > 0}
      />
      <Figure
        name={t.orders}
        value={now.orders}
        note={[trend('orders'), t.ordersDone(now.ordersDone)].filter(Boolean).join(' · ')}
        to={listAddress('/orders', region)}
      />
    </ul>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly note: string;
  readonly to: string;
  readonly danger?: boolean;
}

function Figure({ name, value, note, to, danger = false }: FigureProps) {
  return (
    <li className="panel number-panel">
      <Link to={to}>
        <span className="quiet">{name}</span>
        <strong className={danger ? 'figure danger' : 'figure'}>{value.toLocaleString('en-US')}</strong>
      </Link>
      <span className="quiet">{note}</span>
    </li>
  );
}
