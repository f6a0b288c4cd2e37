#!/usr/bin/env node
// Starts the compiled command line, on the Node that was installed with it where this one is too old; compiles it first
// in a checkout where that was not done yet. Plain JavaScript, so that it can say what is wrong on any Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
const { resolve } = createRequire(import.meta.url);

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 19);
}

/** The Node 24 that npm installs beside the hub (an optional dependency); null on other systems. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = dirname(resolve(`node-${system}-${process.arch}/package.json`));
    const program = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Runs this file again on another Node, as if it had been started there: same streams, signals and exit code. */
function runOn(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; the child takes two signals at once for one.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => child.kill(signal));
  // The shell in which npx runs a command ends of SIGTERM without passing it on. The child sees that this process ends.
  const parent = process.ppid;
  // oxlint-disable-next-line node/no-process-env -- Nothing of src is loaded here.
  const byNpm = process.env.npm_lifecycle_event !== undefined;
  if (byNpm) setInterval(() => process.ppid === parent || process.exit(1), 250).unref();
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

async function run() {
  const entry = join(root, 'dist', 'src', 'cli', 'huishang.js');
  if (!existsSync(entry)) {
    const compiler = join(dirname(resolve('typescript/package.json')), 'bin', 'tsc');
    const built = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
      stdio: ['ignore', 2, 2],
    });
    if (built.status !== 0) {
      console.error('Huishang could not be compiled. Run "npm ci", then try again.');
      process.exit(1);
    }
  }
  // Saves V8 a third of the time to start. Beside the compiled code, where only who may write that may write; where that
  // is nobody, nothing is cached. Node before 22.1 has no cache.
  module.enableCompileCache?.(join(root, 'dist', '.compile-cache'));
  await import(pathToFileURL(entry).href);
}

if (isNewEnough(process.versions.node)) {
  await run();
} else {
  const node = installedNode();
  if (node === null) {
    console.error(
      `Huishang needs Node 24 (22.19 at least) and this is ${process.versions.node}. Install Node 24 and try again.`,
    );
    process.exit(1);
  }
  runOn(node);
}
