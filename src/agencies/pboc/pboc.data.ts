import {
  loadMany,
  type OperationScope,
  type PageRequest,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import { otherCodesOf } from './other-codes.js';
import { openAccountDataPresence } from './account-data-presence.js';
import { readAccountTransactions } from './account-transactions.js';
import {
  AccountEntity,
  DirectBankLinkEntity,
  PaymentLicenceEntity,
  SuspiciousReportEntity,
} from './pboc.entity.js';
import { warrantFor, type AccountDataAsked } from './warrant-required.js';

export type PbocData = ReturnType<typeof openPbocData>;
export type PbocContext = SubgraphContext<PbocData>;

/** The People's Bank's rows by platform, one query per table and operation. */
export function openPbocData(scope: OperationScope) {
  const { database, context, asOf = null } = scope;
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
    async accountTransactions(asked: AccountDataAsked, page: PageRequest) {
      const { platformCode } = asked;
      const isNamed = context.warrant?.platformCode === platformCode;
      const sameAs = isNamed ? [] : await otherCodesOf(database, platformCode);
      return readAccountTransactions(database, warrantFor(context, { ...asked, sameAs }), asked, page, asOf);
    },
    hasAccountData: openAccountDataPresence(scope),
  };
}
