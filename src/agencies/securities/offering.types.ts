import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType, StatusField } from '../../subgraph-kit/index.js';

/** 项目状态. */
export enum CrowdfundingProjectStatus {
  FUNDRAISING = 'FUNDRAISING',
  FUNDED = 'FUNDED',
  FAILED = 'FAILED',
  HALTED = 'HALTED',
}
registerEnumType(CrowdfundingProjectStatus, {
  name: 'CrowdfundingProjectStatus',
  description: 'How far a crowdfunding project is (项目状态).',
  valuesConfig: {
    FUNDRAISING: { description: 'Money is being raised (募集中).' },
    FUNDED: { description: 'It raised what it sought (募集成功).' },
    FAILED: { description: 'It did not raise what it sought (募集失败).' },
    HALTED: { description: 'It was stopped by the regulator (已叫停).' },
  },
});

@ObjectType('CrowdfundingProject', { description: 'A project of equity crowdfunding (股权众筹项目).' })
export class CrowdfundingProjectType {
  @Field(() => String, { description: 'Number of the project (项目编号).' })
  projectNo!: string;

  @Field(() => String, { description: 'Name of the project (项目名称).' })
  name!: string;

  @Field(() => String, { description: 'Who raises the money (融资方).' })
  fundraiser!: string;

  @Field(() => Boolean, {
    description: 'Whether the fundraiser is the platform itself or an affiliate (自筹).',
  })
  fundraiserAffiliated!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day from which money was raised (募集起始日).' })
  openedOn!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What was raised so far (已募集金额).' })
  raised!: MoneyType | null;

  @Field(() => Int, { description: 'Number of investors (投资者人数).' })
  investors!: number;

  @Field(() => Boolean, {
    description: 'Whether it was promoted to the public at large (向不特定对象宣传推介).',
  })
  publicSolicitation!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the fundraiser promised to buy the shares back or to pay a fixed return (明股实债).',
  })
  repurchasePromised!: boolean;

  @StatusField(() => CrowdfundingProjectStatus, { description: 'How far the project is (项目状态).' })
  state!: string;
}

@ObjectType('PrivateFund', { description: 'A private investment fund (私募投资基金).' })
export class PrivateFundType {
  @Field(() => String, { description: 'Filing number (备案编号).' })
  filingNo!: string;

  @Field(() => String, { description: 'Name of the fund (基金名称).' })
  name!: string;

  @Field(() => String, { description: 'Who manages it (管理人).' })
  manager!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the filing (备案日期).' })
  filedOn!: string;

  @Field(() => MoneyType, { nullable: true, description: 'Size of the fund (基金规模).' })
  size!: MoneyType | null;

  @Field(() => Int, { description: 'Investors of record in this fund (登记投资者人数).' })
  investorCount!: number;

  @Field(() => Int, {
    description:
      'Investors counted through every nested fund (最终投资者人数, 私募投资基金监督管理暂行办法 art. 13).',
  })
  finalInvestorCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Filing number of the fund that this one’s money goes into (嵌套), or null.',
  })
  parentFilingNo!: string | null;
}
