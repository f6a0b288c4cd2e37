import { Button, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { ScrollRegion } from '../../components/scroll-region';
import { Withheld } from '../../components/withheld/withheld';
import { FIELD_WORDS } from '../../graphql/field-words.generated';
import { humanizedField, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { ErrorAt } from './errors-by-path';
import { FieldValue } from './field-value';
import { useCatalogueItem } from '../../names/use-catalogue-item';

const texts = defineTexts(
  { none: '无记录', list: '清单', all: (count: number) => `显示全部${count}条`, fewer: '收起' },
  { none: 'None on record', list: 'List', all: (count: number) => `Show all ${count}`, fewer: 'Show fewer' },
);

/** Rows of a list that are shown at once. */
const FEW = 6;

type Path = readonly (string | number)[];
type Row = Readonly<Record<string, unknown>>;

export interface RecordViewProps {
  /** The type of the public schema that the record is of. */
  readonly type: string;
  readonly record: Row;
  /** Where the record stands in the answer. */
  readonly path: Path;
  readonly errorAt: ErrorAt;
  readonly platform: string;
  /** What the law says of a field (红线), by `Type.field`; null for nothing. */
  readonly noteOf: (field: string, value: unknown) => ReactNode;
  /** Fields that are shown elsewhere. */
  readonly leaveOut?: readonly string[];
}

/** The word for a field, what it means, and under which type of sharing and how fresh it is. */
function FieldName({ type, field }: { readonly type: string; readonly field: string }) {
  const { locale } = useLocale();
  const words = FIELD_WORDS[type]?.[field];
  const item = useCatalogueItem(words?.item);
  const word = useEnumWord();
  return (
    <>
      <Tooltip title={locale === 'en' ? words?.en : undefined}>
        {locale === 'zh' ? (words?.zh ?? field) : humanizedField(field)}
      </Tooltip>
      {item && (
        <span className="item">
          {word('ShareType', item.shareType)} · {word('UpdateFrequency', item.updateFrequency)}
        </span>
      )}
    </>
  );
}

/**
 * What an agency holds, field by field, with the words of the public schema: values in a list, records within as sections,
 * lists as small tables. A withheld field stands in its place with its reason.
 */
export function RecordView(props: RecordViewProps) {
  const { type, record, path, errorAt, platform, noteOf, leaveOut = [] } = props;
  const fields = Object.entries(FIELD_WORDS[type] ?? {}).filter(
    ([field]) => field in record && !leaveOut.includes(field),
  );
  const flat = fields.filter(([, { kind }]) => !kind.startsWith('object:'));
  const deep = fields.filter(([, { kind }]) => kind.startsWith('object:'));
  return (
    <>
      {flat.length > 0 && (
        <dl className="facts">
          {flat.map(([field, { kind }]) => {
            const error = errorAt([...path, field]);
            return (
              <div key={field}>
                <dt>
                  <FieldName type={type} field={field} />
                </dt>
                <dd>
                  {error ? (
                    <Withheld error={error} platform={platform} />
                  ) : (
                    <FieldValue kind={kind} value={record[field]} />
                  )}{' '}
                  {noteOf(`${type}.${field}`, record[field])}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {deep.map(([field, { kind, list }]) => (
        <section key={field} className="part">
          <h3>
            <FieldName type={type} field={field} /> {noteOf(`${type}.${field}`, record[field])}
          </h3>
          <Part
            {...props}
            type={kind.slice('object:'.length)}
            value={record[field]}
            path={[...path, field]}
            list={list}
          />
        </section>
      ))}
    </>
  );
}

type PartProps = Omit<RecordViewProps, 'record'> & { readonly value: unknown; readonly list: boolean };

function Part({ value, list, ...rest }: PartProps) {
  const t = useTexts(texts);
  const error = rest.errorAt(rest.path);
  if (error) return <Withheld error={error} platform={rest.platform} />;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return <span className="quiet">{t.none}</span>;
  }
  if (!list) return <RecordView {...rest} record={value as Row} />;
  return <RowsTable {...rest} rows={value as readonly Row[]} />;
}

function RowsTable({
  type,
  rows,
  path,
  errorAt,
  platform,
  noteOf,
}: Omit<RecordViewProps, 'record'> & { readonly rows: readonly Row[] }) {
  const t = useTexts(texts);
  const [all, showAll] = useState(false);
  const columns = Object.entries(FIELD_WORDS[type] ?? {}).filter(([field]) => rows[0] && field in rows[0]);
  return (
    <ScrollRegion label={t.list} className="scroll-x" landmark={false}>
      <table className="small-table">
        <thead>
          <tr>
            {columns.map(([field]) => (
              <th key={field} scope="col">
                <FieldName type={type} field={field} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FEW)).map((row, at) => (
            // Rows of an answer have no id of their own, and are never moved.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {columns.map(([field, { kind }]) => {
                const error = errorAt([...path, at, field]);
                return (
                  <td key={field}>
                    {error ? (
                      <Withheld error={error} platform={platform} compact={at > 0} />
                    ) : (
                      <FieldValue kind={kind} value={row[field]} />
                    )}{' '}
                    {noteOf(`${type}.${field}`, row[field])}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FEW && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t.fewer : t.all(rows.length)}
        </Button>
      )}
    </ScrollRegion>
  );
}

/** A red line that a field can show, marked where its value does. */
export function RedLineMark({ words, source }: { readonly words: string; readonly source: string }) {
  return (
    <Tooltip title={source}>
      <span className="red-line">⚠ {words}</span>
    </Tooltip>
  );
}
