import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType, PlatformCodeScalar } from '../../subgraph-kit/index.js';

/** 合作类型. */
export enum PartnershipKind {
  SALES = 'SALES',
  TRAFFIC_REFERRAL = 'TRAFFIC_REFERRAL',
  SURETY = 'SURETY',
  CREDIT_ENHANCEMENT = 'CREDIT_ENHANCEMENT',
  FUND_CUSTODY = 'FUND_CUSTODY',
  TECHNOLOGY = 'TECHNOLOGY',
}
registerEnumType(PartnershipKind, {
  name: 'PartnershipKind',
  description: '合作类型: what the partners do together.',
  valuesConfig: {
    SALES: { description: '产品销售' },
    TRAFFIC_REFERRAL: { description: '引流' },
    SURETY: { description: '保证保险' },
    CREDIT_ENHANCEMENT: { description: '增信' },
    FUND_CUSTODY: { description: '资金存管' },
    TECHNOLOGY: { description: '技术服务' },
  },
});

@ObjectType('InsurancePartnership', { description: '合作机构.' })
export class InsurancePartnershipType {
  @Field(() => String)
  partnerName!: string;

  @Field(() => PlatformCodeScalar, { nullable: true, description: "The partner's own code, where known." })
  partnerCode!: string | null;

  @Field(() => PartnershipKind)
  kind!: string;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null while it lasts.' })
  endedOn!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the partner holds the licence that this co-operation needs.',
  })
  licensed!: boolean;
}

@ObjectType('SuretyInsurance', { description: '融资性保证保险 in force on the day `asOf`.' })
export class SuretyInsuranceType {
  @Field(() => LocalDateScalar)
  asOf!: string;

  @Field(() => Int, { description: '有效保单数.' })
  policies!: number;

  @Field(() => MoneyType, { nullable: true, description: '承保责任余额.' })
  exposure!: MoneyType | null;

  @Field(() => Float, { description: 'Share of the exposure that is reinsured, 0 to 1.' })
  reinsuredRatio!: number;

  @Field(() => Boolean, { description: '风控到位: risk control was found adequate.' })
  riskControlled!: boolean;
}

@ObjectType('HighCashValueProduct', { description: '高现金价值产品.' })
export class HighCashValueProductType {
  @Field(() => String)
  productCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LocalDateScalar)
  soldSince!: string;

  @Field(() => Float, {
    description:
      'Cash value at the end of the second policy year over premiums paid; 1 and more gives all back.',
  })
  cashValueRatio!: number;

  @Field(() => MoneyType, { nullable: true, description: '保费收入 since it is sold.' })
  premiumIncome!: MoneyType | null;
}
