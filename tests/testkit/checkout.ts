import { execFile } from 'node:child_process';
import { cp, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { temporaryFolder } from './temporary-folder.js';

const run = promisify(execFile);

/** What of the project is copied: enough to be built, to run a spec and to start a hub. */
const COPIED = [
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'bin',
  'dist/.tsbuildinfo',
  'dist/migrations',
  'dist/src',
  'law',
  'migrations',
  'package-lock.json',
  'package.json',
  'schema',
  'src',
  'templates',
  'tests/browser/dossier-of-any-agency.spec.ts',
  'tests/intake',
  'tests/integration/intake',
  'tests/migrations',
  'tests/testkit',
  'tests/vectors/make',
  'tsconfig.build.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const MAX_OUTPUT = 1 << 24;

/** A copy of the project in a folder of its own, with the packages of this one. */
export class Checkout {
  readonly #folder: string;
  readonly #root: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#root = join(folder, 'checkout');
  }

  static async create(): Promise<Checkout> {
    const checkout = new Checkout(await temporaryFolder());
    for (const name of COPIED) {
      await cp(projectFile(name), join(checkout.#root, name), { recursive: true });
    }
    await symlink(projectFile('node_modules'), join(checkout.#root, 'node_modules'));
    await checkout.build();
    return checkout;
  }

  /** Runs a program in it. @returns what it said. @throws Error with that where the program failed */
  async run(program: string, parameters: readonly string[]): Promise<string> {
    try {
      const options = { cwd: this.#root, maxBuffer: MAX_OUTPUT };
      return (await run(program, [...parameters], options)).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${program} ${parameters.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  /** Runs a program of node_modules. */
  tool(name: string, ...parameters: readonly string[]): Promise<string> {
    return this.run(projectFile('node_modules', '.bin', name), parameters);
  }

  huishang(...words: readonly string[]): Promise<string> {
    return this.run(process.execPath, [join(this.#root, 'bin', 'huishang.mjs'), ...words]);
  }

  build(): Promise<string> {
    return this.tool('tsc', '-p', 'tsconfig.build.json', '--noCheck');
  }

  read(...path: readonly string[]): Promise<string> {
    return readFile(join(this.#root, ...path), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
