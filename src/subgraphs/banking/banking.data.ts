import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../kit/index.js';
import { CustodyEntity, LendingEntity, P2pFilingEntity, ProductEntity } from './banking.entity.js';

export type BankingData = ReturnType<typeof openBankingData>;
export type BankingContext = SubgraphContext<BankingData>;

/** The banking regulator's rows by platform, one query per table and operation. */
export function openBankingData({ database }: OperationScope) {
  return {
    p2pFiling: loadOne(database, P2pFilingEntity, 'platformCode'),
    custody: loadOne(database, CustodyEntity, 'platformCode'),
    lending: loadOne(database, LendingEntity, 'platformCode'),
    products: loadMany(database, ProductEntity, 'platformCode', {
      soldOn: 'ASC',
      productCode: 'ASC',
    }),
  };
}
