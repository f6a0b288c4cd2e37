import DataLoader from 'dataloader';
import {
  In,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

type KeyColumn<Row> = Extract<keyof Row, string>;

function where<Row extends ObjectLiteral>(
  key: KeyColumn<Row>,
  values: readonly string[],
): FindOptionsWhere<Row> {
  return { [key]: In([...values]) } as FindOptionsWhere<Row>;
}

/** Loads the rows that belong to each key (one-to-many) with one query per batch; a key without rows gives []. */
export function loadMany<Row extends ObjectLiteral>(
  repository: Repository<Row>,
  key: KeyColumn<Row>,
  order: FindOptionsOrder<Row>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (values) => {
    const groups = new Map<string, Row[]>();
    for (const row of await repository.find({ where: where(key, values), order })) {
      const group = groups.get(String(row[key]));
      if (group) group.push(row);
      else groups.set(String(row[key]), [row]);
    }
    return values.map((value) => groups.get(value) ?? []);
  });
}

/** Loads the row of each key (one-to-one) with one query per batch; a key without a row gives null. */
export function loadOne<Row extends ObjectLiteral>(
  repository: Repository<Row>,
  key: KeyColumn<Row>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (values) => {
    const rows = await repository.find({ where: where(key, values) });
    const found = new Map(rows.map((row) => [String(row[key]), row]));
    return values.map((value) => found.get(value) ?? null);
  });
}
