import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { rebuildRow, rowAsJson } from '../../src/determination/row-changes.js';
import { DisputeEntity, DisputeEventEntity } from '../../src/determination/dispute.entity.js';
import {
  SubstanceCaseEntity,
  SubstanceCaseEventEntity,
} from '../../src/determination/substance-case.entity.js';
import type { Told } from './crash.js';

/** What verify reads; the database has to be opened with them. */
export const VERIFIED = [SubstanceCaseEntity, SubstanceCaseEventEntity, DisputeEntity, DisputeEventEntity];

/**
 * Compares what officers were told with what the database holds: each acknowledged step is there exactly once and in its
 * place, each deadline acted exactly once, nothing else happened, and the events give the rows.
 *
 * @returns a line for each difference
 */
export async function verify(database: DataSource, cases: readonly Told[]): Promise<string[]> {
  const differences: string[] = [];
  const expect = (what: string, actual: unknown, expected: unknown): void => {
    if (isDeepStrictEqual(actual, expected)) return;
    differences.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  };
  for (const { businessLine, caseId, steps } of cases) {
    const rows = await database.getRepository(SubstanceCaseEntity).findBy({ businessLine });
    expect(
      `cases on ${businessLine}`,
      rows.map(({ id }) => id),
      [caseId],
    );
    const events = await database
      .getRepository(SubstanceCaseEventEntity)
      .find({ where: { caseId }, order: { version: 'ASC' } });
    expect(
      `steps of case ${caseId}`,
      events.map(({ command }) => command),
      steps.flatMap(({ leaves }) => leaves.case ?? []),
    );
    expect(`case ${caseId} from its events`, rebuildRow(events), rows[0] && rowAsJson(rows[0]));

    const dispute = await database.getRepository(DisputeEntity).findOneByOrFail({ caseId });
    const moves = await database
      .getRepository(DisputeEventEntity)
      .find({ where: { disputeId: dispute.id }, order: { version: 'ASC' } });
    expect(
      `steps of dispute ${dispute.id}`,
      moves.filter(({ agency }) => agency !== null).map(({ command }) => command),
      steps.flatMap(({ leaves }) => leaves.dispute ?? []),
    );
    expect(
      `deadlines of dispute ${dispute.id}`,
      moves.filter(({ agency }) => agency === null).map(({ command }) => command),
      steps.flatMap(({ after }) => (after ? [after.timer] : [])),
    );
    expect(`dispute ${dispute.id} from its events`, rebuildRow(moves), rowAsJson(dispute));
  }
  return differences;
}
