import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

/** Names that were this project's own, and the term of the field that stands there now. */
const GONE: readonly (readonly [former: string, now: string])[] = [
  ['AccessDesk', 'Authorizer'],
  ['WarrantDesk', 'WarrantStore'],
  ['CaseDesk', 'CaseLookup'],
  ['AccessMask', 'DecisionSet'],
  ['AccessQuestion', 'DecisionRequest'],
  ['AllowedVerdict', 'AllowedDecision'],
  ['DeniedVerdict', 'DeniedDecision'],
  ['standingOf', 'capacityOf'],
  ['DisputeAtHand', 'DisputeStepContext'],
  ['Deed', 'EventMetadata'],
  ['recordMove', 'createRecorder'],
  ['announceOnCommit', 'notifyAfterCommit'],
  ['atEndOfTransaction', 'beforeCommit'],
  ['commitOnce', 'runIdempotent'],
  ['RowReader', 'BatchedRowLoader'],
  ['actAs', 'setRlsActor'],
  ['readAs', 'readWithRlsActor'],
  ['settledOperation', 'normalizeOperation'],
  ['presumed', 'assumedNonNull'],
  ['TwofoldPlanner', 'QueryPlanner'],
  ['EvenProvides', 'QueryPlanner'],
  ['tellStep', 'publishEvents'],
  ['followCase', 'syncTasks'],
  ['keyHolder', 'idempotencyActor'],
  ['isPerson', 'isHuman'],
  ['Closers', 'ResourceStack'],
  ['verdict', 'decision'],
  ['Verdict', 'Decision'],
  ['AgreementStanding', 'AgreementSnapshot'],
  ['MOVE_NOT_ALLOWED', 'TRANSITION_NOT_ALLOWED'],
  ['moveNotAllowed', 'transitionNotAllowed'],
  ['approvedOrResumed', 'resumeAccountWarrant'],
];

const INSTALLED = { exclude: ['**/node_modules/**'] };

/** Every file of TypeScript but this one, and what stands in it. */
async function readSources(): Promise<readonly (readonly [file: string, text: string])[]> {
  const files = globSync('{src,tests,migrations}/**/*.ts', { cwd: projectFile(), ...INSTALLED });
  return Promise.all(
    files
      .filter((file) => file !== 'tests/architecture/words.spec.ts')
      .map(async (file) => [file, await readFile(projectFile(file), 'utf8')] as const),
  );
}

let sources: Awaited<ReturnType<typeof readSources>>;

beforeAll(async () => {
  sources = await readSources();
});

it.each(GONE)('%s is %s everywhere', (former, now) => {
  const used = new RegExp(`\\b${former}\\b`);
  expect(sources.flatMap(([file, text]) => (used.test(text) ? [file] : []))).toEqual([]);
  expect(sources.some(([, text]) => text.includes(now))).toBe(true);
});

it('bounds are called MAX_ and MIN_', async () => {
  const files = globSync('{src,tests}/**/*.ts', { cwd: projectFile(), ...INSTALLED });
  const found: string[] = [];
  for (const file of files) {
    const names = (await readFile(projectFile(file), 'utf8')).match(
      /const (?:MOST|LONGEST|LARGEST|FEWEST)_\w+/g,
    );
    if (names) found.push(...names.map((name) => `${file}: ${name}`));
  }
  expect(found).toEqual([]);
});

it('what is thrown has a code: every class of errors extends CodedError', async () => {
  const files = globSync('src/**/*.ts', { cwd: projectFile() });
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(projectFile(file), 'utf8');
    if (/class \w+ extends Error\b/.test(text)) found.push(file);
  }
  // The client and the console share no code with the hub; what is not answered has a code there too.
  expect(found.toSorted()).toEqual([
    'src/client/errors.ts',
    'src/console/api/ask.ts',
    'src/kernel/results/coded-error.ts',
  ]);
});

it('idempotency keys are looked up and kept in one place, under the actor that one function makes', async () => {
  const files = globSync('src/**/*.ts', { cwd: projectFile() }).filter((file) => !file.endsWith('.spec.ts'));
  const naming = async (pattern: RegExp): Promise<string[]> => {
    const texts = await Promise.all(files.map((file) => readFile(projectFile(file), 'utf8')));
    return files.filter((_file, index) => pattern.test(texts[index] ?? ''));
  };
  expect(await naming(/\bcoordination\.idempotency_key\b/)).toEqual([
    'src/database/transactions/run-idempotent.ts',
  ]);
  expect(await naming(/\bas IdempotencyActor\b/)).toEqual(['src/identity/idempotency-actor.ts']);
});

it('of warrants, tasks and documents: what a request names is found, and what a task wants is its requiredMutation', async () => {
  const files = globSync('src/**/*.ts', { cwd: projectFile() });
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(projectFile(file), 'utf8');
    if (/\.hold\(|\bhold\(caller|\.asks\b|\basks!?: (?:string|')/.test(text)) found.push(file);
  }
  for (const file of globSync('{docs/**/*.md,*.md}', { cwd: projectFile() })) {
    if (file === 'CHANGELOG.md' || file.startsWith('node_modules')) continue;
    if (/\bverdicts?\b|MOVE_NOT_ALLOWED/i.test(await readFile(projectFile(file), 'utf8'))) found.push(file);
  }
  expect(found).toEqual([]);
});
