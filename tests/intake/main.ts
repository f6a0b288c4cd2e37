import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.js';
import { prepareDatabase } from '../../src/hub/prepare-database.js';
import { buildCatalogue, DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { loadSample } from '../../src/sample-data/index.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';
import type { ProcessReport } from './import-process.js';
import { emptyAccounts, LabelledImport, stateOf, type LabelledSite } from './labelled-import.js';
import { postmasterOf, serverCpu } from './server-cpu.js';

const ROWS = '1000000';
const SECRET = 'the roles of the labelled import';
/** How much more memory the second half of an import may take than the first. */
const MAX_GROWTH = 1.25;

const highest = (values: readonly number[]): number =>
  values.reduce((high, value) => Math.max(high, value), 0);

function tell(name: string, { seconds, cpuSeconds, memory }: ProcessReport, rows: number): void {
  const perRow = ((cpuSeconds / rows) * 1e6).toFixed(1);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s; command ${cpuSeconds.toFixed(1)} s of CPU (${perRow} µs a row), ${Math.round(highest(memory))} MiB`,
  );
}

/** `npm run test:import`: a labelled file, imported whole and imported with three kills. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { rows: { type: 'string', default: ROWS }, seed: { type: 'string', default: '2016' } },
  });
  const rows = wholeNumber('rows', values.rows);
  const folder = await temporaryFolder();
  let server = await startEmbeddedPostgres({ dataDirectory: folder });
  const failures: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    console.log(`${holds ? 'ok' : 'NOT OK'}: ${what}`);
    if (!holds) failures.push(what);
  };
  try {
    const connection = { ownerUrl: server.url, roleSecret: SECRET };
    await prepareDatabase({
      connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: true,
      log: () => undefined,
    });
    await loadSample(server.url, { platforms: 200, seed: 1 });
    const siteNow = (): LabelledSite => ({
      ownerUrl: server.url,
      folder,
      environment: { DATA_DIR: folder, DATABASE_URL: server.url, DATABASE_ROLE_SECRET: SECRET },
    });
    await emptyAccounts(siteNow());
    const labelled = await LabelledImport.write(siteNow(), {
      rows,
      perMille: 1,
      seed: wholeNumber('seed', values.seed),
    });
    const planted = labelled.labels.planted.length;
    console.log(`${rows} rows, ${planted} of them wrong.`);

    const before = await serverCpu(await postmasterOf(server.url));
    const whole = await labelled.run();
    tell('whole', whole, rows);
    const after = await serverCpu(await postmasterOf(server.url));
    console.log(
      `PostgreSQL: ${(after - before).toFixed(1)} s of CPU (${(((after - before) / rows) * 1e6).toFixed(1)} µs a row)`,
    );
    expect(whole.exitCode === 1, 'the exit code says that rows were refused');
    const differences = await labelled.differences();
    for (const difference of differences.slice(0, 20)) console.log(difference);
    expect(differences.length === 0, `each of the ${planted} planted faults is named, and nothing else`);
    const outcome = JSON.parse(whole.output || '{}') as { added?: number };
    expect(outcome.added === rows - planted, `the other ${rows - planted} rows are in`);
    const half = Math.floor(whole.memory.length / 2);
    const [first, second] = [highest(whole.memory.slice(0, half)), highest(whole.memory.slice(half))];
    expect(
      second <= first * MAX_GROWTH,
      `memory is flat: ${Math.round(first)} MiB, then ${Math.round(second)} MiB`,
    );
    const wanted = await stateOf(siteNow());

    await emptyAccounts(siteNow());
    for (const [kill, part] of [0.2, 0.5, 0.8].entries()) {
      const started = labelled.start();
      await labelled.committed(Math.floor(rows * part));
      if (kill === 1) {
        process.kill(await postmasterOf(server.url), 'SIGKILL');
        const { exitCode } = await started.ended;
        console.log(`killed PostgreSQL at ${part * 100} %, the command ended with ${exitCode}`);
        await server.stop();
        server = await startEmbeddedPostgres({ dataDirectory: folder });
        labelled.site = siteNow();
      } else {
        started.kill();
        await started.ended;
        console.log(`killed the command at ${part * 100} %`);
      }
    }
    const resumed = await labelled.run();
    tell('the rest', resumed, rows);
    const state = await stateOf(siteNow());
    expect(state === wanted, 'after three kills the state is the same');
    if (state !== wanted) console.log(wanted, state);
    expect((await labelled.differences()).length === 0, 'and so is the errors file');

    const same = await labelled.run();
    expect(
      (JSON.parse(same.output) as { kind: string }).kind === 'SAME',
      'the same file again changes nothing',
    );
    const again = await labelled.run('--again');
    tell('again, nothing changed', again, rows);
    const counts = JSON.parse(again.output) as { added: number; changed: number; unchanged: number };
    expect(
      counts.added + counts.changed === 0 && counts.unchanged === rows - planted,
      'nor does it when it is told to',
    );
    const dry = await labelled.run('--dry-run');
    tell('dry run', dry, rows);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
