import { Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../../components/chart/chart';
import type { Bars, Tone } from '../../components/chart/bar-option';
import { defineTexts, useTexts } from '../../i18n/texts';

const texts = defineTexts(
  {
    view: '显示方式',
    chart: '图',
    table: '表',
    how: '统计口径',
    none: '所选范围内没有数据。',
    sep: '；',
    entry: (name: string, values: string) => `${name} ${values}`,
    total: '合计',
  },
  {
    view: 'View',
    chart: 'Chart',
    table: 'Table',
    how: 'How it is counted',
    none: 'There is nothing in what was chosen.',
    sep: '; ',
    entry: (name: string, values: string) => `${name}: ${values}`,
    total: 'Total',
  },
);

/** One bar and row: its name, its figures, and the list that has what it counts. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly to?: string | undefined;
}

export interface ChartPanelProps {
  readonly title: string;
  /** What the first column of the table is called. */
  readonly rowTitle: string;
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
  readonly rows: readonly FigureRow[];
  readonly how: ReactNode;
  /** Whether the series are parts of one whole, so that a total makes sense. */
  readonly withTotal?: boolean;
}

/** A chart with its table, how it was counted, and a way into the list of what it counts. */
export function ChartPanel({ title, rowTitle, series, rows, how, withTotal = false }: ChartPanelProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const bars: Bars = useMemo(
    () => ({
      categories: rows.map(({ name }) => name),
      series: series.map(({ name, tone }, place) => ({
        name,
        tone,
        values: rows.map(({ values }) => values[place] ?? 0),
      })),
    }),
    [rows, series],
  );
  const told = rows.map(({ name, values }) =>
    t.entry(name, series.map((each, place) => `${each.name}${values[place] ?? 0}`).join(' ')),
  );
  const empty = rows.length === 0;
  return (
    <section className="panel chart-panel" aria-label={title}>
      <div className="chart-head">
        <h2>{title}</h2>
        {!empty && (
          <Segmented
            size="small"
            className="no-print"
            aria-label={`${title} ${t.view}`}
            value={view}
            options={[
              { value: 'chart' as const, label: t.chart },
              { value: 'table' as const, label: t.table },
            ]}
            onChange={(value) => setView(value)}
          />
        )}
      </div>
      {empty && <p className="quiet">{t.none}</p>}
      {!empty && view === 'chart' && (
        <Chart
          label={`${title}。${told.join(t.sep)}`}
          bars={bars}
          onPick={(place) => {
            const to = rows[place]?.to;
            if (to) void navigate(to);
          }}
        />
      )}
      {!empty && (
        <table className={view === 'table' ? 'figures' : 'figures print-only'}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
              {withTotal && (
                <th scope="col" className="number">
                  {t.total}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, values, to }) => (
              <tr key={key}>
                <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
                {values.map((value, place) => (
                  <td key={series[place]?.name ?? place} className="number">
                    {value}
                  </td>
                ))}
                {withTotal && <td className="number">{values.reduce((one, other) => one + other, 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details className="how">
        <summary>{t.how}</summary>
        <p className="quiet">{how}</p>
      </details>
    </section>
  );
}
