import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { cny, LocalDateScalar, pageRequest, Policy, type Connection } from '../../subgraph-kit/index.js';
import {
  AccountTransactionConnection,
  ReserveAccountType,
  type AccountTransactionType,
} from './account.types.js';
import { DirectBankLinkType, PaymentLicenceType } from './payment.types.js';
import type { PbocContext } from './pboc.data.js';
import { PbocPlatformType, PbocRecordType } from './pboc.types.js';
import { maskedTransaction, plainTransaction } from './transaction.view.js';
import { SuspiciousReportType } from './suspicious-report.types.js';

@Resolver(() => PbocPlatformType)
export class PbocPlatformResolver {
  @FieldResolver(() => PbocRecordType, { nullable: true })
  pboc(@Root() platform: PbocPlatformType): PbocRecordType {
    return { platformCode: platform.code };
  }
}

@Resolver(() => PbocRecordType)
export class PbocRecordResolver {
  @Policy('pboc.payment_licences')
  @FieldResolver(() => [PaymentLicenceType], {
    nullable: true,
    description: 'Licences for payment business (支付业务许可证).',
  })
  paymentLicences(
    @Root() record: PbocRecordType,
    @Ctx() { data }: PbocContext,
  ): Promise<PaymentLicenceType[]> {
    return data.paymentLicences.load(record.platformCode);
  }

  @Policy('pboc.reserve_accounts')
  @FieldResolver(() => [ReserveAccountType], {
    nullable: true,
    description: 'Accounts that keep clients’ reserves (客户备付金账户).',
  })
  async reserveAccounts(
    @Root() record: PbocRecordType,
    @Ctx() { data }: PbocContext,
  ): Promise<ReserveAccountType[]> {
    const accounts = await data.accounts.load(record.platformCode);
    return accounts
      .filter((account) => account.kind === 'CLIENT_RESERVE')
      .map((account) => ({
        ...account,
        balance: cny(account.balance),
        clientFunds: cny(account.clientFunds),
      }));
  }

  @Policy('pboc.direct_bank_links')
  @FieldResolver(() => [DirectBankLinkType], {
    nullable: true,
    description: 'Interfaces straight to banks (银行直连).',
  })
  async directBankLinks(
    @Root() record: PbocRecordType,
    @Ctx() { data }: PbocContext,
  ): Promise<DirectBankLinkType[]> {
    const links = await data.directBankLinks.load(record.platformCode);
    return links.map((link) => ({ ...link, monthlyVolume: cny(link.monthlyVolume) }));
  }

  @Policy('pboc.account_transactions')
  @FieldResolver(() => AccountTransactionConnection, {
    nullable: true,
    description:
      'Bookings (账户交易), oldest first, within the accounts and period of the caller’s warrant; what it does not cover is denied (WARRANT_REQUIRED).',
  })
  async accountTransactions(
    @Root() record: PbocRecordType,
    @Ctx() { data, context }: PbocContext,
    @Arg('from', () => LocalDateScalar, {
      nullable: true,
      description: 'First day in China; left out for the first day of the warrant’s period.',
    })
    from: string | null | undefined,
    @Arg('to', () => LocalDateScalar, {
      nullable: true,
      description: 'Last day in China, included; left out for the last day of the warrant’s period.',
    })
    to: string | null | undefined,
    @Arg('accounts', () => [String], {
      nullable: true,
      description: 'Account numbers (账号); left out for all that the warrant names.',
    })
    accounts: string[] | null | undefined,
    @Arg('first', () => Int, { nullable: true }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<Connection<AccountTransactionType>> {
    const { platformCode } = record;
    const asked = { platformCode, from: from ?? null, to: to ?? null, accounts: accounts ?? null };
    const page = await data.accountTransactions(asked, pageRequest(first, after));
    const shown = context.masked.has('pboc.account_transactions') ? maskedTransaction : plainTransaction;
    return {
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })),
      pageInfo: page.pageInfo,
    };
  }

  @Policy('pboc.account_data_presence')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether there are account transactions between two days (有无账户交易). Needs no warrant; counted and limited for each agency and officer (RATE_LIMITED).',
  })
  hasAccountData(
    @Root() record: PbocRecordType,
    @Ctx() { data }: PbocContext,
    @Arg('from', () => LocalDateScalar, { description: 'First day in China, included.' }) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'Last day in China, included.' }) to: string,
  ): Promise<boolean> {
    return data.hasAccountData({ platformCode: record.platformCode, from, to });
  }

  @Policy('pboc.suspicious_reports')
  @FieldResolver(() => [SuspiciousReportType], {
    nullable: true,
    description: 'Suspicious-transaction reports (可疑交易报告).',
  })
  async suspiciousReports(
    @Root() record: PbocRecordType,
    @Ctx() { data }: PbocContext,
  ): Promise<SuspiciousReportType[]> {
    const reports = await data.suspiciousReports.load(record.platformCode);
    return reports.map((report) => ({ ...report, amount: cny(report.amount) }));
  }
}
