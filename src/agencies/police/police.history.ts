import { valueHistory } from '../../subgraph-kit/index.js';
import { CaseFileEntity, LeadEntity } from './police.entity.js';
import { policeItems } from './police.items.js';
import { PoliceRecordType } from './police.types.js';

/** What of the agency's records changed (数据沿革), each value under the item that covers it. */
export const policeHistoryResolvers = valueHistory('Police', () => PoliceRecordType, policeItems, [
  {
    field: 'caseFiles',
    item: 'police.case_files',
    entity: CaseFileEntity,
    zh: '刑事案件',
    values: ['suspectedOffence', 'stage', 'handlingUnit', 'region', 'filedOn'],
    validFrom: 'filedOn',
  },
  {
    field: 'leads',
    item: 'police.leads',
    entity: LeadEntity,
    zh: '案件线索',
    values: ['channel', 'receivedOn', 'state'],
    validFrom: 'receivedOn',
  },
]);
