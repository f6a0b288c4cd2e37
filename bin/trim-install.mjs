// Removes from node_modules what nothing here ever reads, about 120 MB: headers for building native addons, a library's
// second build for browsers, sources and tests of libraries, source maps. Run by npm after each installation of a checkout ("prepare");
// who installs the package is not concerned.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');

const UNUSED_FOLDERS = [
  ...['linux-x64', 'linux-arm64', 'win-x64'].flatMap((machine) =>
    ['include', 'share'].map((folder) => join(`node-${machine}`, folder)),
  ),
  join('typeorm', 'browser'),
  join('zod', 'src'),
  join('fastify', 'test'),
  join('fastify', 'docs'),
  join('bintrees', 'test'),
];

/** Older Nodes list recursively only from 18.17 on, and this must run on whatever installs the project. */
function removeSourceMaps(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeSourceMaps(path);
    else if (/\.(js|cjs|mjs|ts|cts|mts|css)\.map$/.test(entry.name)) rmSync(path, { force: true });
  }
}

for (const folder of UNUSED_FOLDERS) rmSync(join(modules, folder), { recursive: true, force: true });
removeSourceMaps(modules);

// Scripts begin with the `exec` of a POSIX shell, so that a signal to npm reaches the hub. Windows has no such word.
if (process.platform === 'win32') writeFileSync(join(modules, '.bin', 'exec.cmd'), '@%*\r\n');
