import { SingleBar } from 'cli-progress';
import { completeRows, withOwner } from '../../hub/prepare-database.js';
import { isSandbox } from '../../hub/wiring/is-sandbox.js';
import { loadSample, type LoadedSample, type OnProgress } from '../../sample-data/index.js';
import { runQuery } from '../../database/index.js';
import { openSampleMatters } from '../../demo/index.js';
import { sayIn, terminalLanguage } from '../table/say.js';

/** Whether the registry holds no platform yet. */
export function isEmpty(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (owner) => {
    const [row]: { empty: boolean }[] = await runQuery(
      owner,
      'SELECT NOT EXISTS (SELECT FROM coordination.platform) AS empty',
    );
    return row?.empty ?? true;
  });
}

/** Whether no matter was ever opened. */
function hasNoMatter(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (owner) => {
    const [row]: { none: boolean }[] = await runQuery(
      owner,
      'SELECT NOT EXISTS (SELECT FROM coordination.substance_case) AS none',
    );
    return row?.none ?? false;
  });
}

/**
 * Gives a running hub with sample data, on which nothing was done yet, matters to work on. A sandbox has its own, or was
 * asked to have none.
 *
 * @param keys folder that holds the development issuers' keys
 * @param log told where that fails: the hub serves without them
 */
export async function openFirstMatters(
  { ownerUrl, url, keys }: { readonly ownerUrl: string; readonly url: string; readonly keys: string },
  log: (line: string) => void,
): Promise<void> {
  if (!(await hasNoMatter(ownerUrl)) || (await withOwner(ownerUrl, isSandbox))) return;
  try {
    await openSampleMatters(url, keys);
  } catch (error) {
    log(`The sample matters could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Loads generated data with a progress bar (only the closing line where the output is no terminal), and works out what
 * rows need that came without it.
 *
 * @param load what loads them, and tells how far it has come
 * @param log told, in one line, what was loaded
 */
export async function loadWithProgress(
  ownerUrl: string,
  load: (onProgress: OnProgress) => Promise<LoadedSample>,
  log: (line: string) => void,
): Promise<void> {
  const bar = new SingleBar({
    format: sayIn(terminalLanguage())(
      'Sample data [{bar}] {percentage}% · {table}',
      '样例数据 [{bar}] {percentage}%',
    ),
    hideCursor: true,
    clearOnComplete: true,
  });
  const interactive = process.stdout.isTTY;
  if (interactive) bar.start(1, 0, { table: '' });
  const loaded = await load(({ table, done, total }) => {
    if (!interactive) return;
    bar.setTotal(total);
    bar.update(done, { table });
  });
  await completeRows(ownerUrl);
  if (interactive) bar.stop();
  const seconds = (loaded.milliseconds / 1000).toFixed(1);
  log(`Sample data: ${loaded.platforms} platforms, ${loaded.rows} rows, ${seconds} s.`);
}

/** Loads the sample as {@link loadWithProgress} does. */
export function loadSampleWithProgress(
  ownerUrl: string,
  options: { platforms: number; seed: number },
  log: (line: string) => void,
): Promise<void> {
  return loadWithProgress(ownerUrl, (onProgress) => loadSample(ownerUrl, options, onProgress), log);
}
