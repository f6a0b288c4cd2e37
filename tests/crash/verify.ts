import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { rebuildRow, rowAsJson } from '../../src/workflow/recorder/row-changes.js';
import { DisputeEntity, DisputeEventEntity } from '../../src/determination/rows/disputes/dispute.entity.js';
import {
  SubstanceCaseEntity,
  SubstanceCaseEventEntity,
} from '../../src/determination/rows/cases/substance-case.entity.js';
import {
  RectificationOrderEntity,
  RectificationOrderEventEntity,
} from '../../src/rectification/rows/rectification-order.entity.js';
import type { Told } from './crash.js';

/** What verify reads; the database has to be opened with them. */
export const VERIFIED = [
  SubstanceCaseEntity,
  SubstanceCaseEventEntity,
  DisputeEntity,
  DisputeEventEntity,
  RectificationOrderEntity,
  RectificationOrderEventEntity,
];

/** What the hub does because time has passed; it may find several deadlines at a start. */
const OF_THE_CLOCK: ReadonlySet<string> = new Set(['referDispute', 'escalateDeadline']);

interface RecordedStep {
  readonly command: string;
  readonly agency: string | null;
  readonly details: object;
}

const isOfTheClock = ({ command, agency }: RecordedStep): boolean =>
  agency === null && OF_THE_CLOCK.has(command);

/** Steps of the hub that say the same of the same deadline more than once. */
function actedTwice(events: readonly RecordedStep[]): string[] {
  const seen = new Set<string>();
  return events.flatMap(({ command, agency, details }) => {
    if (agency !== null) return [];
    const what = `${command} ${JSON.stringify(details)}`;
    if (seen.has(what)) return [what];
    seen.add(what);
    return [];
  });
}

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
  for (const { businessLine, caseId, orderId, steps } of cases) {
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
      moves.filter((move) => !isOfTheClock(move)).map(({ command }) => command),
      steps.flatMap(({ leaves }) => leaves.dispute ?? []),
    );
    expect(
      `deadlines of dispute ${dispute.id}`,
      moves
        .filter((move) => move.command === 'referDispute' && isOfTheClock(move))
        .map(({ command }) => command),
      steps.flatMap(({ after }) => (after ? [after.timer] : [])),
    );
    expect(`deadlines of dispute ${dispute.id} that acted twice`, actedTwice(moves), []);
    expect(`dispute ${dispute.id} from its events`, rebuildRow(moves), rowAsJson(dispute));

    const orders = await database.getRepository(RectificationOrderEntity).findBy({ caseId });
    expect(
      `orders of case ${caseId}`,
      orders.map(({ id }) => id),
      orderId === '' ? [] : [orderId],
    );
    for (const order of orders) {
      const done = await database
        .getRepository(RectificationOrderEventEntity)
        .find({ where: { orderId: order.id }, order: { version: 'ASC' } });
      expect(
        `steps of order ${order.id}`,
        done.filter(({ agency }) => agency !== null).map(({ command }) => command),
        steps.flatMap(({ leaves }) => leaves.order ?? []),
      );
      expect(`deadlines of order ${order.id} that acted twice`, actedTwice(done), []);
      expect(`order ${order.id} from its events`, rebuildRow(done), rowAsJson(order));
    }
  }
  return differences;
}
