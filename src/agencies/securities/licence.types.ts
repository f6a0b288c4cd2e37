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
  description: '许可业务种类 of the securities regulator.',
  valuesConfig: {
    SECURITIES_BROKERAGE: { description: '证券经纪' },
    SECURITIES_UNDERWRITING: { description: '证券承销与保荐' },
    FUND_MANAGEMENT: { description: '公开募集基金管理' },
    FUND_SALES: { description: '基金销售' },
    INVESTMENT_CONSULTING: { description: '证券投资咨询' },
    FUTURES_BROKERAGE: { description: '期货经纪' },
  },
});

@ObjectType('SecuritiesLicence', { description: '证券、基金业务许可.' })
export class SecuritiesLicenceType {
  @Field(() => String)
  licenceNo!: string;

  @Field(() => SecuritiesLicenceKind)
  kind!: string;

  @Field(() => LocalDateScalar)
  issuedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null where the licence has no end.' })
  validTo!: string | null;

  @Field(() => LicenceStatus)
  status!: string;
}
