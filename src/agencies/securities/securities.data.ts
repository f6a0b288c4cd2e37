import { loadMany, type OperationScope, type SubgraphContext } from '../../subgraph-kit/index.js';
import {
  CrowdfundingProjectEntity,
  PrivateFundEntity,
  SecuritiesLicenceEntity,
} from './securities.entity.js';

export type SecuritiesData = ReturnType<typeof openSecuritiesData>;
export type SecuritiesContext = SubgraphContext<SecuritiesData>;

/** The securities regulator's rows by platform, one query per table and operation. */
export function openSecuritiesData(scope: OperationScope) {
  return {
    licences: loadMany(scope, SecuritiesLicenceEntity, 'platformCode', {
      issuedOn: 'ASC',
      licenceNo: 'ASC',
    }),
    crowdfundingProjects: loadMany(scope, CrowdfundingProjectEntity, 'platformCode', {
      openedOn: 'ASC',
      projectNo: 'ASC',
    }),
    privateFunds: loadMany(scope, PrivateFundEntity, 'platformCode', {
      filedOn: 'ASC',
      filingNo: 'ASC',
    }),
  };
}
