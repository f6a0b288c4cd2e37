import { valueHistory } from '../../subgraph-kit/index.js';
import { DirectBankLinkEntity, PaymentLicenceEntity, SuspiciousReportEntity } from './pboc.entity.js';
import { pbocItems } from './pboc.items.js';
import { PbocRecordType } from './pboc.types.js';

/** What of the People's Bank's records changed (人民银行数据沿革). Accounts and bookings are not told: their keys are numbers of accounts. */
export const pbocHistoryResolvers = valueHistory('Pboc', () => PbocRecordType, pbocItems, [
  {
    field: 'paymentLicences',
    item: 'pboc.payment_licences',
    entity: PaymentLicenceEntity,
    zh: '支付业务许可证',
    values: ['businessTypes', 'regionScope', 'validFrom', 'validTo', 'status'],
    validFrom: 'validFrom',
  },
  {
    field: 'directBankLinks',
    item: 'pboc.direct_bank_links',
    entity: DirectBankLinkEntity,
    zh: '银行直连',
    values: ['bank', 'interfaceKind', 'since', 'endedOn', 'monthlyVolume'],
  },
  {
    field: 'suspiciousReports',
    item: 'pboc.suspicious_reports',
    entity: SuspiciousReportEntity,
    zh: '可疑交易报告',
    values: ['filedOn', 'category', 'amount', 'status'],
    validFrom: 'filedOn',
  },
]);
