import { valueHistory } from '../../subgraph-kit/index.js';
import {
  AdvertisingCaseEntity,
  BranchEntity,
  NameChangeEntity,
  RegistrationEntity,
  ShareholderEntity,
} from './commerce.entity.js';
import { commerceItems } from './commerce.items.js';
import { CommerceRecordType } from './commerce.types.js';

/** What of the agency's records changed (数据沿革), each value under the item that covers it. */
export const commerceHistoryResolvers = valueHistory('Commerce', () => CommerceRecordType, commerceItems, [
  {
    field: 'registration',
    item: 'commerce.registration',
    entity: RegistrationEntity,
    zh: '企业登记',
    values: ['registeredName', 'status', 'establishedOn', 'registeredCapital', 'businessScope'],
  },
  {
    field: 'legalRepresentative',
    item: 'commerce.legal_representative',
    entity: RegistrationEntity,
    zh: '法定代表人',
    values: ['legalRepresentativeName'],
  },
  {
    field: 'shareholders',
    item: 'commerce.shareholders',
    entity: ShareholderEntity,
    zh: '股东',
    values: ['name', 'kind', 'holderCode', 'ratio'],
  },
  {
    field: 'branches',
    item: 'commerce.branches',
    entity: BranchEntity,
    zh: '分支机构',
    values: ['name', 'kind', 'branchCode', 'region', 'openedOn'],
  },
  {
    field: 'nameChanges',
    item: 'commerce.registration',
    entity: NameChangeEntity,
    zh: '名称变更记录',
    values: ['formerName', 'newName', 'changedOn'],
    validFrom: 'changedOn',
  },
  {
    field: 'advertisingCases',
    item: 'commerce.advertising_cases',
    entity: AdvertisingCaseEntity,
    zh: '广告案件',
    values: ['redLine', 'medium', 'claim', 'status', 'filedOn', 'penalty'],
    validFrom: 'filedOn',
  },
]);
