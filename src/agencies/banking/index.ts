import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openBankingData, type BankingData } from './banking.data.js';
import { CustodyEntity, LendingEntity, P2pFilingEntity, ProductEntity } from './banking.entity.js';
import { bankingHistoryResolvers } from './banking.history.js';
import { bankingItems } from './banking.items.js';
import { BankingPlatformResolver, BankingRecordResolver } from './banking.resolver.js';
import { BankingPlatformType } from './banking.types.js';

/** 银监 banking regulator: P2P filings, fund custody, loan books, wealth products. */
export const banking: SubgraphManifest<BankingData> = {
  name: 'banking',
  resolvers: [BankingPlatformResolver, BankingRecordResolver, ...bankingHistoryResolvers],
  types: [BankingPlatformType],
  entities: [P2pFilingEntity, CustodyEntity, LendingEntity, ProductEntity],
  items: bankingItems,
  open: openBankingData,
  history: 'KEPT',
};
