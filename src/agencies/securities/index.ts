import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openSecuritiesData, type SecuritiesData } from './securities.data.js';
import {
  CrowdfundingProjectEntity,
  PrivateFundEntity,
  SecuritiesLicenceEntity,
} from './securities.entity.js';
import { securitiesHistoryResolvers } from './securities.history.js';
import { securitiesItems } from './securities.items.js';
import { SecuritiesPlatformResolver, SecuritiesRecordResolver } from './securities.resolver.js';
import { SecuritiesPlatformType } from './securities.types.js';

/** 证监 securities regulator: licences, crowdfunding projects, private funds. */
export const securities: SubgraphManifest<SecuritiesData> = {
  name: 'securities',
  resolvers: [SecuritiesPlatformResolver, SecuritiesRecordResolver, ...securitiesHistoryResolvers],
  types: [SecuritiesPlatformType],
  entities: [SecuritiesLicenceEntity, CrowdfundingProjectEntity, PrivateFundEntity],
  items: securitiesItems,
  open: openSecuritiesData,
  history: 'KEPT',
};
