import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Instant } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { Money } from '../../components/money';
import { defineTexts, useTexts } from '../../i18n/texts';
import { columnTexts } from './exports/csv';
import { partiesById, type Edge, type LookThrough } from './model/look-through';
import { factsOf, type Words } from './words';

const texts = defineTexts(
  { title: '关系明细', empty: '没有可显示的关系。', none: '—' },
  { title: 'Connections', empty: 'There are no connections to show.', none: '—' },
);

/** How many rows are shown, and added each time. */
const PAGE = 50;

function PartyCell({ name, code }: { readonly name: string; readonly code: string }) {
  return code === '' ? (
    <>{name}</>
  ) : (
    <>
      <Link to={`/platforms/${code}`}>{name}</Link>
      <div className="digest code">{code}</div>
    </>
  );
}

/** The facts of the picture as a table: each connection with what it rests on. */
export function EdgesTable({ picture, words }: { readonly picture: LookThrough; readonly words: Words }) {
  const t = useTexts(texts);
  const titles = useTexts(columnTexts);
  const [count, show] = useState(PAGE);
  const parties = partiesById(picture.nodes);
  const facts = (edge: Edge) => factsOf(edge, parties, words);
  const columns: readonly ListColumn<Edge>[] = [
    {
      key: 'kind',
      title: titles.kind,
      render: (edge) => (
        <>
          {facts(edge).kind} {edge.masked && <Tag>{facts(edge).masked}</Tag>}
        </>
      ),
    },
    {
      key: 'from',
      title: titles.from,
      render: (edge) => <PartyCell name={facts(edge).from} code={facts(edge).fromCode} />,
    },
    {
      key: 'to',
      title: titles.to,
      render: (edge) => <PartyCell name={facts(edge).to} code={facts(edge).toCode} />,
    },
    {
      key: 'share',
      title: titles.share,
      render: (edge) => <span className="figure">{facts(edge).share || t.none}</span>,
    },
    {
      key: 'amount',
      title: titles.amount,
      render: ({ amount }) => (amount === null ? t.none : <Money value={amount} />),
    },
    { key: 'period', title: titles.period, render: (edge) => facts(edge).period || t.none },
    {
      key: 'source',
      title: titles.item,
      render: (edge) => (
        <>
          {facts(edge).item}
          <div className="quiet">{[facts(edge).agency, facts(edge).record].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'recorded',
      title: titles.recordedAt,
      render: ({ recordedAt }) => (recordedAt === null ? t.none : <Instant at={recordedAt} />),
    },
  ];
  return (
    <section aria-labelledby="look-table">
      <h2 id="look-table">{t.title}</h2>
      <ListTable<Edge>
        label={t.title}
        columns={columns}
        rows={picture.edges.slice(0, count)}
        keyOf={({ id }) => id}
        loading={false}
        hasMore={picture.edges.length > count}
        onMore={() => show((before) => before + PAGE)}
        empty={t.empty}
        wraps
      />
    </section>
  );
}
