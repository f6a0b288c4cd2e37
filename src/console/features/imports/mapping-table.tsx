import { Input, Select, Tag } from 'antd';
import { ListTable } from '../../components/list-table';
import { useTexts } from '../../i18n/texts';
import { NOTHING, type ImportColumn, type ImportTable, type Choice, type Choices } from './mapping';
import { importTexts } from './texts';

/** Units of money, and the mark of a share, as files have them. */
const UNITS: Readonly<Partial<Record<ImportColumn['kind'], readonly string[]>>> = {
  MONEY: ['元', '万元', '亿元', '千元', '百万元', '角', '分'],
  DECIMAL: ['%'],
};

interface MappingTableProps {
  readonly table: ImportTable;
  readonly headers: readonly string[];
  /** Values of the first record. */
  readonly example: readonly (string | null)[];
  readonly choices: Choices;
  readonly onChoose: (column: string, pick: Choice) => void;
}

/** 字段对应关系: for each column of the table the header, the unit and the words, or one value for all rows. */
export function MappingTable({ table, headers, example, choices, onChoose }: MappingTableProps) {
  const t = useTexts(importTexts);
  const pickOf = ({ name }: ImportColumn): Choice => choices[name] ?? NOTHING;
  const change = (column: ImportColumn, part: Partial<Choice>): void =>
    onChoose(column.name, { ...pickOf(column), ...part });
  const options = headers.map((value) => ({ value, label: value }));
  return (
    <ListTable<ImportColumn>
      label={t.mapping}
      wraps
      loading={false}
      rows={table.columns}
      keyOf={({ name }) => name}
      columns={[
        {
          key: 'field',
          title: t.field,
          render: ({ name, label, isKey, isRequired }) => (
            <>
              {label} <span className="quiet code">{name}</span>{' '}
              {isKey ? <Tag>{t.key}</Tag> : isRequired && <Tag>{t.required}</Tag>}
            </>
          ),
        },
        {
          key: 'header',
          title: t.header,
          width: 220,
          render: (column) => (
            <Select
              className="mapped"
              aria-label={`${t.header}: ${column.label}`}
              showSearch={{ optionFilterProp: 'label' }}
              allowClear
              placeholder={t.optional}
              value={pickOf(column).header}
              options={options}
              onChange={(header?: string) => change(column, { header: header ?? null })}
            />
          ),
        },
        {
          key: 'example',
          title: t.example,
          render: (column) => {
            const { header } = pickOf(column);
            return <span className="quiet">{header === null ? '' : example[headers.indexOf(header)]}</span>;
          },
        },
        {
          key: 'how',
          title: `${t.unit} / ${t.words} / ${t.constant}`,
          width: 260,
          render: (column) => <How column={column} pick={pickOf(column)} onChange={change} />,
        },
      ]}
    />
  );
}

interface HowProps {
  readonly column: ImportColumn;
  readonly pick: Choice;
  readonly onChange: (column: ImportColumn, part: Partial<Choice>) => void;
}

function How({ column, pick, onChange }: HowProps) {
  const t = useTexts(importTexts);
  const units = UNITS[column.kind];
  if (pick.header === null) {
    return (
      <Input
        aria-label={`${t.constant}: ${column.label}`}
        placeholder={t.constant}
        value={pick.constant}
        onChange={({ target }) => onChange(column, { constant: target.value })}
      />
    );
  }
  if (units) {
    return (
      <Select
        className="mapped"
        aria-label={`${t.unit}: ${column.label}`}
        allowClear
        placeholder={t.unit}
        value={pick.unit}
        options={units.map((value) => ({ value, label: value }))}
        onChange={(unit?: string) => onChange(column, { unit: unit ?? null })}
      />
    );
  }
  if (column.codes.length === 0) return null;
  const known = column.codes.map(({ code, words }) => `${words[0] ?? code}=${code}`).join('；');
  return (
    <Input
      aria-label={`${t.words}: ${column.label}`}
      placeholder={t.wordsHint}
      title={known}
      value={pick.words}
      onChange={({ target }) => onChange(column, { words: target.value })}
    />
  );
}
