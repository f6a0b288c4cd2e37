import type { RecordStatement } from '../../../../src/audit/audit-statements.js';
import { ENTRY_COLUMNS, FIELD_SETS } from '../../../../src/audit/audit-statements.js';

export * from '../../../../src/audit/audit-statements.js';

/** Entries alone: what is given of leaves is not written. */
export const INSERT_ENTRIES: RecordStatement = {
  name: 'audit entries without leaves',
  text: `
  WITH ${FIELD_SETS},
  leaves AS (SELECT $2::uuid[], $3::bytea[])
  INSERT INTO audit.entry (${ENTRY_COLUMNS})
  SELECT ${ENTRY_COLUMNS} FROM json_populate_recordset(NULL::audit.entry, $1::json)`,
};
