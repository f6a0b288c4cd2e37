import type { EntityManager } from 'typeorm';
import type { Catalogue } from './catalogue.js';
import { runQuery } from '../../database/index.js';

function rowsOf(catalogue: Catalogue) {
  return catalogue.items.map((item) => ({
    id: item.id,
    owner: item.owner,
    share_type: item.shareType,
    data_level: item.dataLevel,
    personal: item.personal,
    masking: item.masking,
    purpose_required: item.purposeRequired,
    warrant_required: item.warrantRequired,
    basis_required: item.basisRequired === true,
    update_frequency: item.updateFrequency,
    description_en: item.description.en,
    description_zh: item.description.zh,
    ground: item.ground?.cited ?? null,
    ground_mark: item.ground?.mark ?? null,
  }));
}

/**
 * Writes the manifests' catalogue to `access.catalogue_item`, so that agreements can refer to it. Items that no manifest
 * lists any more are marked withdrawn and kept: past agreements name them.
 *
 * @param manager as the database's owner, since no serving role may change the catalogue
 */
export async function synchroniseCatalogue(manager: EntityManager, catalogue: Catalogue): Promise<void> {
  const rows = rowsOf(catalogue);
  await manager.transaction(async (transaction) => {
    await runQuery(
      transaction,
      `INSERT INTO access.catalogue_item AS kept
         (id, owner, share_type, data_level, personal, masking, purpose_required, warrant_required, basis_required,
          update_frequency, description_en, description_zh, ground, ground_mark, withdrawn)
       SELECT id, owner, share_type, data_level, personal, masking, purpose_required, warrant_required, basis_required,
              update_frequency, description_en, description_zh, ground, ground_mark, false
       FROM jsonb_populate_recordset(null::access.catalogue_item, $1::jsonb)
       ON CONFLICT (id) DO UPDATE SET
         owner = excluded.owner, share_type = excluded.share_type, data_level = excluded.data_level,
         personal = excluded.personal, masking = excluded.masking, purpose_required = excluded.purpose_required,
         warrant_required = excluded.warrant_required, basis_required = excluded.basis_required, update_frequency = excluded.update_frequency,
         description_en = excluded.description_en, description_zh = excluded.description_zh, ground = excluded.ground,
         ground_mark = excluded.ground_mark, withdrawn = false
       WHERE kept IS DISTINCT FROM excluded`,
      [JSON.stringify(rows)],
    );
    await runQuery(
      transaction,
      `UPDATE access.catalogue_item SET withdrawn = true WHERE NOT withdrawn AND id <> ALL ($1::text[])`,
      [rows.map((row) => row.id)],
    );
  });
}

const COLUMNS = `id, owner, share_type, data_level, personal, masking, purpose_required, warrant_required, basis_required,
  update_frequency, description_en, description_zh, ground, ground_mark`;

/** Whether the items in the database are those of this build. */
export async function isCatalogueStored(manager: EntityManager, catalogue: Catalogue): Promise<boolean> {
  const wanted = `SELECT ${COLUMNS} FROM jsonb_populate_recordset(null::access.catalogue_item, $1::jsonb)`;
  const stored = `SELECT ${COLUMNS} FROM access.catalogue_item WHERE NOT withdrawn`;
  const [found] = await runQuery<{ same: boolean }>(
    manager,
    `SELECT NOT EXISTS ((${wanted} EXCEPT ${stored}) UNION ALL (${stored} EXCEPT ${wanted})) AS same`,
    [JSON.stringify(rowsOf(catalogue))],
  );
  return found?.same === true;
}
