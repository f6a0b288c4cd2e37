import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { copyFile, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** What a tree does against the rules. */
function violationsIn(folder: string, paths: readonly string[]): Violation[] {
  const run = spawnSync(
    process.execPath,
    [
      projectFile('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      projectFile('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...paths,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

describe('import rules', () => {
  it('hold in the whole project', () => {
    expect(violationsIn(projectFile(), ['src', 'migrations', 'tests'])).toEqual([]);
  });
});

describe('each import rule bites', () => {
  const CASES: readonly (readonly [rule: string, from: string, to: string])[] = [
    ['kernel-imports', 'src/kernel/a.ts', 'src/database/index.ts'],
    ['file-system-imports', 'src/file-system/a.ts', 'src/kernel/index.ts'],
    ['graphql-imports', 'src/graphql/a.ts', 'src/kernel/index.ts'],
    ['event-stream-imports', 'src/http/event-stream/a.ts', 'src/identity/index.ts'],
    ['config-imports', 'src/config/a.ts', 'src/database/index.ts'],
    ['config-is-read-by-commands', 'src/gateway/a.ts', 'src/config/index.ts'],
    ['settings-stand-alone', 'src/gateway/settings/a.ts', 'src/gateway/b.ts'],
    ['settings-are-described-in-settings', 'src/gateway/a.ts', 'src/settings/index.ts'],
    ['database-imports', 'src/database/a.ts', 'src/identity/index.ts'],
    ['log-format-imports', 'src/transparency-log/tree/a.ts', 'src/database/index.ts'],
    ['log-witnesses-imports', 'src/transparency-log/witnesses/a.ts', 'src/database/index.ts'],
    ['witness-imports', 'src/witness/a.ts', 'src/database/index.ts'],
    ['evidence-imports', 'src/evidence/a.ts', 'src/gateway/index.ts'],
    ['key-store-imports', 'src/keys/key-store/a.ts', 'src/identity/index.ts'],
    ['identity-imports', 'src/identity/a.ts', 'src/access/index.ts'],
    ['audit-imports', 'src/audit/a.ts', 'src/access/index.ts'],
    ['access-imports', 'src/access/a.ts', 'src/determination/index.ts'],
    ['subgraph-kit-imports', 'src/subgraph-kit/a.ts', 'src/determination/index.ts'],
    ['registry-imports', 'src/platform-registry/a.ts', 'src/determination/index.ts'],
    ['http-client-imports', 'src/http/client/a.ts', 'src/gateway/index.ts'],
    ['http-server-imports', 'src/http/server/a.ts', 'src/gateway/index.ts'],
    ['negotiation-imports', 'src/http/negotiation/a.ts', 'src/http/server/index.ts'],
    ['webhooks-imports', 'src/webhooks/a.ts', 'src/determination/index.ts'],
    ['jobs-imports', 'src/workflow/jobs/a.ts', 'src/workflow/outbox/index.ts'],
    ['outbox-imports', 'src/workflow/outbox/a.ts', 'src/workflow/tasks/index.ts'],
    ['recorder-imports', 'src/workflow/recorder/a.ts', 'src/determination/index.ts'],
    ['tasks-imports', 'src/workflow/tasks/a.ts', 'src/determination/index.ts'],
    ['law-imports', 'src/law/a.ts', 'src/identity/index.ts'],
    ['leading-groups-imports', 'src/leading-groups/a.ts', 'src/determination/index.ts'],
    ['log-verifier-stands-alone', 'src/log-verifier/a.ts', 'src/kernel/index.ts'],
    [
      'log-verifier-stands-alone',
      'src/log-verifier/json/a.ts',
      'node_modules/canonicalize/lib/canonicalize.js',
    ],
    ['log-verifier-is-a-command', 'src/gateway/a.ts', 'src/log-verifier/index.ts'],
    ['client-stands-alone', 'src/client/a.ts', 'src/kernel/index.ts'],
    ['client-receipts-imports', 'src/client/receipts/a.ts', 'src/kernel/index.ts'],
    ['client-is-for-clients', 'src/demo/a.ts', 'src/client/index.ts'],
    ['feature-imports', 'src/determination/a.ts', 'src/gateway/index.ts'],
    ['engine-imports', 'src/engine/a.ts', 'src/access/index.ts'],
    ['gateway-imports', 'src/gateway/a.ts', 'src/determination/index.ts'],
    ['observability-imports', 'src/observability/a.ts', 'src/access/index.ts'],
    ['tracing-is-loaded-when-asked-for', 'src/observability/a.ts', 'src/observability/tracing/b.ts'],
    ['sample-data-imports', 'src/sample-data/a.ts', 'src/access/index.ts'],
    ['sandbox-imports', 'src/sandbox/a.ts', 'src/determination/index.ts'],
    ['subgraphs-stay-apart', 'src/agencies/pboc/a.ts', 'src/agencies/police/index.ts'],
    ['subgraphs-use-doors', 'src/agencies/pboc/a.ts', 'src/gateway/index.ts'],
    ['doors', 'src/gateway/a.ts', 'src/access/b.ts'],
    ['pure-domain', 'src/determination/a.machine.ts', 'node_modules/typeorm/index.d.ts'],
    ['model-layer', 'src/determination/model/a.ts', 'src/determination/rows/b.ts'],
    ['rows-layer', 'src/determination/rows/a.ts', 'src/determination/reactions/b.ts'],
    ['reads-layer', 'src/determination/reads/a.ts', 'src/determination/use-cases/b.ts'],
    ['reactions-layer', 'src/determination/reactions/a.ts', 'src/determination/transitions/b.ts'],
    ['transitions-layer', 'src/rectification/transitions/a.ts', 'src/rectification/use-cases/b.ts'],
    ['use-cases-layer', 'src/rectification/use-cases/a.ts', 'src/rectification/reactions/b.ts'],
    ['services-layer', 'src/rectification/services/a.ts', 'src/rectification/graphql/b.ts'],
    ['graphql-layer', 'src/determination/graphql/a.ts', 'src/determination/transitions/b.ts'],
    ['pure-model', 'src/determination/model/a.ts', 'node_modules/typeorm/index.d.ts'],
    ['rows-only-read-and-write', 'src/determination/rows/a.ts', 'src/workflow/outbox/index.ts'],
    ['resolvers-call-use-cases', 'src/warrants/a.resolver.ts', 'src/warrants/b.entity.ts'],
    ['no-test-code-in-the-product', 'src/kernel/a.ts', 'node_modules/vitest/dist/index.js'],
  ];

  const fileOf = (path: string, index: number): string => path.replace(/\/a\./, `/a${index}.`);
  let folder: string;
  let found: Violation[];

  async function write(path: string, text: string): Promise<void> {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huishang-imports-'));
    await symlink(projectFile('node_modules'), join(folder, 'node_modules'));
    await symlink(projectFile('tsconfig.json'), join(folder, 'tsconfig.json'));
    await copyFile(projectFile('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [index, [, from, to]] of CASES.entries()) {
      const packaged = to.startsWith('node_modules/');
      const up = '../'.repeat(from.split('/').length - 1);
      const specifier = packaged ? (to.split('/')[1] ?? '') : `${up}${to.replace(/\.ts$/, '.js')}`;
      await write(fileOf(from, index), `import * as b from '${specifier}';\nexport const a = b;\n`);
      if (!packaged) await write(to, 'export const b = 1;\n');
    }
    // No two files import each other, but their folders do.
    await write('src/kernel/one/a.ts', "export { b } from '../two/b.js';\n");
    await write('src/kernel/one/c.ts', 'export const c = 1;\n');
    await write('src/kernel/two/b.ts', 'export const b = 1;\n');
    await write('src/kernel/two/d.ts', "export { c } from '../one/c.js';\n");
    found = violationsIn(folder, ['src']);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(CASES.map(([rule, from], index) => ({ rule, from: fileOf(from, index) })))('$rule', (expected) => {
    expect(found).toContainEqual(expected);
  });

  // Of types depcruise cannot tell by this parser; oxlint can.
  it('only src/http speaks HTTP, and others may name its types', async () => {
    const libraries = ['node:http', 'fastify', 'undici', 'negotiator', 'content-type', 'graphql-sse'];
    for (const [index, library] of libraries.entries()) {
      await write(`src/linted/value${index}.ts`, `import * as b from '${library}';\nexport const a = b;\n`);
      await write(
        `src/linted/type${index}.ts`,
        `import type * as b from '${library}';\nexport type A = typeof b;\n`,
      );
      await write(`src/http/linted${index}.ts`, `import * as b from '${library}';\nexport const a = b;\n`);
    }
    const run = spawnSync(
      process.execPath,
      [
        projectFile('node_modules', 'oxlint', 'bin', 'oxlint'),
        '--config',
        join(folder, '.oxlintrc.json'),
        '-f',
        'json',
        'src/linted',
        'src/http',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
    const refused = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
    expect(refused.map(({ filename }) => filename).toSorted((a, b) => a.localeCompare(b))).toEqual(
      libraries.map((_library, index) => `src/linted/value${index}.ts`),
    );
  });

  it('no-folder-cycles', () => {
    expect(found).toContainEqual({ rule: 'no-folder-cycles', from: 'src/kernel/one' });
    expect(found.filter(({ rule }) => rule === 'no-cycles')).toEqual([]);
  });
});
