import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../kit/index.js';
import {
  AdvertisingCaseEntity,
  BranchEntity,
  NameChangeEntity,
  RegistrationEntity,
  ShareholderEntity,
} from './commerce.entity.js';

export type CommerceData = ReturnType<typeof openCommerceData>;
export type CommerceContext = SubgraphContext<CommerceData>;

/** The commerce bureau's rows by platform, one query per table and operation. */
export function openCommerceData({ database }: OperationScope) {
  return {
    registration: loadOne(database, RegistrationEntity, 'platformCode'),
    shareholders: loadMany(database, ShareholderEntity, 'platformCode', { position: 'ASC' }),
    branches: loadMany(database, BranchEntity, 'platformCode', { position: 'ASC' }),
    nameChanges: loadMany(database, NameChangeEntity, 'platformCode', { changedOn: 'ASC' }),
    advertisingCases: loadMany(database, AdvertisingCaseEntity, 'platformCode', {
      filedOn: 'ASC',
    }),
  };
}
