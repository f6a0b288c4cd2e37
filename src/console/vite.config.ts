import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './build/adopted-styles.ts';
import { antdCss } from './build/antd-css.ts';
import { trustedCharts } from './build/trusted-charts.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

/** Where the hub listens that the development server passes requests on to. */
const HUB = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { '@console': import.meta.dirname } },
  plugins: [adoptedStyles(), antdCss(), trustedCharts(), trustedDocuments(), react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2023',
    // A font or picture inside a style sheet would be a data: address, which the content security policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licences.md' },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_200,
  },
  server: {
    host: '127.0.0.1',
    port: 4001,
    strictPort: true,
    // The page `/sign-in` is the console's own; what lies below it is the hub's.
    proxy: Object.fromEntries(
      [
        '/graphql',
        '^/cases/[^/]+/attachments/',
        '^/imports/(files/|[^/]+/errors)',
        '/health/ready',
        '/session',
        '/sign-in/',
        '/sign-out',
        '/dev-idp',
      ].map((path) => [path, HUB]),
    ),
  },
});
