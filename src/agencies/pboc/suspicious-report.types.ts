import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType, Policy } from '../../subgraph-kit/index.js';

export enum SuspiciousReportCategory {
  ILLEGAL_FUNDRAISING = 'ILLEGAL_FUNDRAISING',
  MONEY_LAUNDERING = 'MONEY_LAUNDERING',
  FRAUD = 'FRAUD',
  UNDERGROUND_BANKING = 'UNDERGROUND_BANKING',
  OTHER = 'OTHER',
}
registerEnumType(SuspiciousReportCategory, {
  name: 'SuspiciousReportCategory',
  description: 'What the reported transactions point to (可疑类型).',
  valuesConfig: {
    ILLEGAL_FUNDRAISING: { description: 'Illegal fundraising (非法集资).' },
    MONEY_LAUNDERING: { description: 'Money laundering (洗钱).' },
    FRAUD: { description: 'Fraud (诈骗).' },
    UNDERGROUND_BANKING: { description: 'Underground banking (地下钱庄).' },
    OTHER: { description: 'Something else (其他).' },
  },
});

export enum SuspiciousReportStatus {
  RECEIVED = 'RECEIVED',
  UNDER_ANALYSIS = 'UNDER_ANALYSIS',
  TRANSFERRED = 'TRANSFERRED',
  CLOSED = 'CLOSED',
}
registerEnumType(SuspiciousReportStatus, {
  name: 'SuspiciousReportStatus',
  description: 'How far the handling of a suspicious-transaction report is (处理状态).',
  valuesConfig: {
    RECEIVED: { description: 'It was received (已接收).' },
    UNDER_ANALYSIS: { description: 'It is being analysed (分析中).' },
    TRANSFERRED: { description: 'It was passed on to an investigating agency (已移送).' },
    CLOSED: { description: 'Its handling is over (已办结).' },
  },
});

@ObjectType('SuspiciousReport', {
  description:
    'A suspicious-transaction report (可疑交易报告), which the law keeps secret (反洗钱法 2024, 7).',
})
export class SuspiciousReportType {
  @Field(() => String, { description: 'Number of the report (报告编号).' })
  reportNo!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was made (报告日期).' })
  filedOn!: string;

  @Field(() => SuspiciousReportCategory, { description: 'What the transactions point to (可疑类型).' })
  category!: string;

  @Field(() => MoneyType, { nullable: true, description: 'Sum of the reported transactions (涉及金额).' })
  amount!: MoneyType | null;

  @Field(() => SuspiciousReportStatus, { description: 'How far its handling is (处理状态).' })
  status!: string;

  @Policy('pboc.report_source')
  @Field(() => String, {
    nullable: true,
    description: 'Who reported (报告机构). Known to the People’s Bank alone.',
  })
  reportingInstitution!: string | null;
}
