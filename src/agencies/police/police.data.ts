import { loadMany, type OperationScope, type SubgraphContext } from '../../subgraph-kit/index.js';
import { CaseFileEntity, LeadEntity } from './police.entity.js';

export type PoliceData = ReturnType<typeof openPoliceData>;
export type PoliceContext = SubgraphContext<PoliceData>;

/** The police's rows by platform, one query per table and operation. */
export function openPoliceData(scope: OperationScope) {
  return {
    caseFiles: loadMany(scope, CaseFileEntity, 'platformCode', {
      filedOn: 'ASC',
      caseNo: 'ASC',
    }),
    leads: loadMany(scope, LeadEntity, 'platformCode', { receivedOn: 'ASC', leadNo: 'ASC' }),
  };
}
