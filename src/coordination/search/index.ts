export { openSearch, type SearchServices } from './open-search.js';
export { SearchResolver } from './search.resolver.js';
