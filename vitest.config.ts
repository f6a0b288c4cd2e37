import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/testkit/run/longest-first.js';
import { MAX_TEST_MILLISECONDS, PATIENCE } from './tests/testkit/patience.js';

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
    // Against hanging alone: specs wait for events, and a machine with other work to do takes its time to bring them.
    testTimeout: MAX_TEST_MILLISECONDS,
    hookTimeout: MAX_TEST_MILLISECONDS,
    expect: { poll: PATIENCE },
    // Many specs wait for processes and for PostgreSQL, not for a core.
    maxWorkers: 3,
    // A spec leaves nothing behind for the next one: each has a database of its own and stops what it started. So modules
    // are evaluated, and compiled by V8, once for each worker instead of once for each file.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.spec.ts'],
          setupFiles: ['tests/testkit/run/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.spec.ts'],
          globalSetup: ['tests/testkit/run/global-setup.ts'],
          setupFiles: ['tests/testkit/run/setup.ts'],
        },
      },
    ],
  },
});
