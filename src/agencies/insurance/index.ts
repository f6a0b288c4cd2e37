import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openInsuranceData, type InsuranceData } from './insurance.data.js';
import {
  HighCashValueProductEntity,
  InsuranceLicenceEntity,
  PartnershipEntity,
  SuretyInsuranceEntity,
} from './insurance.entity.js';
import { insuranceHistoryResolvers } from './insurance.history.js';
import { insuranceItems } from './insurance.items.js';
import { InsurancePlatformResolver, InsuranceRecordResolver } from './insurance.resolver.js';
import { InsurancePlatformType } from './insurance.types.js';

/** 保监 insurance regulator: licences, co-operations, surety insurance, high-cash-value products. */
export const insurance: SubgraphManifest<InsuranceData> = {
  name: 'insurance',
  resolvers: [InsurancePlatformResolver, InsuranceRecordResolver, ...insuranceHistoryResolvers],
  types: [InsurancePlatformType],
  entities: [InsuranceLicenceEntity, PartnershipEntity, SuretyInsuranceEntity, HighCashValueProductEntity],
  items: insuranceItems,
  open: openInsuranceData,
  history: 'KEPT',
};
