import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';
import { fuzz, type Finding, type FuzzReport } from './fuzz.js';
import { ObservedHub } from './observed-hub.js';
import { callerHeaders, HUB_ENVIRONMENT, hubRequests } from './target.js';

const DOCUMENTS = 100_000;

function progress(report: FuzzReport, documents: number): string {
  const { sent, findings, suspicions, starved, resets, longestMilliseconds, documentsPerSecond } = report;
  const speed = `${Math.round(documentsPerSecond)} a second`;
  return `${sent} of ${documents} documents, ${speed}, ${findings.length} findings, ${suspicions + starved} tried again alone, ${resets} resets, event loop held for ${Math.round(longestMilliseconds)} ms at most`;
}

function showFinding({ seed, problem, request, log }: Finding): void {
  console.log(`\n--seed ${seed} --documents 1\n${problem}\n${JSON.stringify(request).slice(0, 2000)}`);
  if (log !== undefined) console.log(log === '' ? 'The hub logged nothing.' : `The hub's log:\n${log}\n`);
}

function statusesOf({ statuses }: FuzzReport): string {
  const counts = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  return `HTTP ${counts.join(', ')}`;
}

/** `npm run fuzz`: a hub of its own on an embedded database, and what is sent to it. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { seed: { type: 'string' }, documents: { type: 'string' }, seconds: { type: 'string' } },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const documents = wholeNumber('documents', values.documents ?? String(DOCUMENTS));
  const seconds = values.seconds === undefined ? Infinity : wholeNumber('seconds', values.seconds);
  console.log(`Seed ${seed}. Starting a hub …`);
  const folder = await temporaryFolder();
  let hub: ObservedHub | null = null;
  try {
    hub = await ObservedHub.observe({ DATA_DIR: folder, SAMPLE_PLATFORMS: '120', ...HUB_ENVIRONMENT });
    let shown = 0;
    let findingsShown = 0;
    const showNew = ({ findings }: FuzzReport): void => {
      for (const finding of findings.slice(findingsShown)) showFinding(finding);
      findingsShown = findings.length;
    };
    const report = await fuzz({
      hub,
      requests: await hubRequests(),
      headers: await callerHeaders(folder),
      seed,
      documents,
      seconds,
      onProgress(so) {
        showNew(so);
        if (performance.now() - shown < 5000) return;
        shown = performance.now();
        console.log(progress(so, documents));
      },
    });
    console.log(progress(report, documents));
    showNew(report);
    console.log(statusesOf(report));
    return report.findings.length > 0 || report.sent === 0 ? 1 : 0;
  } finally {
    await hub?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
