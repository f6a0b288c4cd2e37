import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../../subgraph-kit/index.js';
import { CustodyEntity, LendingEntity, P2pFilingEntity, ProductEntity } from './banking.entity.js';

export type BankingData = ReturnType<typeof openBankingData>;
export type BankingContext = SubgraphContext<BankingData>;

/** The banking regulator's rows by platform, one query per table and operation. */
export function openBankingData(scope: OperationScope) {
  return {
    p2pFiling: loadOne(scope, P2pFilingEntity, 'platformCode'),
    custody: loadOne(scope, CustodyEntity, 'platformCode'),
    lending: loadOne(scope, LendingEntity, 'platformCode'),
    products: loadMany(scope, ProductEntity, 'platformCode', {
      soldOn: 'ASC',
      productCode: 'ASC',
    }),
  };
}
