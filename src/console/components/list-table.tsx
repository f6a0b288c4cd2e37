import { Button, Empty, Table } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { defineTexts, useTexts } from '../i18n/texts';
import { csvOf, saveFile } from './csv/csv';
import { RefusalAlert } from './refusal-alert';

const texts = defineTexts(
  {
    more: '显示更多',
    csv: '导出 CSV',
    shown: (count: number, more: boolean) => (more ? `已显示${count}条，还有更多` : `共${count}条`),
    empty: '没有符合条件的内容。',
  },
  {
    more: 'Show more',
    csv: 'Export CSV',
    shown: (count: number, more: boolean) => (more ? `${count} shown, there are more` : `${count} in all`),
    empty: 'Nothing meets these conditions.',
  },
);

export interface ListColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What the cell is in a CSV file; the column is left out there where nothing is given. */
  readonly text?: (row: Row) => string;
  /** Sorts what is shown; absent where the order of the hub is the only one. */
  readonly compare?: (one: Row, other: Row) => number;
  readonly width?: number;
}

export interface ListTableProps<Row> {
  /** What a screen reader calls the table. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Columns that a CSV file has besides, and the page has not. */
  readonly told?: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly loading: boolean;
  readonly failure?: Error | null;
  readonly hasMore?: boolean;
  readonly onMore?: () => unknown;
  /** Name of the CSV file, without its end; no export where absent. */
  readonly csvName?: string;
  readonly empty?: ReactNode;
  /** Cells break their lines whatever becomes of it; else the table is scrolled where even that does not make it narrow enough. */
  readonly wraps?: boolean;
}

/** What stands in a table without rows; a sentence is put as antd puts it, in a colour that can be read. */
const emptyText = (empty: ReactNode): ReactNode =>
  typeof empty === 'string' ? <Empty description={empty} /> : empty;

/** The one table of the console: rows page by page, sorted, and exported as they are shown. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const t = useTexts(texts);
  const {
    label,
    columns,
    rows,
    keyOf,
    loading,
    failure,
    hasMore = false,
    onMore,
    csvName,
    empty,
    wraps = false,
  } = props;
  const [fetching, setFetching] = useState(false);
  const save = (): void => {
    const told = [...columns, ...(props.told ?? [])].filter(({ text }) => text !== undefined);
    saveFile(
      `${csvName}.csv`,
      csvOf(
        told.map(({ title }) => title),
        rows.map((row) => told.map(({ text }) => text?.(row) ?? '')),
      ),
    );
  };
  const frame = useRef<HTMLDivElement>(null);
  // A table that is wider than the page is scrolled by the keyboard too.
  useEffect(() => {
    const wide = frame.current?.querySelector<HTMLElement>('.ant-table-content');
    if (!wide) return;
    wide.tabIndex = 0;
    wide.setAttribute('role', 'region');
    wide.setAttribute('aria-label', label);
  }, [label]);
  return (
    <div className={wraps ? 'list-table wraps' : 'list-table'} ref={frame}>
      {failure && <RefusalAlert failure={failure} />}
      <Table<Row>
        aria-label={label}
        size="middle"
        rowKey={keyOf}
        loading={loading}
        dataSource={[...rows]}
        pagination={false}
        locale={{ emptyText: loading ? ' ' : emptyText(empty ?? t.empty) }}
        {...(wraps ? {} : { scroll: { x: true } })}
        columns={columns.map(({ key, title, render, compare, width }) => ({
          key,
          title,
          render: (_value: unknown, row: Row) => render(row),
          ...(compare ? { sorter: compare } : {}),
          ...(width ? { width } : {}),
        }))}
      />
      <div className="list-foot">
        <span className="quiet">{loading ? '' : t.shown(rows.length, hasMore)}</span>
        {hasMore && (
          <Button
            loading={fetching}
            onClick={() => {
              setFetching(true);
              void Promise.resolve(onMore?.()).finally(() => setFetching(false));
            }}
          >
            {t.more}
          </Button>
        )}
        {csvName && rows.length > 0 && <Button onClick={save}>{t.csv}</Button>}
      </div>
    </div>
  );
}
