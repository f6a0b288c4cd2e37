import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType } from '../../subgraph-kit/index.js';

/** 项目状态. */
export enum CrowdfundingProjectState {
  FUNDRAISING = 'FUNDRAISING',
  FUNDED = 'FUNDED',
  FAILED = 'FAILED',
  HALTED = 'HALTED',
}
registerEnumType(CrowdfundingProjectState, {
  name: 'CrowdfundingProjectState',
  description: '项目状态 of a crowdfunding project.',
  valuesConfig: {
    FUNDRAISING: { description: '募集中' },
    FUNDED: { description: '募集成功' },
    FAILED: { description: '募集失败' },
    HALTED: { description: '已叫停' },
  },
});

@ObjectType('CrowdfundingProject', { description: '股权众筹项目.' })
export class CrowdfundingProjectType {
  @Field(() => String)
  projectNo!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '融资方.' })
  fundraiser!: string;

  @Field(() => Boolean, { description: '自筹: the fundraiser is the platform itself or an affiliate.' })
  fundraiserAffiliated!: boolean;

  @Field(() => LocalDateScalar)
  openedOn!: string;

  @Field(() => MoneyType, { nullable: true, description: '已募集金额.' })
  raised!: MoneyType | null;

  @Field(() => Int)
  investors!: number;

  @Field(() => Boolean, { description: '向不特定对象宣传推介.' })
  publicSolicitation!: boolean;

  @Field(() => Boolean, {
    description: '明股实债: the fundraiser promised to buy the shares back or to pay a fixed return.',
  })
  repurchasePromised!: boolean;

  @Field(() => CrowdfundingProjectState)
  state!: string;
}

@ObjectType('PrivateFund', { description: '私募投资基金.' })
export class PrivateFundType {
  @Field(() => String, { description: '备案编号.' })
  filingNo!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '管理人.' })
  manager!: string;

  @Field(() => LocalDateScalar)
  filedOn!: string;

  @Field(() => MoneyType, { nullable: true, description: '基金规模.' })
  size!: MoneyType | null;

  @Field(() => Int, { description: 'Investors of record in this fund.' })
  investorCount!: number;

  @Field(() => Int, {
    description: '最终投资者人数, counted through every nested fund (私募投资基金监督管理暂行办法 art. 13).',
  })
  finalInvestorCount!: number;

  @Field(() => String, {
    nullable: true,
    description: '嵌套: filing number of the fund that this one’s money goes into, or null.',
  })
  parentFilingNo!: string | null;
}
