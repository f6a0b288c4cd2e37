import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const run = promisify(execFile);

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The packages that a compiled module imports, by static or dynamic import. */
function packagesOf(source: string): string[] {
  const specifiers = [
    ...source.matchAll(/^(?:import|export)\b(?:[^'"\n]*?\bfrom)?\s*['"]([^'"./][^'"]*)['"]/gm),
    ...source.matchAll(/\bimport\(['"]([^'"./][^'"]*)['"]/g),
  ];
  return specifiers
    .map(([, specifier = '']) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
}

/** What `npm pack` gives, laid where npm would install it. */
describe('the package', () => {
  let folder: string;
  let installed: string;
  let manifest: Manifest;
  let files: readonly string[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    // Built already, as every e2e spec needs it.
    const { stdout } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--silent', '--pack-destination', folder],
      { cwd: projectFile(), maxBuffer: 16 * 1024 * 1024 },
    );
    const [packed] = Object.values(JSON.parse(stdout) as Record<string, Packed>);
    if (!packed) throw new Error('npm packed nothing.');
    files = packed.files.map(({ path }) => path);
    installed = join(folder, 'node_modules', 'huishang');
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed]);
    await symlink(projectFile('node_modules'), join(installed, 'node_modules'), 'junction');
    manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is compiled, and holds neither sources nor tests', () => {
    expect(files).toContain('dist/src/cli/huishang.js');
    expect(files).toContain('schema/supergraph.graphql');
    const sources = files.filter((path) => /\.(ts|map)$|^(src|tests|docs)\/|\.spec\./.test(path));
    // Of the client library whoever compiles with it needs the types.
    expect(sources.filter((path) => !/^dist\/client\/.*\.d\.ts$/.test(path))).toEqual([]);
  });

  it('needs at run time what it depends on, and nothing of the development tools', async () => {
    // A build that was not begun anew, unlike that of a release, may hold modules whose sources are gone.
    const modules = (await readdir(join(installed, 'dist'), { recursive: true })).filter(
      (path) => path.endsWith('.js') && existsSync(projectFile(path.replace(/js$/, 'ts'))),
    );
    const sources = await Promise.all(modules.map((path) => readFile(join(installed, 'dist', path), 'utf8')));
    const needed = new Set(sources.flatMap(packagesOf));
    expect(needed.size).toBeGreaterThan(20);
    expect([...needed].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('runs where nothing is compiled and no compiler is called', async () => {
    expect(existsSync(join(installed, 'tsconfig.build.json'))).toBe(false);
    const { stdout } = await run(process.execPath, [join(installed, 'bin', 'huishang.mjs'), '--version']);
    expect(stdout.trim()).toBe(manifest.version);
  });
});
