import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cny, Policy } from '../../subgraph-kit/index.js';
import type { BankingContext } from './banking.data.js';
import { BankingPlatformType, BankingRecordType } from './banking.types.js';
import { CustodyType, LendingType, P2pFilingType } from './lending.types.js';
import { WealthProductType } from './wealth-product.types.js';

@Resolver(() => BankingPlatformType)
export class BankingPlatformResolver {
  @FieldResolver(() => BankingRecordType, { nullable: true })
  banking(@Root() platform: BankingPlatformType): BankingRecordType {
    return { platformCode: platform.code };
  }
}

@Resolver(() => BankingRecordType)
export class BankingRecordResolver {
  @Policy('banking.p2p_filing')
  @FieldResolver(() => P2pFilingType, {
    nullable: true,
    description: 'The filing as a lending information intermediary (网络借贷备案). Null where there is none.',
  })
  p2pFiling(
    @Root() record: BankingRecordType,
    @Ctx() { data }: BankingContext,
  ): Promise<P2pFilingType | null> {
    return data.p2pFiling.load(record.platformCode);
  }

  @Policy('banking.custody')
  @FieldResolver(() => CustodyType, {
    nullable: true,
    description: 'Custody of the clients’ money (资金存管). Null where there is none.',
  })
  async custody(
    @Root() record: BankingRecordType,
    @Ctx() { data }: BankingContext,
  ): Promise<CustodyType | null> {
    const row = await data.custody.load(record.platformCode);
    return row && { ...row, coverage: Number(row.coverage) };
  }

  @Policy('banking.lending')
  @FieldResolver(() => LendingType, {
    nullable: true,
    description: 'The loan book (借贷业务). Null where the regulator holds none.',
  })
  async lending(
    @Root() record: BankingRecordType,
    @Ctx() { data }: BankingContext,
  ): Promise<LendingType | null> {
    const row = await data.lending.load(record.platformCode);
    return (
      row && {
        ...row,
        outstanding: cny(row.outstanding),
        overdueRate: Number(row.overdueRate),
        largestBorrowerShare: Number(row.largestBorrowerShare),
        relatedPartyOutstanding: cny(row.relatedPartyOutstanding),
      }
    );
  }

  @Policy('banking.products')
  @FieldResolver(() => [WealthProductType], {
    nullable: true,
    description: 'Wealth products sold through the platform (理财产品).',
  })
  async products(
    @Root() record: BankingRecordType,
    @Ctx() { data }: BankingContext,
  ): Promise<WealthProductType[]> {
    const rows = await data.products.load(record.platformCode);
    return rows.map((row) => ({
      ...row,
      promisedYield: row.promisedYield === null ? null : Number(row.promisedYield),
      amountRaised: cny(row.amountRaised),
    }));
  }
}
