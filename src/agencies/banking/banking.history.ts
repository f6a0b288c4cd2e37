import { valueHistory } from '../../subgraph-kit/index.js';
import { CustodyEntity, LendingEntity, P2pFilingEntity, ProductEntity } from './banking.entity.js';
import { bankingItems } from './banking.items.js';
import { BankingRecordType } from './banking.types.js';

/** What of the agency's records changed (数据沿革), each value under the item that covers it. */
export const bankingHistoryResolvers = valueHistory('Banking', () => BankingRecordType, bankingItems, [
  {
    field: 'p2pFiling',
    item: 'banking.p2p_filing',
    entity: P2pFilingEntity,
    zh: '网络借贷备案',
    values: ['filingNo', 'state', 'authority', 'filedOn'],
    validFrom: 'filedOn',
  },
  {
    field: 'custody',
    item: 'banking.custody',
    entity: CustodyEntity,
    zh: '资金存管',
    values: ['bank', 'arrangement', 'since', 'coverage', 'asOf'],
    validFrom: 'asOf',
  },
  {
    field: 'lending',
    item: 'banking.lending',
    entity: LendingEntity,
    zh: '借贷业务',
    values: [
      'asOf',
      'outstanding',
      'lenders',
      'borrowers',
      'overdueRate',
      'pooledFunds',
      'guaranteesPrincipal',
      'averageTermMismatchDays',
      'largestBorrowerShare',
      'relatedPartyOutstanding',
    ],
    validFrom: 'asOf',
  },
  {
    field: 'products',
    item: 'banking.products',
    entity: ProductEntity,
    zh: '理财产品',
    values: [
      'name',
      'issuer',
      'underlying',
      'promisedYield',
      'principalGuaranteed',
      'termDays',
      'soldOn',
      'amountRaised',
      'investorCount',
      'finalInvestorCount',
      'nestedIn',
    ],
    validFrom: 'soldOn',
  },
]);
