import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar, MoneyType } from '../../subgraph-kit/index.js';

@ObjectType('WealthProduct', { description: 'A product sold through the platform (理财产品).' })
export class WealthProductType {
  @Field(() => String, { description: 'Code of the product (产品代码).' })
  productCode!: string;

  @Field(() => String, { description: 'Name of the product (产品名称).' })
  name!: string;

  @Field(() => String, { description: 'Who issues it (发行人).' })
  issuer!: string;

  @Field(() => String, { description: 'What the money goes into, as declared (底层资产).' })
  underlying!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Promised yearly return (承诺年化收益率): 0.12 for 12 % a year; null where none is promised.',
  })
  promisedYield!: number | null;

  @Field(() => Boolean, { description: 'Whether the principal is promised back (保本).' })
  principalGuaranteed!: boolean;

  @Field(() => Int, { description: 'Term in calendar days (期限).' })
  termDays!: number;

  @Field(() => LocalDateScalar, { description: 'The day from which it was sold (发售日期).' })
  soldOn!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What was raised (募集金额).' })
  amountRaised!: MoneyType | null;

  @Field(() => Int, { description: 'Investors of record in this product (登记投资者人数).' })
  investorCount!: number;

  @Field(() => Int, {
    description: 'Natural and legal persons who hold it once every nested layer is opened (最终投资者人数).',
  })
  finalInvestorCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the product that this one’s money goes into (嵌套), or null.',
  })
  nestedIn!: string | null;
}
