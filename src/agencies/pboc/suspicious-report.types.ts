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
  description: '可疑类型: what the reported transactions point to.',
  valuesConfig: {
    ILLEGAL_FUNDRAISING: { description: '非法集资' },
    MONEY_LAUNDERING: { description: '洗钱' },
    FRAUD: { description: '诈骗' },
    UNDERGROUND_BANKING: { description: '地下钱庄' },
    OTHER: { description: '其他' },
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
  description: '处理状态 of a suspicious-transaction report.',
  valuesConfig: {
    RECEIVED: { description: '已接收' },
    UNDER_ANALYSIS: { description: '分析中' },
    TRANSFERRED: { description: '已移送 to an investigating agency.' },
    CLOSED: { description: '已办结' },
  },
});

@ObjectType('SuspiciousReport', { description: '可疑交易报告.' })
export class SuspiciousReportType {
  @Field(() => String)
  reportNo!: string;

  @Field(() => LocalDateScalar)
  filedOn!: string;

  @Field(() => SuspiciousReportCategory)
  category!: string;

  @Field(() => MoneyType, { nullable: true })
  amount!: MoneyType | null;

  @Field(() => SuspiciousReportStatus)
  status!: string;

  @Policy('pboc.report_source')
  @Field(() => String, { nullable: true, description: '报告机构. Known to the People’s Bank alone.' })
  reportingInstitution!: string | null;
}
