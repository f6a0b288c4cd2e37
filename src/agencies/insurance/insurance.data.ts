import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../../subgraph-kit/index.js';
import {
  HighCashValueProductEntity,
  InsuranceLicenceEntity,
  PartnershipEntity,
  SuretyInsuranceEntity,
} from './insurance.entity.js';

export type InsuranceData = ReturnType<typeof openInsuranceData>;
export type InsuranceContext = SubgraphContext<InsuranceData>;

/** The insurance regulator's rows by platform, one query per table and operation. */
export function openInsuranceData(scope: OperationScope) {
  return {
    licences: loadMany(scope, InsuranceLicenceEntity, 'platformCode', {
      issuedOn: 'ASC',
      licenceNo: 'ASC',
    }),
    partnerships: loadMany(scope, PartnershipEntity, 'platformCode', { position: 'ASC' }),
    /** By the partner, of whatever platform: who reads them bounds them by row. */
    partnersOf: loadMany({ ...scope, jurisdiction: null }, PartnershipEntity, 'partnerCode', {
      platformCode: 'ASC',
      position: 'ASC',
    }),
    suretyInsurance: loadOne(scope, SuretyInsuranceEntity, 'platformCode'),
    highCashValueProducts: loadMany(scope, HighCashValueProductEntity, 'platformCode', {
      soldSince: 'ASC',
      productCode: 'ASC',
    }),
  };
}
