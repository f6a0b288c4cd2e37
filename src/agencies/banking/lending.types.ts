import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType, StatusField } from '../../subgraph-kit/index.js';

/** 备案状态. */
export enum P2pFilingStatus {
  ACCEPTED = 'ACCEPTED',
  FILED = 'FILED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(P2pFilingStatus, {
  name: 'P2pFilingStatus',
  description: 'How far the filing of a lending information intermediary is (备案状态).',
  valuesConfig: {
    ACCEPTED: { description: 'The application is being examined (已受理).' },
    FILED: { description: 'It is filed (已备案).' },
    REFUSED: { description: 'The filing was refused (不予备案).' },
    CANCELLED: { description: 'The filing was cancelled (备案注销).' },
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
  description: 'Who keeps the clients’ accounts (存管方式).',
  valuesConfig: {
    BANK: { description: 'A bank alone (银行直接存管).' },
    JOINT: { description: 'A bank together with a payment institution (银行与第三方支付机构联合存管).' },
    PAYMENT_INSTITUTION: {
      description: 'A payment institution, which is no custody by a bank (第三方支付机构托管).',
    },
  },
});

@ObjectType('P2pFiling', {
  description: 'Filing of a lending information intermediary (网络借贷信息中介机构备案).',
})
export class P2pFilingType {
  @Field(() => String, { nullable: true, description: 'Filing number (备案编号); null until filed.' })
  filingNo!: string | null;

  @StatusField(() => P2pFilingStatus, { description: 'How far the filing is (备案状态).' })
  state!: string;

  @Field(() => String, { description: 'The authority that the filing is made with (备案机关).' })
  authority!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the filing (备案日期); null until filed.',
  })
  filedOn!: string | null;
}

@ObjectType('Custody', { description: 'Third-party custody of the clients’ money (客户资金第三方存管).' })
export class CustodyType {
  @Field(() => String, { description: 'The bank or payment institution that keeps the money (存管机构).' })
  bank!: string;

  @Field(() => CustodyArrangement, { description: 'Who keeps the accounts (存管方式).' })
  arrangement!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which the custody holds (存管起始日).' })
  since!: string;

  @Field(() => Float, {
    description: 'Share of the clients’ money that is under custody (存管覆盖率), 0 to 1.',
  })
  coverage!: number;

  @Field(() => LocalDateScalar, { description: 'The day that the coverage was taken on (数据日期).' })
  asOf!: string;
}

@ObjectType('Lending', { description: 'The loan book on the day `asOf` (借贷业务).' })
export class LendingType {
  @Field(() => LocalDateScalar, { description: 'The day that the figures were taken on (数据日期).' })
  asOf!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What borrowers still owe (待偿余额).' })
  outstanding!: MoneyType | null;

  @Field(() => Int, { description: 'Number of lenders with money outstanding (出借人数).' })
  lenders!: number;

  @Field(() => Int, { description: 'Number of borrowers who still owe (借款人数).' })
  borrowers!: number;

  @Field(() => Float, { description: 'Overdue share of what is outstanding (逾期率), 0 to 1.' })
  overdueRate!: number;

  @Field(() => Boolean, { description: 'Whether clients’ money was found pooled (资金池).' })
  pooledFunds!: boolean;

  @Field(() => Boolean, { description: 'Whether the platform answers for principal or interest (保本).' })
  guaranteesPrincipal!: boolean;

  @Field(() => Int, {
    description: 'By how many days loans outlast the money lent for them, on average (期限错配).',
  })
  averageTermMismatchDays!: number;

  @Field(() => Float, {
    description: 'The largest borrower’s share of what is outstanding (最大单户占比), 0 to 1.',
  })
  largestBorrowerShare!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What the platform’s own affiliates owe (关联方待偿余额, 自融).',
  })
  relatedPartyOutstanding!: MoneyType | null;
}
