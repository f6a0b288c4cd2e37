import type { DataSource } from 'typeorm';
import { CatalogueItemEntity } from '../../access/index.js';
import type { Locale } from '../../kernel/index.js';
import type { CatalogueItemType } from './access.types.js';
import { selectRows } from '../../database/index.js';

/** 共享目录: what is shared now, by id. */
export async function readCatalogue(database: DataSource, locale: Locale): Promise<CatalogueItemType[]> {
  const rows = await selectRows(database, CatalogueItemEntity, {
    where: { withdrawn: false },
    order: { id: 'ASC' },
  });
  return rows.map(({ descriptionEn: en, descriptionZh: zh, ...row }) => {
    const descriptions = { en, zh };
    return { ...row, descriptions, description: descriptions[locale] };
  });
}
