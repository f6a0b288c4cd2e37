import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LicenceStatus, LocalDateScalar } from '../../subgraph-kit/index.js';

/** 许可业务种类, 证券法 art. 120, 证券投资基金法, 期货和衍生品法. */
export enum SecuritiesLicenceKind {
  SECURITIES_BROKERAGE = 'SECURITIES_BROKERAGE',
  SECURITIES_UNDERWRITING = 'SECURITIES_UNDERWRITING',
  FUND_MANAGEMENT = 'FUND_MANAGEMENT',
  FUND_SALES = 'FUND_SALES',
  INVESTMENT_CONSULTING = 'INVESTMENT_CONSULTING',
  FUTURES_BROKERAGE = 'FUTURES_BROKERAGE',
}
registerEnumType(SecuritiesLicenceKind, {
  name: 'SecuritiesLicenceKind',
  description: 'The business that a licence allows (许可业务种类).',
  valuesConfig: {
    SECURITIES_BROKERAGE: { description: 'Securities brokerage (证券经纪).' },
    SECURITIES_UNDERWRITING: { description: 'Securities underwriting and sponsoring (证券承销与保荐).' },
    FUND_MANAGEMENT: { description: 'Management of publicly raised funds (公开募集基金管理).' },
    FUND_SALES: { description: 'Sale of funds (基金销售).' },
    INVESTMENT_CONSULTING: { description: 'Securities investment consulting (证券投资咨询).' },
    FUTURES_BROKERAGE: { description: 'Futures brokerage (期货经纪).' },
  },
});

@ObjectType('SecuritiesLicence', {
  description: 'A licence for securities or fund business (证券、基金业务许可).',
})
export class SecuritiesLicenceType {
  @Field(() => String, { description: 'Number of the licence (许可证编号).' })
  licenceNo!: string;

  @Field(() => SecuritiesLicenceKind, { description: 'The business that it allows (许可业务种类).' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'The day of issue (发证日期).' })
  issuedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which it holds (有效期止); null where the licence has no end.',
  })
  validTo!: string | null;

  @Field(() => LicenceStatus, { description: 'State of the licence (许可状态).' })
  status!: string;
}
