import { registerEnumType } from 'type-graphql';

/** 许可状态: one list for every agency's licences, so that clients need only one. */
export enum LicenceStatus {
  VALID = 'VALID',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
  REVOKED = 'REVOKED',
}
registerEnumType(LicenceStatus, {
  name: 'LicenceStatus',
  description: '许可状态: state of a licence that an agency gave.',
  valuesConfig: {
    VALID: { description: '有效' },
    EXPIRED: { description: '届满' },
    CANCELLED: { description: '注销, at the holder’s wish or after expiry (行政许可法 art. 70).' },
    REVOKED: { description: '吊销, as a penalty.' },
  },
});
