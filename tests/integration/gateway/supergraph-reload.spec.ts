import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { hubSupergraph } from '../../testkit/hub-supergraph.js';
import type { TestStream } from '../../testkit/event-stream.js';
import { isQuiet, startTestHub, type Answer } from '../../testkit/hub.js';
import { answering, bodyOf, startSite } from '../../testkit/site.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const { code } = SCENARIOS.pooledLender;
const FULL = await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8');
/** The same without one field. */
const SMALLER = await hubSupergraph('coordination', (sdl) => {
  const smaller = sdl.replace(/(^type Platform\b[^}]*?)^ {2}"""[^"]*"""\n {2}interim: Boolean!\n/m, '$1');
  if (smaller === sdl) throw new Error('Platform.interim was not found.');
  return smaller;
});

/** Log lines, and who waits for one. */
const lines: Record<string, unknown>[] = [];
let waiting: { text: string; resolve: (line: Record<string, unknown>) => void }[] = [];
const log = new Writable({
  write(chunk: Buffer, _encoding, done) {
    const line = JSON.parse(chunk.toString()) as Record<string, unknown>;
    lines.push(line);
    for (const each of waiting.filter(({ text }) => text === line['msg'])) each.resolve(line);
    waiting = waiting.filter(({ text }) => text !== line['msg']);
    done();
  },
});
const logged = (text: string): Promise<Record<string, unknown>> =>
  new Promise((resolve) => waiting.push({ text, resolve }));

/** The police's own site, which may be made to wait with its answers. */
let gate: Promise<void> = Promise.resolve();
let asked: () => void = () => undefined;
const police = await startSite(
  answering(async (request, response) => {
    await bodyOf(request);
    asked();
    await gate;
    response.setHeader('content-type', 'application/json');
    response.end(
      '{"data":{"_entities":[{"__typename":"Platform","police":{"__typename":"PoliceRecord","hasOpenCase":true}}]}}',
    );
  }),
);

const folder = await temporaryFolder();
const supergraphFile = join(folder, 'supergraph.graphql');
await writeFile(supergraphFile, FULL);
const hub = await startTestHub({
  supergraphFile,
  logger: pino({ level: 'info' }, log),
  remoteSubgraphs: new Map([
    [
      'police',
      { ...REMOTE_SUBGRAPH_DEFAULTS, url: police.url, allowPrivate: true, timeoutMilliseconds: 20_000 },
    ],
  ]),
});
const pboc = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
afterAll(async () => {
  await hub.stop();
  await police.stop();
  await rm(folder, { recursive: true });
});

const INTERIM = `{ platform(code: "${code}") { name interim } }`;
const DOSSIER = `{ platform(code: "${code}") { name commerce { status } banking { lending { pooledFunds } } } }`;

async function deploy(sdl: string): Promise<void> {
  await writeFile(`${supergraphFile}.new`, sdl);
  await rename(`${supergraphFile}.new`, supergraphFile);
}

async function deployAndReload(sdl: string): Promise<void> {
  await deploy(sdl);
  await hub.reloadSupergraph();
}

const readyHash = async (): Promise<unknown> =>
  at(await (await fetch(`${hub.url}/health/ready`)).json(), 'supergraph');

function failed({ status, data, errors }: Answer): boolean {
  return status !== 200 || errors.length > 0 || at(data, 'platform', 'name') !== SCENARIOS.pooledLender.name;
}

describe('a new supergraph', () => {
  it('is served without one failed request, ten times in a row under load', async () => {
    const load = { going: true, answered: 0 };
    const failures: Answer[] = [];
    const client = async (): Promise<void> => {
      for (let turn = 0; load.going; turn += 1) {
        // Every other operation is one that the hub has not seen before.
        const query =
          turn % 2 === 0 ? DOSSIER : DOSSIER.replace('{ platform', `query Q${load.answered} { platform`);
        const answer = await pboc.ask(query);
        load.answered += 1;
        if (failed(answer)) failures.push(answer);
      }
    };
    const clients = Array.from({ length: 8 }, client);
    for (let turn = 0; turn < 5; turn += 1) {
      const before = load.answered;
      await deployAndReload(SMALLER);
      const refused = await pboc.ask(INTERIM);
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
      await deployAndReload(FULL);
      const accepted = await pboc.ask(INTERIM);
      expect(accepted).toMatchObject({ data: { platform: { interim: false } }, errors: [] });
      while (load.answered < before + 40) await pboc.ask(DOSSIER);
    }
    load.going = false;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(load.answered).toBeGreaterThan(200);
    const reloads = lines.filter(({ msg }) => msg === 'supergraph reloaded');
    expect(reloads).toHaveLength(10);
    expect(reloads[0]).toMatchObject({ breaking: 1, dangerous: 0, safe: 0, to: reloads[1]?.['from'] });
    expect(reloads[1]).toMatchObject({ breaking: 0, dangerous: 0, safe: 1 });
  });

  it('lets an operation in flight end on the one it began with', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const slow = pboc.ask(`{ platform(code: "${code}") { interim police { hasOpenCase } } }`);
    await reached;
    await deployAndReload(SMALLER);
    expect((await pboc.ask(INTERIM)).errors).toHaveLength(1);
    open();
    expect(await slow).toMatchObject({
      status: 200,
      data: { platform: { interim: false, police: { hasOpenCase: true } } },
      errors: [],
    });
    await deployAndReload(FULL);
  });

  it('ends event streams at once, and a new one is opened on it', async () => {
    const officer = await hub.as('SECURITIES', { role: 'OFFICER' });
    const open = async (query: string): Promise<TestStream> => {
      const before = hub.streams().subscribers;
      const stream = officer.subscribe(query);
      await expect.poll(() => hub.streams().subscribers).toBe(before + 1);
      return stream;
    };
    const query = 'subscription { caseChanged { substanceCase { platform { interim } } } }';
    const streams = [await open(query), await open(query)];
    const last = streams.map((stream) => stream.next());
    await deployAndReload(SMALLER);
    for (const answer of await Promise.all(last)) {
      expect(answer).toMatchObject({
        errors: [
          { extensions: { code: 'SUPERGRAPH_CHANGED', remedy: expect.stringContaining('Subscribe again') } },
        ],
      });
    }
    for (const stream of streams) expect(await stream.next()).toBeNull();
    await expect.poll(() => isQuiet(hub)).toBe(true);
    const invalid = officer.subscribe(query);
    expect(at(await invalid.next(), 'errors', 0, 'extensions', 'code')).toBe('GRAPHQL_VALIDATION_FAILED');
    const known = await open('subscription { caseChanged { version } }');
    await known.close();
    await deployAndReload(FULL);
    await (await open(query)).close();
  });

  it('is what explainAccess and readiness speak of', async () => {
    const explain =
      'query ($operation: String!) { explainAccess(operation: $operation) { fields { field } } }';
    const before = await readyHash();
    await deployAndReload(SMALLER);
    expect(await readyHash()).not.toBe(before);
    expect((await pboc.ask(explain, { operation: INTERIM })).errors).toHaveLength(1);
    await deployAndReload(FULL);
    expect(await readyHash()).toBe(before);
    expect((await pboc.ask(explain, { operation: INTERIM })).errors).toEqual([]);
  });

  it('is found by itself when its file is replaced', async () => {
    const found = logged('supergraph reloaded');
    await deploy(SMALLER);
    await found;
    expect((await pboc.ask(INTERIM)).errors).toHaveLength(1);
    await deployAndReload(FULL);
  });
});

describe('a bad supergraph', () => {
  const BAD: Record<string, readonly [sdl: string, code: string]> = {
    'half a file': [FULL.slice(0, FULL.length / 2), 'SUPERGRAPH_UNUSABLE'],
    'a plain schema': ['type Query { x: Int }', 'SUPERGRAPH_UNUSABLE'],
    'an unknown subgraph': [FULL.replace('name: "police"', 'name: "tax"'), 'SUBGRAPH_NOT_ATTACHED'],
    'a policy that is in no catalogue': [
      FULL.replaceAll('"police.case_victims"', '"police.weather"'),
      'POLICY_NOT_IN_CATALOGUE',
    ],
    'a guarded field that may not be null': [
      FULL.replace(/(victims: Int)( .*police\.case_victims)/, '$1!$2'),
      'POLICY_FIELD_NOT_NULLABLE',
    ],
  };

  it.each(Object.entries(BAD))(
    'is refused with its reason and the running one kept: %s',
    async (_what, [sdl, problem]) => {
      expect(sdl).not.toBe(FULL);
      const before = await readyHash();
      const refused = logged('supergraph refused, old one kept');
      await deployAndReload(sdl);
      const { problems } = await refused;
      expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ code: problem })]));
      expect(await readyHash()).toBe(before);
      expect(failed(await pboc.ask(DOSSIER))).toBe(false);
    },
  );

  it('is also one that is gone', async () => {
    await rm(supergraphFile);
    const refused = logged('supergraph refused, old one kept');
    await hub.reloadSupergraph();
    expect(await refused).toMatchObject({ problems: [{ code: 'SUPERGRAPH_UNREADABLE' }] });
    expect(failed(await pboc.ask(INTERIM))).toBe(false);
  });
});
