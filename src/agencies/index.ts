import { AGENCY_REGISTER, type AgencySubgraph } from '../kernel/index.js';
import type { SubgraphManifest } from '../subgraph-kit/index.js';
import { banking } from './banking/index.js';
import { commerce } from './commerce/index.js';
import { insurance } from './insurance/index.js';
import { pboc } from './pboc/index.js';
import { police } from './police/index.js';
import { securities } from './securities/index.js';

/** The manifest of each registered agency. */
const MANIFESTS: Readonly<Record<AgencySubgraph, SubgraphManifest>> = {
  pboc,
  banking,
  securities,
  insurance,
  commerce,
  police,
};

/** The agencies' subgraphs (成员单位子图) that this build brings, in the order of the register. */
export const AGENCY_SUBGRAPHS: readonly SubgraphManifest[] = AGENCY_REGISTER.map(
  ({ subgraph }) => MANIFESTS[subgraph],
);
