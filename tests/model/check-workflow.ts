import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { crimeTransferWorkflows } from '../../src/crime-transfers/index.js';
import { determinationWorkflows } from '../../src/determination/index.js';
import { verifyCaseSummaries } from '../../src/statistics/index.js';
import { verifyWorkflows } from '../../src/workflow/recorder/index.js';
import { MONDAY } from '../testkit/fixtures/determination-desk.js';
import { commands, Difference, MAX_STRAIGHT, straightOn } from './commands.js';
import { Coverage } from './coverage.js';
import { Model } from './model.js';
import { MEMBERS } from './people.js';
import { World } from './world.js';

export interface ModelRun {
  /** As `huishang_coordination`. */
  readonly database: DataSource;
  /** The same database as its owner, who clears it between runs. */
  readonly owner: DataSource;
  readonly runs: number;
  readonly mostCommands: number;
  readonly seed: number;
  /** Where a run that failed before is taken up again, as fast-check prints it. */
  readonly path?: string;
  /** Whether the shortest list of steps is looked for, which takes its time. */
  readonly shrinks?: boolean;
  readonly onRun?: (runs: number) => void;
}

/** Runs whose cases are kept side by side, before all of them are rebuilt from their events and taken away. */
const BATCH = 25;

async function rebuildAndClear(owner: DataSource): Promise<void> {
  for await (const difference of verifyWorkflows(owner, [
    ...determinationWorkflows,
    ...crimeTransferWorkflows,
  ])) {
    throw new Difference(JSON.stringify(difference));
  }
  for await (const difference of verifyCaseSummaries(owner)) throw new Difference(JSON.stringify(difference));
  await owner.query(
    `TRUNCATE coordination.substance_case, coordination.crime_transfer, coordination.task, coordination.outbox_message CASCADE`,
  );
}

/** What has to be so whatever was done, by the rows alone. */
async function checkRecords(database: DataSource, model: Model): Promise<void> {
  const { dispute } = model;
  if (!dispute?.id) return;
  const [counts]: { rulings: number; rounds: number; votes: number; events: number; version: number }[] =
    await database.query(
      `SELECT
         (SELECT count(*)::int FROM coordination.ruling WHERE dispute_id = $1) AS rulings,
         (SELECT count(DISTINCT round)::int FROM coordination.ruling WHERE dispute_id = $1) AS rounds,
         (SELECT count(*)::int FROM coordination.dispute_vote WHERE dispute_id = $1) AS votes,
         (SELECT count(*)::int FROM coordination.dispute_event WHERE dispute_id = $1) AS events,
         (SELECT version FROM coordination.dispute WHERE id = $1) AS version`,
      [dispute.id],
    );
  const { rulings, rounds, votes, events, version } = counts ?? {};
  if (rulings !== model.rulings || rounds !== rulings)
    throw new Difference(`${rulings} rulings in ${rounds} rounds`);
  if (votes !== model.votesCast) throw new Difference(`${votes} votes kept, ${model.votesCast} acknowledged`);
  if (events !== version) throw new Difference(`${events} events for version ${version}`);
}

/**
 * Random people try random steps, in and out of turn, while days pass. After each step the rows are what the model says,
 * and who was refused was refused for the reason that the model knows; after each run the events rebuild every row.
 *
 * @returns what was tried, and how often
 * @throws what went wrong first, with the seed, the path and a list of steps that shows it
 */
export async function checkWorkflow(run: ModelRun): Promise<Coverage> {
  const coverage = new Coverage();
  const { database, owner, runs, mostCommands, seed, path } = run;
  const members = { PROVINCIAL: MEMBERS, NATIONAL: await World.nationalMembers(database) };
  const straight = fc.integer({ min: 1, max: MAX_STRAIGHT });
  let done = 0;
  let now = MONDAY;
  await fc.assert(
    fc.asyncProperty(straight, commands(mostCommands - MAX_STRAIGHT), async (steps, list) => {
      const model = new Model(members, now);
      const world = await World.open(database, coverage);
      world.desk.clock.set(now);
      await fc.asyncModelRun(() => ({ model, real: world }), [...straightOn(steps), ...list]);
      await checkRecords(database, model);
      // Time goes on: what earlier runs left open is not younger than now.
      ({ now } = model);
      if (++done % BATCH === 0 || done === runs) {
        await rebuildAndClear(owner);
        now = MONDAY;
      }
      run.onRun?.(done);
    }),
    { numRuns: runs, seed, ...(path ? { path } : {}), endOnFailure: !run.shrinks },
  );
  return coverage;
}
