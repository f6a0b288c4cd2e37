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
  description: 'State of a licence that an agency gave (许可状态).',
  valuesConfig: {
    VALID: { description: 'It holds (有效).' },
    EXPIRED: { description: 'Its time is over (届满).' },
    CANCELLED: { description: 'Cancelled at the holder’s wish or after expiry (注销, 行政许可法 art. 70).' },
    REVOKED: { description: 'Revoked as a penalty (吊销).' },
  },
});
