import type { DataSource } from 'typeorm';
import type { CaseLookup, CaseNamed } from '../../../access/index.js';
import { createBatcher, runQuery } from '../../../database/index.js';
import type { Actor } from '../../../kernel/index.js';

interface CaseRow {
  readonly id: string;
  readonly open: boolean;
  readonly platform_code: string;
  readonly parties: Actor[];
  readonly members: string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Cases for the gateway, read in the database each time: a determination holds from the next request on. One indexed row,
 * in a statement shared with the requests beside it.
 *
 * @param database as `huishang_gateway`
 */
export function createCaseLookup(database: DataSource): CaseLookup {
  const read = createBatcher(
    async (ids: readonly string[]): Promise<(CaseNamed | null)[]> => {
      const rows: CaseRow[] = await runQuery(
        database,
        `SELECT id, open, parties, platform_code, members FROM access.case_snapshot WHERE id = ANY ($1::uuid[])`,
        [[...new Set(ids)]],
      );
      const found = new Map(
        rows.map(({ id, open, parties, platform_code: platformCode, members }) => [
          id,
          { open, platformCode, members, parties: new Set(parties) },
        ]),
      );
      return ids.map((id) => found.get(id) ?? null);
    },
    { running: 2, largest: 500 },
  );
  return {
    async find({ caseId }) {
      return caseId !== null && UUID.test(caseId) ? read(caseId.toLowerCase()) : null;
    },
  };
}
