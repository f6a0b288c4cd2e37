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
export function openPbocData(scope: OperationScope) {
  const { database, context } = scope;
  return {
    paymentLicences: loadMany(scope, PaymentLicenceEntity, 'platformCode', {
      validFrom: 'ASC',
      licenceNo: 'ASC',
    }),
    accounts: loadMany(scope, AccountEntity, 'platformCode', {
      openedOn: 'ASC',
      accountNo: 'ASC',
    }),
    directBankLinks: loadMany(scope, DirectBankLinkEntity, 'platformCode', {
      position: 'ASC',
    }),
    suspiciousReports: loadMany(scope, SuspiciousReportEntity, 'platformCode', {
      filedOn: 'ASC',
      reportNo: 'ASC',
    }),
    accountTransactions: async (platformCode: string, period: TransactionPeriod, page: PageRequest) =>
      readAccountTransactions(database, warrantFor(context, platformCode), period, page),
  };
}
