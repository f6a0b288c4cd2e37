import { valueHistory } from '../../subgraph-kit/index.js';
import {
  HighCashValueProductEntity,
  InsuranceLicenceEntity,
  PartnershipEntity,
  SuretyInsuranceEntity,
} from './insurance.entity.js';
import { insuranceItems } from './insurance.items.js';
import { InsuranceRecordType } from './insurance.types.js';

/** What of the agency's records changed (数据沿革), each value under the item that covers it. */
export const insuranceHistoryResolvers = valueHistory(
  'Insurance',
  () => InsuranceRecordType,
  insuranceItems,
  [
    {
      field: 'licences',
      item: 'insurance.licences',
      entity: InsuranceLicenceEntity,
      zh: '保险业务许可',
      values: ['kind', 'issuedOn', 'validTo', 'status'],
      validFrom: 'issuedOn',
    },
    {
      field: 'partnerships',
      item: 'insurance.partnerships',
      entity: PartnershipEntity,
      zh: '合作机构',
      values: ['partnerName', 'partnerCode', 'kind', 'since', 'endedOn', 'licensed'],
    },
    {
      field: 'suretyInsurance',
      item: 'insurance.surety_insurance',
      entity: SuretyInsuranceEntity,
      zh: '融资性保证保险',
      values: ['asOf', 'policies', 'exposure', 'reinsuredRatio', 'riskControlled'],
      validFrom: 'asOf',
    },
    {
      field: 'highCashValueProducts',
      item: 'insurance.high_cash_value_products',
      entity: HighCashValueProductEntity,
      zh: '高现金价值产品',
      values: ['name', 'soldSince', 'cashValueRatio', 'premiumIncome'],
      validFrom: 'soldSince',
    },
  ],
);
