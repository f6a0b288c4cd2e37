import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { SiteUnderTest, TestHub, type SiteFacts } from '../../../src/conformance/index.js';
import { runCommand } from '../../testkit/processes/run-command.js';
import type { ContextClaims } from '../../../src/conformance/contexts.js';

const vector = (name: string): string => projectFile('tests', 'vectors', 'subgraph', name);
const sample = (...name: readonly string[]): string => projectFile('examples', ...name);

const MAX_REASON = 400;

/** Runs a program and gives why it cannot be run; null where it can. */
function missing(program: string, parameters: readonly string[], folder?: string): string | null {
  try {
    execFileSync(program, [...parameters], { stdio: 'pipe', cwd: folder });
    return null;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    const said = `${String(stderr ?? '')}${String(stdout ?? '')}`.trim();
    return (said || String(error)).slice(0, MAX_REASON);
  }
}

/** A sample, and how it is run where its tools and libraries are. */
interface Sample {
  readonly language: string;
  /** Why it cannot be run on this machine; null where it can. */
  readonly reason: string | null;
  /** Program and parameters that try the vectors. */
  readonly vectors: readonly string[];
  /** Program and parameters that serve, before those of the site. */
  readonly serve: readonly string[];
}

/** Without compiled copies beside the sample. */
const PYTHON = ['python3', '-B'] as const;
const JAVA = sample('java');
const GO = sample('go');
const BUILT = mkdtempSync(join(tmpdir(), 'huishang-samples-'));
const JAVA_PATH = `${join(BUILT, 'java')}:${join(BUILT, 'libraries', '*')}`;

function buildJava(): string | null {
  const copied = [
    '-B',
    '-o',
    '-q',
    '-f',
    join(JAVA, 'pom.xml'),
    `-DoutputDirectory=${join(BUILT, 'libraries')}`,
    'dependency:copy-dependencies',
  ];
  const sources = ['src', 'main', 'java', 'telecom'];
  const files = readdirSync(join(JAVA, ...sources)).map((name) => join(JAVA, ...sources, name));
  return (
    missing('mvn', copied) ??
    missing('javac', ['-d', join(BUILT, 'java'), '-cp', join(BUILT, 'libraries', '*'), ...files])
  );
}

/** Sums of modules are written beside the copy of go.mod, and not into the sample. */
function buildGo(): string | null {
  const modules = join(BUILT, 'go.mod');
  copyFileSync(join(GO, 'go.mod'), modules);
  return missing('go', ['build', '-mod=mod', `-modfile=${modules}`, '-o', join(BUILT, 'site'), '.'], GO);
}

const SAMPLES: readonly Sample[] = [
  {
    language: 'Python',
    reason: missing(PYTHON[0], [PYTHON[1], '-c', 'import cryptography, graphql']),
    vectors: [...PYTHON, sample('python', 'verify_vectors.py'), vector('.')],
    serve: [...PYTHON, sample('python', 'subgraph.py')],
  },
  {
    language: 'Java',
    reason: buildJava(),
    vectors: ['java', '-cp', JAVA_PATH, 'telecom.VerifyVectors', vector('.')],
    serve: ['java', '-cp', JAVA_PATH, 'telecom.Subgraph'],
  },
  {
    language: 'Go',
    reason: buildGo(),
    vectors: [join(BUILT, 'site'), '--vectors', vector('.')],
    serve: [join(BUILT, 'site')],
  },
];
for (const { language, reason } of SAMPLES)
  if (reason !== null) process.stderr.write(`The ${language} sample is not checked: ${reason}\n`);
afterAll(() => rmSync(BUILT, { recursive: true, force: true }));

interface Exchange {
  readonly name: string;
  readonly context: ContextClaims;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: object;
}

/** Starts a sample; it takes its keys from there. @returns the process, and the address of its GraphQL */
async function startSample(
  { serve: [program = '', ...parameters] }: Sample,
  jwksUrl: string,
): Promise<{ process: ChildProcess; url: string }> {
  const site = ['--keys', jwksUrl, '--data', vector('platforms.json'), '--sdl', vector('subgraph.graphql')];
  const started = spawn(program, [...parameters, ...site, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(started.stdout, 'data')) as [Buffer];
  return { process: started, url: /http:\S+/.exec(said.toString())?.[0] ?? '' };
}

describe.each(SAMPLES)('the sample subgraph in $language', (chosen) => {
  const { reason, vectors } = chosen;

  let hub: TestHub;
  let running: { process: ChildProcess; url: string };

  beforeAll(async () => {
    if (reason !== null) return;
    hub = await TestHub.create(null);
    await hub.listen({ host: '127.0.0.1', port: 0 });
    running = await startSample(chosen, hub.jwksUrl);
  });
  afterAll(async () => {
    if (reason !== null) return;
    running.process.kill();
    await once(running.process, 'exit');
    await hub.close();
  });

  const factsOf = (url: string): SiteFacts => ({
    url: new URL(url),
    name: 'telecom',
    known: [],
    items: null,
    elsewhere: null,
    introspection: null,
    allowHttp: true,
    federation: { subgraphs: [], items: [] },
  });

  it.skipIf(reason !== null)('judges the contexts of the vectors', () => {
    const [program = '', ...parameters] = vectors;
    const said = execFileSync(program, parameters);
    expect(said.toString()).toMatch(/^(\d+) of \1 as expected\.\n$/);
  });

  it.skipIf(reason !== null).each(JSON.parse(readFileSync(vector('exchanges.json'), 'utf8')) as Exchange[])(
    'answers $name',
    async ({ context, query, variables, status, answer }) => {
      const given = await new SiteUnderTest(factsOf(running.url), hub).ask(query, context, variables);
      expect({ status: given.status, answer: given.json }).toEqual({ status, answer });
    },
  );

  it.skipIf(reason !== null)('passes the conformance kit by the command line', async () => {
    const port = new URL(hub.jwksUrl).port;
    // The kit serves its own keys where the hub's were.
    await hub.close();
    const [known = { code: '' }] = JSON.parse(readFileSync(vector('platforms.json'), 'utf8')) as {
      code: string;
    }[];
    const outcome = await runCommand(
      `conformance --url ${running.url} --name telecom --known ${known.code} --items ${vector('items.json')}
        --elsewhere 540000 --introspection allowed --keys-port ${port} --allow-http --json`.split(/\s+/),
      {},
    );
    const { checks, result } = JSON.parse(outcome.output) as {
      readonly result: string;
      readonly checks: readonly { readonly id: string; readonly result: string; readonly reason: string }[];
    };
    const wrong = checks.filter((each) => each.result !== 'PASSED' && each.result !== 'NOT_APPLICABLE');
    expect({ wrong, result, exitCode: outcome.exitCode }).toEqual({
      wrong: [],
      result: 'PASSED',
      exitCode: 0,
    });
  });
});
