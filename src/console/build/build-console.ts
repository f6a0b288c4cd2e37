// Builds the console into dist/console, unless what is there was built of the same sources. Run by `npm run build`.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = join(import.meta.dirname, '..');
const ROOT = join(HERE, '..', '..');
const MARK = join(ROOT, 'dist', 'console', '.sources');

/** What the console is built of: its sources, and the versions of all packages. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const file of globSync('**/*.{ts,tsx,cjs,css,html,svg,json}', { cwd: HERE }).toSorted()) {
    hash.update(file).update(readFileSync(join(HERE, file)));
  }
  return hash.digest('hex');
}

const sources = hashOfSources();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== sources) {
  await build({ configFile: join(HERE, 'vite.config.ts'), logLevel: 'warn' });
  // `huishang paper print` writes papers with the same styles, without the console's scripts.
  copyFileSync(
    join(HERE, 'features/print/official-paper.css'),
    join(ROOT, 'dist/console/official-paper.css'),
  );
  writeFileSync(MARK, sources);
}
