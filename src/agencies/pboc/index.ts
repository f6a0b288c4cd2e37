import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openPbocData, type PbocData } from './pboc.data.js';
import {
  AccountEntity,
  AccountTransactionEntity,
  DirectBankLinkEntity,
  PaymentLicenceEntity,
  SuspiciousReportEntity,
} from './pboc.entity.js';
import { pbocHistoryResolvers } from './pboc.history.js';
import { pbocItems } from './pboc.items.js';
import { PbocPlatformResolver, PbocRecordResolver } from './pboc.resolver.js';
import { PbocPlatformType } from './pboc.types.js';

/** 人民银行 People's Bank: payment licences, reserve accounts, clearing links, account data, suspicious reports. */
export const pboc: SubgraphManifest<PbocData> = {
  name: 'pboc',
  resolvers: [PbocPlatformResolver, PbocRecordResolver, ...pbocHistoryResolvers],
  types: [PbocPlatformType],
  entities: [
    PaymentLicenceEntity,
    AccountEntity,
    DirectBankLinkEntity,
    AccountTransactionEntity,
    SuspiciousReportEntity,
  ],
  items: pbocItems,
  open: openPbocData,
  history: 'KEPT',
};
