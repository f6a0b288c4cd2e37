import type { DataSource, EntityManager } from 'typeorm';
import { runQuery } from '../../../database/index.js';
import { newId } from '../../../kernel/index.js';
import type { Catalogue } from '../catalogue.js';
import { entryOfItem, OPERATOR_FIELDS, type CatalogueEntry, type OperatorFields } from './catalogue-entry.js';
import { readCatalogueFile, type CatalogueFormat } from './catalogue-files.js';
import { planCatalogue, type CataloguePlan } from './plan-catalogue.js';

const READ = `
  SELECT item, name_zh AS "nameZh", name_en AS "nameEn", format, conditions, scope, ground, ground_mark AS "groundMark",
    update_frequency AS "updatePeriod"
  FROM access.catalogue_entry`;

/**
 * 政务数据目录 as it is here, by item: what the build says, and what operators said of it since.
 *
 * @param database as its owner, or as `huishang_coordination`
 */
export async function readCatalogueEntries(
  database: DataSource | EntityManager,
  catalogue: Catalogue,
): Promise<readonly CatalogueEntry[]> {
  const rows = await runQuery<OperatorFields & { readonly item: string }>(database, READ);
  const said = new Map(rows.map((row) => [row.item, row]));
  return catalogue.items
    .map((item): CatalogueEntry => ({ ...entryOfItem(item), ...said.get(item.id) }))
    .toSorted((one, other) => (one.item < other.item ? -1 : 1));
}

const WRITE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, item text, "nameZh" text, "nameEn" text, format text,
      conditions text, scope text, ground text, "groundMark" text, "updatePeriod" text, before jsonb, after jsonb)
  ), changed AS (
    INSERT INTO access.catalogue_entry_change (id, item, changed_at, changed_by, file, before, after)
    SELECT id, item, $2, $3, $4, before, after FROM given
  )
  INSERT INTO access.catalogue_entry (item, name_zh, name_en, format, conditions, scope, ground, ground_mark,
    update_frequency, changed_at)
  SELECT item, "nameZh", "nameEn", format, conditions, scope, ground, "groundMark", "updatePeriod", $2 FROM given
  ON CONFLICT (item) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, format = excluded.format,
    conditions = excluded.conditions, scope = excluded.scope, ground = excluded.ground,
    ground_mark = excluded.ground_mark, update_frequency = excluded.update_frequency, changed_at = excluded.changed_at`;

const operatorFields = (entry: CatalogueEntry | undefined): object =>
  Object.fromEntries(OPERATOR_FIELDS.map((field) => [field, entry?.[field] ?? null]));

export interface CatalogueImport {
  readonly content: string;
  readonly format: CatalogueFormat;
  /** Name of the file. */
  readonly file: string;
  readonly by: string;
  readonly at: Date;
  /** False only says what would change. */
  readonly write: boolean;
}

/**
 * 导入政务数据目录: takes over what a file says of the items, all of it or, where anything is wrong with it, nothing. What was said
 * before stays in `access.catalogue_entry_change`. Nothing of it changes who reads what.
 *
 * @param database as its owner: no serving role writes these tables
 */
export function importCatalogue(
  database: DataSource,
  catalogue: Catalogue,
  { content, format, file, by, at, write }: CatalogueImport,
): Promise<CataloguePlan> {
  const read = readCatalogueFile(content, format);
  return database.transaction(async (manager) => {
    if (write) await runQuery(manager, 'LOCK TABLE access.catalogue_entry IN SHARE ROW EXCLUSIVE MODE');
    const here = await readCatalogueEntries(manager, catalogue);
    const planned = planCatalogue(read.entries, here);
    const plan = { ...planned, faults: [...read.faults, ...planned.faults] };
    if (!write || plan.faults.length > 0 || plan.changed.length === 0) return plan;
    const rows = plan.changed.map((entry) => ({
      ...entry,
      id: newId(),
      before: operatorFields(here.find(({ item }) => item === entry.item)),
      after: operatorFields(entry),
    }));
    await runQuery(manager, WRITE, [JSON.stringify(rows), at, by, file]);
    return plan;
  });
}
