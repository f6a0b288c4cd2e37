// Makes the client library a package of its own, without the hub and without any dependency: dist/client. `npm run build` runs
// it; `npm pack ./dist/client` gives the file that a vendor installs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(process.argv[2] ?? join(root, 'dist', 'client'));
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(root, 'src', 'client', 'tsconfig.json'),
    '--outDir',
    folder,
  ],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const entry = (path) => ({ types: `./client/${path}.d.ts`, default: `./client/${path}.js` });
const manifest = {
  name: 'huishang-client',
  version,
  description: 'Client of the Huishang 会商 data-exchange hub: GraphQL, event streams and receipts',
  license,
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  exports: {
    '.': entry('index'),
    './receipts': entry('receipts/index'),
    './schema.graphql': './schema.graphql',
  },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
// What clients may ask, for generators of types.
const supergraph = parse(readFileSync(join(root, 'schema', 'supergraph.graphql'), 'utf8'));
writeFileSync(join(folder, 'schema.graphql'), `${print(transformSupergraphToPublicSchema(supergraph))}\n`);
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
cpSync(join(root, 'docs', 'client.md'), join(folder, 'README.md'));
