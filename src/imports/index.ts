import { ImportResolver } from './graphql/imports.resolver.js';

export { importRoutes } from './http/import-routes.js';
export { IMPORTS_NOWHERE, type ImportDesk } from './model/import-office.js';
export { ImportQueue } from './queue/import-queue.js';
export { openImports, type ImportServices } from './services/open-imports.js';
export { IMPORT_DEFAULTS, type ImportSettings } from './settings/index.js';

/** What a subgraph that serves imports puts in its manifest. */
export const importResolvers = [ImportResolver] as const;
