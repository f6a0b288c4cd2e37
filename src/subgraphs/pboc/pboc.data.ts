import { loadMany, type OperationScope, type PageRequest, type SubgraphContext } from '../kit/index.js';
import { readAccountTransactions, type TransactionPeriod } from './account-transactions.js';
import {
  AccountEntity,
  DirectBankLinkEntity,
  PaymentLicenceEntity,
  SuspiciousReportEntity,
} from './pboc.entity.js';
import { warrantFor } from './warrant-required.js';

export type PbocData = ReturnType<typeof openPbocData>;
export type PbocContext = SubgraphContext<PbocData>;

/** The People's Bank's rows by platform, one query per table and operation. */
export function openPbocData({ database, context }: OperationScope) {
  return {
    paymentLicences: loadMany(database, PaymentLicenceEntity, 'platformCode', {
      validFrom: 'ASC',
      licenceNo: 'ASC',
    }),
    accounts: loadMany(database, AccountEntity, 'platformCode', {
      openedOn: 'ASC',
      accountNo: 'ASC',
    }),
    directBankLinks: loadMany(database, DirectBankLinkEntity, 'platformCode', {
      position: 'ASC',
    }),
    suspiciousReports: loadMany(database, SuspiciousReportEntity, 'platformCode', {
      filedOn: 'ASC',
      reportNo: 'ASC',
    }),
    accountTransactions: async (platformCode: string, period: TransactionPeriod, page: PageRequest) =>
      readAccountTransactions(database, warrantFor(context, platformCode), period, page),
  };
}
