import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../kit/index.js';
import { CustodyEntity, LendingEntity, P2pFilingEntity, ProductEntity } from './banking.entity.js';

export type BankingData = ReturnType<typeof openBankingData>;
export type BankingContext = SubgraphContext<BankingData>;

/** The banking regulator's rows by platform, one query per table and operation. */
export function openBankingData({ database }: OperationScope) {
  return {
    p2pFiling: loadOne(database.getRepository(P2pFilingEntity), 'platformCode'),
    custody: loadOne(database.getRepository(CustodyEntity), 'platformCode'),
    lending: loadOne(database.getRepository(LendingEntity), 'platformCode'),
    products: loadMany(database.getRepository(ProductEntity), 'platformCode', {
      soldOn: 'ASC',
      productCode: 'ASC',
    }),
  };
}
