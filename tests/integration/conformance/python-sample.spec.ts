import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { SiteUnderTest, TestHub, type SiteFacts } from '../../../src/conformance/index.js';
import { runCommand } from '../../testkit/processes/run-command.js';
import type { ContextClaims } from '../../../src/conformance/contexts.js';

const vector = (name: string): string => projectFile('tests', 'vectors', 'subgraph', name);
const sample = (name: string): string => projectFile('examples', 'python', name);
/** Without compiled copies beside the sample. */
const PYTHON = ['python3', '-B'] as const;

/** Why the sample cannot run on this machine; null where it can. */
function missing(): string | null {
  try {
    execFileSync(PYTHON[0], [PYTHON[1], '-c', 'import cryptography, graphql'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `python3 with cryptography and graphql-core: ${String((error as { stderr?: Buffer }).stderr ?? error)}`;
  }
}

const reason = missing();
if (reason !== null) process.stderr.write(`The Python sample is not checked, for want of ${reason}\n`);

interface Exchange {
  readonly name: string;
  readonly context: ContextClaims;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: object;
}

/** Starts the sample; it takes its keys from there. @returns the process, and the address of its GraphQL */
async function startSample(jwksUrl: string): Promise<{ process: ChildProcess; url: string }> {
  const parameters = [
    '--keys',
    jwksUrl,
    '--data',
    vector('platforms.json'),
    '--sdl',
    vector('subgraph.graphql'),
  ];
  const started = spawn(PYTHON[0], [PYTHON[1], sample('subgraph.py'), ...parameters, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(started.stdout, 'data')) as [Buffer];
  return { process: started, url: /http:\S+/.exec(said.toString())?.[0] ?? '' };
}

describe.skipIf(reason !== null)('the sample subgraph in Python', () => {
  let hub: TestHub;
  let running: { process: ChildProcess; url: string };

  beforeAll(async () => {
    hub = await TestHub.create(null);
    await hub.listen({ host: '127.0.0.1', port: 0 });
    running = await startSample(hub.jwksUrl);
  });
  afterAll(async () => {
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

  it('judges the contexts of the vectors', () => {
    const said = execFileSync(PYTHON[0], [PYTHON[1], sample('verify_vectors.py'), vector('.')]);
    expect(said.toString()).toMatch(/^(\d+) of \1 as expected\.\n$/);
  });

  it.each(JSON.parse(readFileSync(vector('exchanges.json'), 'utf8')) as Exchange[])(
    'answers $name',
    async ({ context, query, variables, status, answer }) => {
      const given = await new SiteUnderTest(factsOf(running.url), hub).ask(query, context, variables);
      expect({ status: given.status, answer: given.json }).toEqual({ status, answer });
    },
  );

  it('passes the conformance kit by the command line', async () => {
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
