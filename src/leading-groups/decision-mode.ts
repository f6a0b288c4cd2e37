import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import { storedNames } from '../workflow/numbers/index.js';
import type { GroupName } from './seats.js';

/**
 * 议事方式: how a leading group decides. After a discussion the chair speaks last and decides, as 重大行政决策程序暂行条例
 * art. 30 has it; or the members vote, where the group's own rules say so.
 */
export const DECISION_MODES = ['CHAIR_AFTER_DISCUSSION', 'VOTE'] as const;
export type DecisionMode = (typeof DECISION_MODES)[number];

/** For a group of which no row says otherwise. */
export const DEFAULT_DECISION_MODE: DecisionMode = 'CHAIR_AFTER_DISCUSSION';

interface GroupAt {
  readonly group: GroupName;
  readonly at: Date;
}

/** How leading groups decided at an instant, any number that are asked for together in one statement. */
export function loadDecisionModes(manager: EntityManager): DataLoader<GroupAt, DecisionMode> {
  return new DataLoader<GroupAt, DecisionMode>(
    async (asked) => {
      const names = asked.flatMap(({ group: { level, region }, at }, place) =>
        (region === null ? [''] : storedNames(region)).map((name) => ({ place, level, name, at })),
      );
      const rows = await runStatement<{ readonly place: number; readonly mode: DecisionMode }>(
        manager,
        `SELECT DISTINCT ON (asked.place) asked.place, row.mode
         FROM unnest($1::integer[], $2::text[], $3::text[], $4::timestamptz[]) AS asked (place, level, region, at)
         JOIN coordination.leading_group AS leading_group
           ON leading_group.level = asked.level AND COALESCE(leading_group.region, '') = asked.region
         JOIN coordination.leading_group_decision_mode AS row ON row.group_id = leading_group.id
         WHERE row.valid_from <= asked.at
         ORDER BY asked.place, row.valid_from DESC`,
        [
          names.map(({ place }) => place),
          names.map(({ level }) => level),
          names.map(({ name }) => name),
          names.map(({ at }) => at),
        ],
      );
      const modes = new Map(rows.map(({ place, mode }) => [place, mode]));
      return asked.map((_group, place) => modes.get(place) ?? DEFAULT_DECISION_MODE);
    },
    { cache: false },
  );
}

/** How a leading group decided at an instant, in the caller's transaction. */
export function decisionModeAt(manager: EntityManager, group: GroupName, at: Date): Promise<DecisionMode> {
  return loadDecisionModes(manager).load({ group, at });
}
