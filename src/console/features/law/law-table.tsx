import { ListTable, type ListTableProps } from '../../components/list-table';

interface LawTableProps<Row> extends Omit<ListTableProps<Row>, 'label' | 'keyOf' | 'wraps' | 'csvName'> {
  /** What a screen reader calls the table, and its CSV file is called. */
  readonly title: string;
}

/** A table of dated rows of law: whole sentences, so that every cell breaks its lines. */
export function LawTable<Row extends { readonly id: string }>({ title, ...rest }: LawTableProps<Row>) {
  return <ListTable<Row> {...rest} label={title} csvName={title} keyOf={({ id }) => id} wraps />;
}
