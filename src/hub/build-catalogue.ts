import { Catalogue } from '../access/index.js';
import { AGENCY_SUBGRAPHS } from '../agencies/index.js';

/** All catalogue items of this build. */
export function buildCatalogue(): Catalogue {
  return new Catalogue(AGENCY_SUBGRAPHS.flatMap(({ items }) => items));
}
