// Runs a tool's TypeScript without a compiled copy of it: `node tests/run.mjs fuzz --seed 1` runs tests/fuzz/main.ts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [tool, ...parameters] = process.argv.slice(2);
const entry = fileURLToPath(new URL(`${tool}/main.ts`, import.meta.url));
const { NODE_ENV } = process.env;
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
// Vite sets it, and whatever a tool starts, builds of the console among them, would be for development.
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
try {
  process.exitCode = await module.main(parameters);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  process.exitCode = 1;
}
