import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { CallerContextSigner, keptContextSigningKey } from '../../src/access/index.js';
import { startSubgraphSite, type SubgraphSite } from '../../src/hub/subgraph-site.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { systemClock } from '../../src/kernel/index.js';
import { AGENCY_SUBGRAPHS } from '../../src/agencies/index.js';
import { at } from '../testkit/at.js';
import { createTestDatabase } from '../testkit/database.js';
import { runCommand, type Outcome } from '../testkit/processes/run-command.js';
import { startSite, toySubgraph } from '../testkit/site.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const folder = await temporaryFolder();
const file = (name: string): string => join(folder, name);

function compose(parameters: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return runCommand(['compose', ...parameters], { DATA_DIR: folder, ...environment });
}

const key = await keptContextSigningKey(folder);
const { publicKeys } = await CallerContextSigner.create(systemClock, key);
const keys = await startSite((_request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(publicKeys));
});
const database = await createTestDatabase();
const agencies = new Map<string, SubgraphSite>();
for (const manifest of AGENCY_SUBGRAPHS) {
  const site = await startSubgraphSite({
    manifest,
    database: await database.as(`huishang_${manifest.name}`, manifest.entities),
    gatewayJwksUrl: new URL(keys.url),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  agencies.set(manifest.name, site);
}
const SUBGRAPHS = JSON.stringify(
  Object.fromEntries([...agencies].map(([name, { url }]) => [name, { url: `${url}/graphql` }])),
);

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])\n';
const shelvesSdl = `${LINK}type Query {\n  shelf: Shelf\n}\ntype Shelf @key(fields: "id") {\n  id: ID!\n  label: String\n}\n`;
const stockSdl = `${LINK}type Shelf @key(fields: "id") {\n  id: ID!\n  count: Int\n}\n`;
const shelves = await startSite(toySubgraph(shelvesSdl, {}));
const stock = await startSite(toySubgraph(stockSdl, {}));

afterAll(async () => {
  for (const site of [...agencies.values(), keys, shelves, stock]) await site.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('compose --live', () => {
  it('makes of running agencies the supergraph that is committed', async () => {
    expect(await compose(['--live', '--check'], { SUBGRAPHS })).toEqual({
      exitCode: 0,
      output: 'The schema is up to date.\n',
      errors: '',
    });
  });

  it('is refused by every agency when another key has signed, as is whoever has no context', async () => {
    const query = '{"query":"{ _service { sdl } }"}';
    const headers = { 'content-type': 'application/json' };
    const stranger = await fetch(`${agencies.get('police')?.url}/graphql`, {
      method: 'POST',
      headers,
      body: query,
    });
    expect(stranger.status).toBe(401);

    const { exitCode, output } = await compose(['--live', '--check', '--json'], {
      SUBGRAPHS,
      DATA_DIR: file('elsewhere'),
    });
    const report = JSON.parse(output) as { code: string; problems: { code: string }[] };
    expect([exitCode, report.code]).toEqual([1, 'COMPOSITION_FAILED']);
    expect(report.problems.map(({ code }) => code)).toEqual(
      AGENCY_SUBGRAPHS.map(() => 'SUBGRAPH_UNAVAILABLE'),
    );
  });

  it('asks for agencies’ own sites', async () => {
    const { exitCode, errors } = await compose(['--live', '--check']);
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('SUBGRAPHS names no subgraph')]);
  });
});

describe('compose --subgraph', () => {
  const named = ['--subgraph', `shelves=${shelves.url}/`, '--subgraph', `stock=${stock.url}/`];

  it('composes any running Federation 2 subgraphs with their addresses', async () => {
    const printed = await compose(named);
    expect(printed).toMatchObject({ exitCode: 0, errors: '' });
    expect(printed.output).toContain(`@join__graph(name: "stock", url: "${stock.url}/")`);
    const out = file('toy.graphql');
    expect(await compose([...named, '--out', out])).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).toBe(printed.output);
    expect(await compose([...named, '--out', out, '--check'])).toMatchObject({ exitCode: 0 });
  });

  it('shows file, line and column of what does not fit', async () => {
    const other = file('other.graphql');
    await writeFile(other, stockSdl.replace('count: Int', 'label: Int'));
    const { exitCode, errors } = await compose([...named.slice(0, 2), '--subgraph', `other=${other}`]);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^COMPOSITION_FAILED/);
    expect(errors).toMatch(/^FIELD_TYPE_MISMATCH {2}/m);
    expect(errors).toContain(`  at ${other}:4:3  other  Shelf.label\n     | label: Int`);
    expect(errors).toMatch(/^ {2}at http:.*:\d+:3 {2}shelves {2}Shelf\.label$/m);
  });

  it('refuses an unreadable file, an unreachable address and half a parameter', async () => {
    const { output } = await compose([
      '--subgraph',
      `a=${file('none.graphql')}`,
      '--subgraph',
      'b=http://127.0.0.1:9/graphql',
      '--json',
    ]);
    expect((JSON.parse(output) as { problems: object[] }).problems).toMatchObject([
      { code: 'SUBGRAPH_UNAVAILABLE', message: expect.stringMatching(/^a: /) },
      { code: 'SUBGRAPH_UNAVAILABLE', message: expect.stringMatching(/^b: /) },
    ]);
    expect((await compose(['--subgraph', 'a'])).errors).toContain('name=URL or name=FILE');
  });
});

describe('a change of the hub’s own schema', () => {
  const police = file('police.graphql');
  const out = file('hub.graphql');
  const replaced = ['--from', 'schema', '--subgraph', `police=${police}`, '--out', out];

  it('is written where it breaks nothing, and only when asked where it breaks clients or opens data', async () => {
    const committed = await readFile(projectFile('schema', 'subgraphs', 'police.graphql'), 'utf8');
    const supergraph = await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8');
    await writeFile(out, supergraph);

    await writeFile(police, committed.replace(/( {2}hasOpenCase: .*\n)/, '$1  asOf: LocalDate\n'));
    const safe = await compose(replaced);
    expect(safe).toMatchObject({ exitCode: 0, errors: '' });
    expect(safe.output).toMatch(
      /^SAFE {2}FIELD_ADDED {2}PoliceRecord\.asOf .*\n\n0 breaking, 0 dangerous, 1 safe changes\./,
    );

    const before = await readFile(out, 'utf8');
    await writeFile(
      police,
      committed
        .replace(/(stage: CriminalCaseStage)!/, '$1')
        .replace(/(caseFiles: .*\n)/, '$1  openly: Int @policy(policies: [["police.case_victims"]])\n')
        .replace('victims: Int @policy(policies: [["police.case_victims"]])', 'victims: Int'),
    );
    const refused = await compose([...replaced, '--json']);
    expect(refused.exitCode).toBe(1);
    const report = JSON.parse(refused.output) as unknown;
    expect(at(report, 'code')).toBe('BREAKING_CHANGES');
    expect(at(report, 'changes')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: 'BREAKING', coordinate: 'CriminalCaseFile.stage' }),
        expect.objectContaining({ code: 'POLICY_REMOVED', coordinate: 'CriminalCaseFile.victims' }),
      ]),
    );
    expect(await readFile(out, 'utf8')).toBe(before);
    expect((await compose([...replaced, '--check'])).errors).toContain('SCHEMA_DRIFT');
    expect(await readFile(out, 'utf8')).toBe(before);

    expect(await compose([...replaced, '--allow-breaking'])).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).not.toBe(before);
  });
});
