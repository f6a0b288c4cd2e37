import { banking } from './banking/index.js';
import { commerce } from './commerce/index.js';
import { insurance } from './insurance/index.js';
import type { SubgraphManifest } from '../subgraph-kit/index.js';
import { pboc } from './pboc/index.js';
import { police } from './police/index.js';
import { securities } from './securities/index.js';

/** The agencies' subgraphs (成员单位子图) that this build brings. */
export const AGENCY_SUBGRAPHS: readonly SubgraphManifest[] = [
  pboc,
  banking,
  securities,
  insurance,
  commerce,
  police,
];
