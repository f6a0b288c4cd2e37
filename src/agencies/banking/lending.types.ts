import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType } from '../../subgraph-kit/index.js';

/** 备案状态. */
export enum P2pFilingState {
  ACCEPTED = 'ACCEPTED',
  FILED = 'FILED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(P2pFilingState, {
  name: 'P2pFilingState',
  description: '备案状态 of a lending information intermediary.',
  valuesConfig: {
    ACCEPTED: { description: '已受理: the application is being examined.' },
    FILED: { description: '已备案' },
    REFUSED: { description: '不予备案' },
    CANCELLED: { description: '备案注销' },
  },
});

/** 存管方式. */
export enum CustodyArrangement {
  BANK = 'BANK',
  JOINT = 'JOINT',
  PAYMENT_INSTITUTION = 'PAYMENT_INSTITUTION',
}
registerEnumType(CustodyArrangement, {
  name: 'CustodyArrangement',
  description: '存管方式: who keeps the accounts.',
  valuesConfig: {
    BANK: { description: '银行直接存管' },
    JOINT: { description: '银行与第三方支付机构联合存管' },
    PAYMENT_INSTITUTION: { description: '第三方支付机构托管: not custody by a bank.' },
  },
});

@ObjectType('P2pFiling', { description: '网络借贷信息中介机构备案.' })
export class P2pFilingType {
  @Field(() => String, { nullable: true, description: 'Null until filed.' })
  filingNo!: string | null;

  @Field(() => P2pFilingState)
  state!: string;

  @Field(() => String, { description: '备案机关.' })
  authority!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null until filed.' })
  filedOn!: string | null;
}

@ObjectType('Custody', { description: '客户资金第三方存管.' })
export class CustodyType {
  @Field(() => String)
  bank!: string;

  @Field(() => CustodyArrangement)
  arrangement!: string;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => Float, { description: 'Share of the clients’ money that is under custody, 0 to 1.' })
  coverage!: number;

  @Field(() => LocalDateScalar)
  asOf!: string;
}

@ObjectType('Lending', { description: '借贷业务: the loan book on the day `asOf`.' })
export class LendingType {
  @Field(() => LocalDateScalar)
  asOf!: string;

  @Field(() => MoneyType, { nullable: true, description: '待偿余额.' })
  outstanding!: MoneyType | null;

  @Field(() => Int, { description: '出借人数.' })
  lenders!: number;

  @Field(() => Int, { description: '借款人数.' })
  borrowers!: number;

  @Field(() => Float, { description: '逾期率: overdue share of what is outstanding, 0 to 1.' })
  overdueRate!: number;

  @Field(() => Boolean, { description: '资金池: clients’ money was found pooled.' })
  pooledFunds!: boolean;

  @Field(() => Boolean, { description: '保本: the platform answers for principal or interest.' })
  guaranteesPrincipal!: boolean;

  @Field(() => Int, {
    description: '期限错配: by how many days loans outlast the money lent for them, on average.',
  })
  averageTermMismatchDays!: number;

  @Field(() => Float, {
    description: '最大单户占比: the largest borrower’s share of what is outstanding, 0 to 1.',
  })
  largestBorrowerShare!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: '关联方待偿余额: owed by the platform’s own affiliates (自融).',
  })
  relatedPartyOutstanding!: MoneyType | null;
}
