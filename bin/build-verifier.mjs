// Makes the verifier of the evidence log one file that runs on any Node 20 or later by itself: dist/huishang-verify.mjs.
// Run by `npm run build`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await build({
  configFile: false,
  logLevel: 'warn',
  root,
  // Nothing of public/ or of an earlier build belongs to it, and the hub's own files stand beside it.
  publicDir: false,
  build: {
    ssr: join(root, 'src', 'log-verifier', 'standalone.ts'),
    outDir: process.argv[2] ?? join(root, 'dist'),
    emptyOutDir: false,
    target: 'node20',
    // Whoever relies on it can read it.
    minify: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'huishang-verify.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
});
