// Runs npm scripts, as many at a time as there are cores: `node tests/side-by-side.mjs check:types check:lint`. Each one's
// output comes in one piece when it ends; the exit code is 1 when any of them failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);

function run(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      if (code !== 0) {
        console.error(`${script} failed.`);
        process.exitCode = 1;
      }
      resolve();
    });
  });
}

async function work() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await run(script);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
