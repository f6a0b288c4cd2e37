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
  description: 'What the partners do together (合作类型).',
  valuesConfig: {
    SALES: { description: 'Sale of insurance products (产品销售).' },
    TRAFFIC_REFERRAL: { description: 'Referral of customers (引流).' },
    SURETY: { description: 'Surety insurance (保证保险).' },
    CREDIT_ENHANCEMENT: { description: 'Credit enhancement (增信).' },
    FUND_CUSTODY: { description: 'Custody of funds (资金存管).' },
    TECHNOLOGY: { description: 'Technical services (技术服务).' },
  },
});

@ObjectType('InsurancePartnership', { description: 'A co-operation with another firm (合作机构).' })
export class InsurancePartnershipType {
  @Field(() => String, { description: 'Name of the partner (合作方名称).' })
  partnerName!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'The partner’s own unified social credit code (统一社会信用代码); null where it is not known.',
  })
  partnerCode!: string | null;

  @Field(() => PartnershipKind, { description: 'What the partners do together (合作类型).' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which they co-operate (合作起始日).' })
  since!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ended (终止日期); null while it lasts.',
  })
  endedOn!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the partner holds the licence that this co-operation needs (有无资质).',
  })
  licensed!: boolean;
}

@ObjectType('IncomingPartnership', {
  description: 'A co-operation that another firm has with this one (被合作).',
})
export class IncomingPartnershipType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Field(() => PlatformCodeScalar, {
    description: 'Code of the firm whose co-operation it is (统一社会信用代码).',
  })
  code!: string;

  @Field(() => PartnershipKind, { description: 'What the partners do together (合作类型).' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which they co-operate (合作起始日).' })
  since!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ended (终止日期); null while it lasts.',
  })
  endedOn!: string | null;
}

@ObjectType('SuretyInsurance', {
  description: 'Surety insurance for financing that is in force on the day `asOf` (融资性保证保险).',
})
export class SuretyInsuranceType {
  @Field(() => LocalDateScalar, { description: 'The day that the figures were taken on (数据日期).' })
  asOf!: string;

  @Field(() => Int, { description: 'Number of policies in force (有效保单数).' })
  policies!: number;

  @Field(() => MoneyType, { nullable: true, description: 'What the insurer answers for (承保责任余额).' })
  exposure!: MoneyType | null;

  @Field(() => Float, { description: 'Share of the exposure that is reinsured (分保比例), 0 to 1.' })
  reinsuredRatio!: number;

  @Field(() => Boolean, { description: 'Whether risk control was found adequate (风控到位).' })
  riskControlled!: boolean;
}

@ObjectType('HighCashValueProduct', {
  description: 'An insurance product with a high cash value (高现金价值产品).',
})
export class HighCashValueProductType {
  @Field(() => String, { description: 'Code of the product (产品代码).' })
  productCode!: string;

  @Field(() => String, { description: 'Name of the product (产品名称).' })
  name!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which it is sold (销售起始日).' })
  soldSince!: string;

  @Field(() => Float, {
    description:
      'Cash value at the end of the second policy year over premiums paid (现金价值比例); 1 and more gives all back.',
  })
  cashValueRatio!: number;

  @Field(() => MoneyType, { nullable: true, description: 'Premiums taken in since it is sold (保费收入).' })
  premiumIncome!: MoneyType | null;
}
