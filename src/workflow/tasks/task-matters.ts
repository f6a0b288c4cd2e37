import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { runQuery } from '../../database/index.js';
import type { TaskSubjectKind } from './task-kinds.js';

/** The matter of a task, as people tell it from others on the same firm. */
export interface TaskMatter {
  /** 编号 of the matter, or 文号 of an order; null where it has none. */
  readonly number: string | null;
  /** 业务条线; null where the matter is about none. */
  readonly businessLine: string | null;
}

interface TaskSubject {
  readonly subjectKind: TaskSubjectKind;
  readonly subjectId: string;
}

const NONE: TaskMatter = { number: null, businessLine: null };

/** A matter without a number of its own is known by that of its case. */
const MATTERS = `
  SELECT asked.id, coalesce(own.number, "order".document_number, of_case.number) AS number,
         about.business_line AS "businessLine"
  FROM unnest($1::text[], $2::uuid[]) AS asked (kind, id)
  LEFT JOIN coordination.dispute ON asked.kind = 'DISPUTE' AND dispute.id = asked.id
  LEFT JOIN coordination.rectification_order AS "order" ON asked.kind = 'ORDER' AND "order".id = asked.id
  LEFT JOIN coordination.crime_transfer AS transfer ON asked.kind = 'CRIME_TRANSFER' AND transfer.id = asked.id
  LEFT JOIN coordination.team_task ON asked.kind = 'TEAM_TASK' AND team_task.id = asked.id
  LEFT JOIN coordination.ruling ON ruling.id = team_task.ruling_id
  LEFT JOIN coordination.dispute AS ruled ON ruled.id = ruling.dispute_id
  LEFT JOIN coordination.substance_case AS about ON about.id = CASE asked.kind
    WHEN 'CASE' THEN asked.id WHEN 'DISPUTE' THEN dispute.case_id WHEN 'ORDER' THEN "order".case_id
    WHEN 'CRIME_TRANSFER' THEN transfer.case_id WHEN 'TEAM_TASK' THEN ruled.case_id END
  LEFT JOIN coordination.matter_number AS own ON own.matter = asked.id
  LEFT JOIN coordination.matter_number AS of_case ON of_case.matter = about.id`;

/** Numbers and lines of business of the matters that tasks belong to: one statement for all that are asked for together. */
export function loadTaskMatters(database: DataSource): DataLoader<TaskSubject, TaskMatter, string> {
  return new DataLoader<TaskSubject, TaskMatter, string>(
    async (subjects) => {
      const known = subjects.filter(({ subjectId }) => isUuid(subjectId));
      const rows = await runQuery<TaskMatter & { readonly id: string }>(database, MATTERS, [
        known.map(({ subjectKind }) => subjectKind),
        known.map(({ subjectId }) => subjectId),
      ]);
      const matters = new Map(rows.map(({ id, number, businessLine }) => [id, { number, businessLine }]));
      return subjects.map(({ subjectId }) => matters.get(subjectId) ?? NONE);
    },
    { cacheKeyFn: ({ subjectId }) => subjectId },
  );
}
