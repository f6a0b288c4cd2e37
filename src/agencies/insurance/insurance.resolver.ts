import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cny, Policy, rowsGiven } from '../../subgraph-kit/index.js';
import {
  HighCashValueProductType,
  IncomingPartnershipType,
  InsurancePartnershipType,
  SuretyInsuranceType,
} from './business.types.js';
import { insuranceItems } from './insurance.items.js';
import type { InsuranceContext } from './insurance.data.js';
import { InsurancePlatformType, InsuranceRecordType } from './insurance.types.js';
import { InsuranceLicenceType } from './licence.types.js';

@Resolver(() => InsurancePlatformType)
export class InsurancePlatformResolver {
  @FieldResolver(() => InsuranceRecordType, { nullable: true })
  insurance(@Root() platform: InsurancePlatformType): InsuranceRecordType {
    return { platformCode: platform.code };
  }
}

@Resolver(() => InsuranceRecordType)
export class InsuranceRecordResolver {
  @Policy('insurance.licences')
  @FieldResolver(() => [InsuranceLicenceType], {
    nullable: true,
    description: 'Licences for insurance business (业务许可).',
  })
  licences(
    @Root() record: InsuranceRecordType,
    @Ctx() { data }: InsuranceContext,
  ): Promise<InsuranceLicenceType[]> {
    return data.licences.load(record.platformCode);
  }

  @Policy('insurance.partnerships')
  @FieldResolver(() => [InsurancePartnershipType], {
    nullable: true,
    description: 'Co-operation with insurers and other firms (合作机构).',
  })
  partnerships(
    @Root() record: InsuranceRecordType,
    @Ctx() { data }: InsuranceContext,
  ): Promise<InsurancePartnershipType[]> {
    return data.partnerships.load(record.platformCode);
  }

  @Policy('insurance.partnerships')
  @FieldResolver(() => [IncomingPartnershipType], {
    nullable: true,
    description:
      'Co-operations that other firms have with this one (被合作); of the firms alone about which the caller may read them.',
  })
  async incomingPartnerships(
    @Root() { platformCode }: InsuranceRecordType,
    @Ctx() scope: InsuranceContext,
  ): Promise<IncomingPartnershipType[]> {
    const rows = await rowsGiven(scope, {
      catalogue: insuranceItems,
      item: 'insurance.partnerships',
      platformCode,
      rows: () => scope.data.partnersOf.load(platformCode),
    });
    return rows.map((row) => ({ ...row, code: row.platformCode }));
  }

  @Policy('insurance.surety_insurance')
  @FieldResolver(() => SuretyInsuranceType, {
    nullable: true,
    description: 'Surety insurance for financing (融资性保证保险). Null where there is none.',
  })
  async suretyInsurance(
    @Root() record: InsuranceRecordType,
    @Ctx() { data }: InsuranceContext,
  ): Promise<SuretyInsuranceType | null> {
    const row = await data.suretyInsurance.load(record.platformCode);
    return row && { ...row, exposure: cny(row.exposure), reinsuredRatio: Number(row.reinsuredRatio) };
  }

  @Policy('insurance.high_cash_value_products')
  @FieldResolver(() => [HighCashValueProductType], {
    nullable: true,
    description: 'Products with a high cash value (高现金价值产品).',
  })
  async highCashValueProducts(
    @Root() record: InsuranceRecordType,
    @Ctx() { data }: InsuranceContext,
  ): Promise<HighCashValueProductType[]> {
    const rows = await data.highCashValueProducts.load(record.platformCode);
    return rows.map((row) => ({
      ...row,
      cashValueRatio: Number(row.cashValueRatio),
      premiumIncome: cny(row.premiumIncome),
    }));
  }
}
