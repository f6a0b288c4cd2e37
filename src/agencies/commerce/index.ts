import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openCommerceData, type CommerceData } from './commerce.data.js';
import {
  AdvertisingCaseEntity,
  BranchEntity,
  NameChangeEntity,
  RegistrationEntity,
  ShareholderEntity,
} from './commerce.entity.js';
import { commerceHistoryResolvers } from './commerce.history.js';
import { commerceItems } from './commerce.items.js';
import { commercePersons } from './commerce.persons.js';
import { CommercePlatformResolver, CommerceRecordResolver, HoldingResolver } from './commerce.resolver.js';
import { CommercePlatformType } from './commerce.types.js';

/** 工商 commerce bureau: registration, shareholders, branches, name changes, advertising cases. */
export const commerce: SubgraphManifest<CommerceData> = {
  name: 'commerce',
  resolvers: [CommercePlatformResolver, CommerceRecordResolver, HoldingResolver, ...commerceHistoryResolvers],
  types: [CommercePlatformType],
  entities: [RegistrationEntity, ShareholderEntity, BranchEntity, NameChangeEntity, AdvertisingCaseEntity],
  items: commerceItems,
  open: openCommerceData,
  history: 'KEPT',
  persons: commercePersons,
};
