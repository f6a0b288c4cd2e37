import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar, MoneyType } from '../../subgraph-kit/index.js';

@ObjectType('WealthProduct', { description: '理财产品: a product sold through the platform.' })
export class WealthProductType {
  @Field(() => String)
  productCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '发行人.' })
  issuer!: string;

  @Field(() => String, { description: '底层资产: what the money goes into, as declared.' })
  underlying!: string;

  @Field(() => Float, {
    nullable: true,
    description: '承诺年化收益率: 0.12 for 12 % a year; null where none is promised.',
  })
  promisedYield!: number | null;

  @Field(() => Boolean, { description: '保本.' })
  principalGuaranteed!: boolean;

  @Field(() => Int, { description: '期限, days.' })
  termDays!: number;

  @Field(() => LocalDateScalar)
  soldOn!: string;

  @Field(() => MoneyType, { nullable: true, description: '募集金额.' })
  amountRaised!: MoneyType | null;

  @Field(() => Int, { description: 'Investors of record in this product.' })
  investorCount!: number;

  @Field(() => Int, {
    description: '最终投资者人数: natural and legal persons once every nested layer is opened.',
  })
  finalInvestorCount!: number;

  @Field(() => String, {
    nullable: true,
    description: '嵌套: code of the product that this one’s money goes into, or null.',
  })
  nestedIn!: string | null;
}
