import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Packages outside the bundler load graphql's CommonJS build; a second copy would not know its types.
    alias: [
      {
        find: /^graphql$/,
        replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['src/**/*.spec.ts', 'tests/**/*.spec.ts'],
    globalSetup: ['tests/testkit/global-setup.ts'],
    setupFiles: ['tests/testkit/setup.ts'],
    // Many specs wait for processes and for PostgreSQL, not for a core.
    maxWorkers: 3,
    hookTimeout: 120_000,
    testTimeout: 60_000,
  },
});
