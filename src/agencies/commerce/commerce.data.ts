import { loadMany, loadOne, type OperationScope, type SubgraphContext } from '../../subgraph-kit/index.js';
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
export function openCommerceData(scope: OperationScope) {
  return {
    registration: loadOne(scope, RegistrationEntity, 'platformCode'),
    shareholders: loadMany(scope, ShareholderEntity, 'platformCode', { position: 'ASC' }),
    /** By the holder, of whatever platform: who reads them bounds them by row. */
    holdings: loadMany({ ...scope, jurisdiction: null }, ShareholderEntity, 'holderCode', {
      platformCode: 'ASC',
      position: 'ASC',
    }),
    branches: loadMany(scope, BranchEntity, 'platformCode', { position: 'ASC' }),
    nameChanges: loadMany(scope, NameChangeEntity, 'platformCode', { changedOn: 'ASC' }),
    advertisingCases: loadMany(scope, AdvertisingCaseEntity, 'platformCode', {
      filedOn: 'ASC',
    }),
  };
}
