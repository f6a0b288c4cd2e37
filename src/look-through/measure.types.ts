import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, MoneyType } from '../subgraph-kit/index.js';

const COMPLETE =
  'Whether every link that it rests on could be given (是否完整); where not, `withheld` and the depth say why.';

export const TRACING_RULES = ['PRO_RATA', 'FIFO'] as const;
export const TracingRuleEnum = enumOf(
  'TracingRule',
  'By which rule money that was mixed is followed (追踪规则).',
  TRACING_RULES,
  {
    PRO_RATA: 'The same share of each part of what an account holds (比例法).',
    FIFO: 'What came in first goes out first (先进先出法).',
  },
);

@ObjectType('IntegratedShare', { description: 'What is owned in the end (综合持股).' })
export class IntegratedShareType {
  @Field(() => ID, { description: 'The party: the owner, or what is owned (主体).' })
  node!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the capital, through all chains and circles (综合持股比例), 0 to 1; null where a circle belongs to itself alone.',
  })
  share!: number | null;
}

@ObjectType('OwnershipMeasure', { description: 'Who owns the firm in the end, and what it owns (综合持股).' })
export class OwnershipMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [IntegratedShareType], { description: 'Owners (所有者), the largest share first.' })
  owners!: readonly IntegratedShareType[];

  @Field(() => [IntegratedShareType], { description: 'What it owns (持有), the largest share first.' })
  holdings!: readonly IntegratedShareType[];
}

@ObjectType('ControlMeasure', {
  description: 'Who controls the firm: more than half of the votes, or otherwise (实际控制).',
})
export class ControlMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [ID], {
    description:
      'Whom nobody controls, and who control the firm (实际控制人). Of a circle, all who are on it; none where nobody does.',
  })
  ultimateControllers!: readonly string[];

  @Field(() => [ID], { description: 'Whom the firm controls (受控主体).' })
  controlled!: readonly string[];
}

@ObjectType('ProductInvestors', { description: 'A product that is looked through (穿透计算的产品).' })
export class ProductInvestorsType {
  @Field(() => ID, { description: 'The product (产品).' })
  node!: string;

  @Field(() => Int, { description: 'Investors of record (登记投资者人数).' })
  investors!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Investors behind it once every product that holds it is opened (最终投资者人数); null where products hold each other in a circle.',
  })
  finalInvestors!: number | null;

  @Field(() => Int, { description: 'Products one above another, itself the first (层数).' })
  layers!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'By how many days the product that its money goes into outlasts it (期限错配); null where there is none, or a term is not known.',
  })
  termMismatchDays!: number | null;
}

@ObjectType('FinalInvestorsMeasure', { description: 'Investors behind nested products (最终投资者).' })
export class FinalInvestorsMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [ProductInvestorsType], {
    description: 'Products that are nested (嵌套产品), those with most final investors first.',
  })
  products!: readonly ProductInvestorsType[];
}

@ObjectType('HoldingCircle', { description: 'Parties that hold each other in a circle (循环持股).' })
export class HoldingCircleType {
  @Field(() => [ID], { description: 'The parties on it (主体).' })
  parties!: readonly string[];
}

@ObjectType('CirclesMeasure', { description: 'Circular holdings (循环持股、交叉持股).' })
export class CirclesMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [HoldingCircleType], { description: 'Each circle (循环).' })
  circles!: readonly HoldingCircleType[];
}

@ObjectType('AffiliatesMeasure', { description: 'What belongs to the firm’s group (关联方).' })
export class AffiliatesMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [ID], { description: 'Firms and partnerships that it controls (受控机构).' })
  firms!: readonly string[];

  @Field(() => Int, { description: 'Subsidiaries by the register (子公司数).' })
  subsidiaries!: number;

  @Field(() => Int, { description: 'Limited partnerships by the register (有限合伙数).' })
  partnerships!: number;

  @Field(() => Int, { description: 'Branches without legal personality (分公司数).' })
  branches!: number;
}

@ObjectType('DealingsMeasure', {
  description:
    'How members of the firm’s group deal with each other (关联交易): what a firewall (防火墙) is to keep apart.',
})
export class DealingsMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => [ID], {
    description: 'Links of funds, nesting, guarantee and partnership between them (关联关系).',
  })
  edges!: readonly string[];
}

@ObjectType('TracedTransfer', { description: 'A booking that moved some of the money (经手划转).' })
export class TracedTransferType {
  @Field(() => ID, { description: 'The link (关联关系).' })
  edge!: string;

  @Field(() => MoneyType, { description: 'How much of it came from the origin (可追踪金额).' })
  traced!: MoneyType;
}

@ObjectType('RestingFunds', { description: 'Where some of the money lies (资金沉淀).' })
export class RestingFundsType {
  @Field(() => ID, { description: 'The party (主体).' })
  node!: string;

  @Field(() => MoneyType, { description: 'How much of it lies there (金额).' })
  amount!: MoneyType;
}

@ObjectType('FundPathsMeasure', {
  description: 'Where money of one party went (资金去向), along bookings in the order of time.',
})
export class FundPathsMeasureType {
  @Field(() => Boolean, { description: COMPLETE })
  complete!: boolean;

  @Field(() => ID, { description: 'Whose money is followed (起点).' })
  origin!: string;

  @Field(() => TracingRuleEnum, { description: 'By which rule (追踪规则).' })
  rule!: string;

  @Field(() => [TracedTransferType], { description: 'Bookings that moved it (划转), the earliest first.' })
  transfers!: readonly TracedTransferType[];

  @Field(() => [RestingFundsType], { description: 'Where it lies (沉淀).' })
  resting!: readonly RestingFundsType[];

  @Field(() => MoneyType, { description: 'What came back to the origin (回流金额).' })
  returned!: MoneyType;

  @Field(() => Int, { description: 'From how many parties money comes to the origin (扇入).' })
  fanIn!: number;

  @Field(() => Int, { description: 'To how many parties money goes from it (扇出).' })
  fanOut!: number;
}
