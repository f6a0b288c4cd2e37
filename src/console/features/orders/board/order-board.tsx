import { Progress, Tag } from 'antd';
import { Link } from 'react-router';
import { Deadline } from '../../../components/deadline';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName } from '../../../names/names';
import { boardOf, COLUMNS, percentOf } from './board';
import './board.css';

const texts = defineTexts(
  {
    TO_ACCEPT: '待签收',
    WORKING: '办理中',
    TO_VERIFY: '待核查',
    TO_CLOSE: '待办结',
    ENDED: '已办结或者撤销',
    none: '无',
    verifier: '核查',
    late: '已督办',
    progress: (percent: number) => `办理进展${percent}%`,
  },
  {
    TO_ACCEPT: 'To be received',
    WORKING: 'In work',
    TO_VERIFY: 'To be verified',
    TO_CLOSE: 'To be closed',
    ENDED: 'Closed or withdrawn',
    none: 'none',
    verifier: 'verified by',
    late: 'pressed',
    progress: (percent: number) => `${percent}% done`,
  },
);

export interface BoardOrder {
  readonly id: string;
  readonly documentNumber: string;
  readonly kind: string;
  readonly status: string;
  readonly addressee: string;
  readonly verifier: string;
  readonly dueAt: string | null;
  readonly dueAtProvisional: boolean;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly progress: readonly { readonly percent: number }[];
  readonly platform?: { readonly name: string } | null;
}

/** Orders as a board: a column for each next step, the late ones first. */
export function OrderBoard({
  orders,
  label,
}: {
  readonly orders: readonly BoardOrder[];
  readonly label: string;
}) {
  const t = useTexts(texts);
  const board = boardOf(orders);
  return (
    <div className="board" role="group" aria-label={label}>
      {COLUMNS.map((column) => {
        const some = board.get(column) ?? [];
        return (
          <section key={column} className="board-column" aria-label={t[column]}>
            <h3>
              {t[column]} <span className="quiet">{some.length}</span>
            </h3>
            {some.length === 0 && <p className="quiet">{t.none}</p>}
            {some.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function OrderCard({ order }: { readonly order: BoardOrder }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const {
    id,
    documentNumber,
    kind,
    status,
    addressee,
    verifier,
    dueAt,
    dueAtProvisional,
    escalationLevel,
    platform,
  } = order;
  const percent = percentOf(order);
  const ended = status === 'CLOSED' || status === 'WITHDRAWN';
  return (
    <article className="order-card">
      <Link to={`/orders/${id}`}>
        <strong>{word('RectificationOrderKind', kind)}</strong>
      </Link>{' '}
      <Tag>{word('RectificationOrderStatus', status)}</Tag>
      {escalationLevel > 0 && <Tag color="error">{t.late}</Tag>}
      {platform && <div>{platform.name}</div>}
      <div>
        <ActorName actor={addressee} />
      </div>
      <div className="quiet">
        {t.verifier} <ActorName actor={verifier} />
      </div>
      <div className="quiet small">{documentNumber}</div>
      {!ended && <Progress percent={percent} size="small" aria-label={t.progress(percent)} />}
      {!ended && <Deadline at={dueAt} provisional={dueAtProvisional} />}
    </article>
  );
}
