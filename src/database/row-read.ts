import type { EntityMetadata, FindOptionsOrder, ObjectLiteral } from 'typeorm';

/** How the rows of one table are read by one of its columns. */
export interface RowRead<Row = ObjectLiteral> {
  /** Tells reads apart; in order of their making. */
  readonly serial: number;
  /** Whether it is the read by this property in this order. */
  isBy(key: string, order: FindOptionsOrder<ObjectLiteral>): boolean;
  /** A SELECT of (part, key, rows as JSON text) for the keys in the parameter `$<part + 1>`. */
  select(part: number): string;
  /** Row objects made from that JSON text. */
  rowsOf(text: string): Row[];
}

type Column = EntityMetadata['columns'][number];

/** Wider than a JavaScript number, so they travel as text, as TypeORM has them. */
const AS_TEXT = new Set(['bigint', 'numeric', 'decimal']);
const AS_DATE = new Set(['timestamptz', 'timestamp with time zone']);

let serials = 0;

function typeOf({ type }: Column): string {
  return typeof type === 'string' ? type : 'text';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function selected(column: Column): string {
  const name = `r.${quoted(column.databaseName)}`;
  if (!AS_TEXT.has(typeOf(column))) return name;
  return `${name}::text${column.isArray ? '[]' : ''}`;
}

function orderOf(metadata: EntityMetadata, order: FindOptionsOrder<ObjectLiteral>): string {
  const terms = Object.entries(order).map(([property, direction]) => {
    const column = columnOf(metadata, property);
    return `r.${quoted(column.databaseName)} ${direction === 'DESC' ? 'DESC' : 'ASC'}`;
  });
  return terms.length > 0 ? ` ORDER BY ${terms.join(', ')}` : '';
}

function sameOrder(one: FindOptionsOrder<ObjectLiteral>, other: FindOptionsOrder<ObjectLiteral>): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && one[name] === other[name])
  );
}

function columnOf(metadata: EntityMetadata, property: string): Column {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}.`);
  return column;
}

/**
 * Compiles a read from an entity's columns.
 *
 * @param key the property whose column the keys are values of
 * @throws Error when the entity has no such column
 */
export function compileRowRead<Row extends ObjectLiteral>(
  metadata: EntityMetadata,
  key: string,
  order: FindOptionsOrder<Row>,
): RowRead<Row> {
  const { columns } = metadata;
  const keyColumn = columnOf(metadata, key);
  const names = columns.map(({ propertyName }) => propertyName);
  const dates = new Set(
    columns.filter((column) => AS_DATE.has(typeOf(column))).map((column) => column.propertyName),
  );
  const rows = `SELECT json_agg(json_build_array(${columns.map(selected).join(', ')})${orderOf(metadata, order)})
      FROM ${metadata.tablePath.split('.').map(quoted).join('.')} AS r WHERE r.${quoted(keyColumn.databaseName)} = k`;
  return {
    serial: ++serials,
    isBy: (otherKey, otherOrder) => otherKey === key && sameOrder(order, otherOrder),
    // The scalar subquery hides how many keys there are from the planner, so that it settles on one plan for all.
    select: (part) =>
      `SELECT ${part} AS part, k::text, (${rows})::text AS rows FROM unnest((SELECT $${part + 1}::${typeOf(keyColumn)}[])) AS k`,
    rowsOf: (text) =>
      (JSON.parse(text) as unknown[][]).map((values) => {
        const row: ObjectLiteral = {};
        for (const [index, name] of names.entries()) {
          const value = values[index];
          row[name] = typeof value === 'string' && dates.has(name) ? new Date(value) : value;
        }
        return row as Row;
      }),
  };
}
