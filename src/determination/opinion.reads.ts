import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { readAs } from '../database/index.js';
import type { Actor } from '../kernel/index.js';
import { OpinionEntity, OpinionVersionEntity } from './opinion.entity.js';

/**
 * Loads opinions as the caller's agency: the database's row policies leave out what it may not see. One transaction for
 * all keys that are asked for together.
 */
export function openOpinionLoaders(database: DataSource, caller: Actor) {
  return {
    opinion: new DataLoader<string, OpinionEntity | null>(async (ids) => {
      const rows = await readAs(database, caller, (manager) =>
        manager.findBy(OpinionEntity, { id: In([...ids]) }),
      );
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    }),
    opinionsOfCase: new DataLoader<string, OpinionEntity[]>(async (cases) => {
      const rows = await readAs(database, caller, (manager) =>
        manager.find(OpinionEntity, { where: { caseId: In([...cases]) }, order: { agency: 'ASC' } }),
      );
      return cases.map((caseId) => rows.filter((row) => row.caseId === caseId));
    }),
    opinionVersions: new DataLoader<string, OpinionVersionEntity[]>(async (opinions) => {
      const rows = await readAs(database, caller, (manager) =>
        manager.find(OpinionVersionEntity, {
          where: { opinionId: In([...opinions]) },
          order: { version: 'ASC' },
        }),
      );
      return opinions.map((opinionId) => rows.filter((row) => row.opinionId === opinionId));
    }),
  };
}
