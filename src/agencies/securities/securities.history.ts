import { valueHistory } from '../../subgraph-kit/index.js';
import {
  CrowdfundingProjectEntity,
  PrivateFundEntity,
  SecuritiesLicenceEntity,
} from './securities.entity.js';
import { securitiesItems } from './securities.items.js';
import { SecuritiesRecordType } from './securities.types.js';

/** What of the agency's records changed (数据沿革), each value under the item that covers it. */
export const securitiesHistoryResolvers = valueHistory(
  'Securities',
  () => SecuritiesRecordType,
  securitiesItems,
  [
    {
      field: 'licences',
      item: 'securities.licences',
      entity: SecuritiesLicenceEntity,
      zh: '证券业务许可',
      values: ['kind', 'issuedOn', 'validTo', 'status'],
      validFrom: 'issuedOn',
    },
    {
      field: 'crowdfundingProjects',
      item: 'securities.crowdfunding_projects',
      entity: CrowdfundingProjectEntity,
      zh: '股权众筹项目',
      values: [
        'name',
        'fundraiser',
        'fundraiserAffiliated',
        'openedOn',
        'raised',
        'investors',
        'publicSolicitation',
        'repurchasePromised',
        'state',
      ],
      validFrom: 'openedOn',
    },
    {
      field: 'privateFunds',
      item: 'securities.private_funds',
      entity: PrivateFundEntity,
      zh: '私募基金',
      values: ['name', 'manager', 'filedOn', 'size', 'investorCount', 'finalInvestorCount', 'parentFilingNo'],
      validFrom: 'filedOn',
    },
  ],
);
