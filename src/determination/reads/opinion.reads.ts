import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';
import { readWithRlsActor, runStatement, selectList, selectRows, tableOf } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { OpinionEntity, OpinionVersionEntity } from '../rows/opinions/opinion.entity.js';

function opinionsById(manager: EntityManager, ids: readonly string[]): Promise<OpinionEntity[]> {
  const table = tableOf(manager.dataSource, OpinionEntity);
  return runStatement(
    manager,
    `SELECT ${selectList(table, 'opinion')} FROM ${table.name} AS opinion WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
}

function versionsOf(manager: EntityManager, opinions: readonly string[]): Promise<OpinionVersionEntity[]> {
  const table = tableOf(manager.dataSource, OpinionVersionEntity);
  return runStatement(
    manager,
    `SELECT ${selectList(table, 'said')} FROM ${table.name} AS said
     WHERE opinion_id = ANY ($1::uuid[]) ORDER BY version`,
    [opinions],
  );
}

/**
 * Loads opinions as the caller's agency: the database's row policies leave out what it may not see. One transaction for
 * all keys that are asked for together.
 */
export function openOpinionLoaders(database: DataSource, caller: Actor) {
  const opinionVersions = new DataLoader<string, OpinionVersionEntity[]>(async (opinions) => {
    const rows = await readWithRlsActor(database, caller, (manager) => versionsOf(manager, opinions));
    return opinions.map((opinionId) => rows.filter((row) => row.opinionId === opinionId));
  });
  return {
    /** With its versions, which are asked for next. */
    opinion: new DataLoader<string, OpinionEntity | null>(async (ids) => {
      const [rows, versions] = await readWithRlsActor(database, caller, async (manager) => [
        await opinionsById(manager, ids),
        await versionsOf(manager, ids),
      ]);
      for (const { id } of rows) {
        opinionVersions.prime(
          id,
          versions.filter(({ opinionId }) => opinionId === id),
        );
      }
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    }),
    opinionsOfCase: new DataLoader<string, OpinionEntity[]>(async (cases) => {
      const rows = await readWithRlsActor(database, caller, (manager) =>
        selectRows(manager, OpinionEntity, { where: { caseId: cases }, order: { agency: 'ASC' } }),
      );
      return cases.map((caseId) => rows.filter((row) => row.caseId === caseId));
    }),
    opinionVersions,
  };
}
