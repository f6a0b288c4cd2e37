import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

interface Ended {
  readonly code: number;
  readonly output: string;
}

let folder: string;

async function huishang(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { exitCode, output, errors } = await runCommand(parameters, {
    DATA_DIR: join(folder, 'data'),
    ...environment,
  });
  return { code: exitCode, output: output + errors };
}

describe('the configuration', () => {
  beforeAll(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, 'broken.json'), '{');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is told all its faults at once: variables, what production demands, files', async () => {
    const faulty = {
      NODE_ENV: 'production',
      PORT: '70000',
      DATABAS_URL: 'postgres://hub:secret@127.0.0.1/huishang',
      IDENTITY_ISSUERS: join(folder, 'missing.json'),
      SIGNING_KEYS: join(folder, 'broken.json'),
      RULING_SIGNING_KEY: folder,
      SUPERGRAPH: join(folder, 'missing.graphql'),
      TRUSTED_DOCUMENTS: join(folder, 'nowhere'),
      DIVISION_CHANGES: join(folder, 'broken.json'),
    };
    const { code, output } = await huishang(['check-config', '--json'], faulty);
    expect(code).toBe(1);
    const { usable, problems, warnings } = JSON.parse(output) as {
      usable: boolean;
      problems: string[];
      warnings: string[];
    };
    expect(usable).toBe(false);
    expect(
      problems.map((problem) => problem.split(/[ :]/, 1).join()).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([
      'AUDIT_LOG_SIGNING_KEY',
      'DATABASE_ROLE_SECRET',
      'DATABASE_URL',
      'DIVISION_CHANGES',
      'IDENTITY_ISSUERS',
      'PORT',
      'RECEIPT_SIGNING_KEY',
      'RULING_SIGNING_KEY',
      'SIGNING_KEYS',
      'SUPERGRAPH',
      'TRUSTED_DOCUMENTS',
    ]);
    expect(problems).toContain(`IDENTITY_ISSUERS names ${faulty.IDENTITY_ISSUERS}, which does not exist.`);
    expect(problems).toContain(`RULING_SIGNING_KEY names ${folder}, which is a directory.`);
    expect(warnings).toEqual([
      'DATABAS_URL is no variable of the hub and is ignored; DATABASE_URL may be meant.',
    ]);

    const started = await huishang(['start'], faulty);
    expect(started.code).toBe(1);
    for (const sentence of [...problems, ...warnings]) expect(started.output).toContain(sentence);
    expect(started.output).not.toMatch(/^\s+at /m);
  });

  it('is checked without anything being started or written', async () => {
    const { code, output } = await huishang(['check-config'], {});
    expect({ code, output: output.trim() }).toEqual({ code: 0, output: 'The configuration is usable.' });
    expect(await readdir(folder)).toEqual(['broken.json']);
  });

  it.runIf(process.platform === 'linux')('names a data directory that cannot be made, at once', async () => {
    const { code, output } = await huishang(['start'], { DATA_DIR: '/proc/x', PORT: '0' });
    expect(code).toBe(1);
    expect(output).toMatch(/^The data directory \/proc\/x could not be made\.\n\s+Set DATA_DIR /);
  });

  it.each([
    ['192.0.2.1', '0', /^192\.0\.2\.1 is no address of this machine\.\n\s+Set HOST /],
    ['no-such-host.invalid', '0', /^The host name no-such-host\.invalid is not known\.\n\s+Set HOST /],
  ])('names HOST where it is %s', async (host, port, sentence) => {
    const { code, output } = await huishang(['start'], { HOST: host, PORT: port });
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    // Found before a database is started.
    expect(await readdir(folder)).toEqual(['broken.json']);
  });

  it.each([
    ['caller-context', 'CONTEXT_SIGNING_KEY'],
    ['ruling', 'RULING_SIGNING_KEY'],
  ])('takes the key that keygen makes for %s, and for nothing else', async (purpose, variable) => {
    const out = join(folder, `${purpose}.json`);
    const made = await huishang(['keygen', '--purpose', purpose, '--out', out]);
    expect(made.code).toBe(0);
    expect(made.output).not.toContain('"d"');
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const key = await readFile(out, 'utf8');
    const again = await huishang(['keygen', '--purpose', purpose, '--out', out]);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('is there already') });
    expect(await readFile(out, 'utf8')).toBe(key);

    const other = variable === 'RULING_SIGNING_KEY' ? 'CONTEXT_SIGNING_KEY' : 'RULING_SIGNING_KEY';
    expect(await huishang(['check-config'], { [variable]: out })).toMatchObject({ code: 0 });
    expect(await huishang(['check-config'], { [other]: out })).toMatchObject({
      code: 1,
      output: expect.stringContaining('for another purpose'),
    });
    await rm(out);
  });
});
