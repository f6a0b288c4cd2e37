#!/usr/bin/env node
// Starts the compiled command line; compiles it first where that was not done yet. Plain JavaScript, so that it can
// say what is wrong on any Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `Huishang needs Node 24 (22.19 at least) and this is ${process.versions.node}. Install Node 24 and try again.`,
  );
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'dist', 'src', 'cli', 'huishang.js');
if (!existsSync(entry)) {
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin',
    'tsc',
  );
  const built = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) {
    console.error('Huishang could not be compiled. Run "npm ci", then try again.');
    process.exit(1);
  }
}
await import(pathToFileURL(entry).href);
