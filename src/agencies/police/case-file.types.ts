import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, MoneyType, Policy, RegionCodeScalar } from '../../subgraph-kit/index.js';
import { CaseStage } from './case-stage.js';

/** 涉嫌罪名 that internet-finance cases are filed for, with the article of 刑法. */
export enum SuspectedOffence {
  ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS = 'ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS',
  FUNDRAISING_FRAUD = 'FUNDRAISING_FRAUD',
  UNAUTHORISED_SECURITIES_ISSUE = 'UNAUTHORISED_SECURITIES_ISSUE',
  ILLEGAL_BUSINESS_OPERATION = 'ILLEGAL_BUSINESS_OPERATION',
  CONTRACT_FRAUD = 'CONTRACT_FRAUD',
  PYRAMID_SELLING = 'PYRAMID_SELLING',
  MISAPPROPRIATION_OF_FUNDS = 'MISAPPROPRIATION_OF_FUNDS',
}
registerEnumType(SuspectedOffence, {
  name: 'SuspectedOffence',
  description: '涉嫌罪名, with the article of 刑法.',
  valuesConfig: {
    ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS: { description: '非法吸收公众存款罪, art. 176.' },
    FUNDRAISING_FRAUD: { description: '集资诈骗罪, art. 192.' },
    UNAUTHORISED_SECURITIES_ISSUE: { description: '擅自发行股票、公司、企业债券罪, art. 179.' },
    ILLEGAL_BUSINESS_OPERATION: { description: '非法经营罪, art. 225.' },
    CONTRACT_FRAUD: { description: '合同诈骗罪, art. 224.' },
    PYRAMID_SELLING: { description: '组织、领导传销活动罪, art. 224-1.' },
    MISAPPROPRIATION_OF_FUNDS: { description: '挪用资金罪, art. 272.' },
  },
});

registerEnumType(CaseStage, {
  name: 'CriminalCaseStage',
  description: '案件阶段.',
  valuesConfig: {
    FILED: { description: '立案' },
    INVESTIGATION: { description: '侦查' },
    REFERRED_FOR_PROSECUTION: { description: '移送审查起诉' },
    PROSECUTED: { description: '提起公诉' },
    ADJUDICATED: { description: '已判决' },
    WITHDRAWN: { description: '撤销案件' },
  },
});

@ObjectType('CriminalCaseFile', { description: '刑事案件.' })
export class CriminalCaseFileType {
  @Field(() => String)
  caseNo!: string;

  @Field(() => SuspectedOffence)
  suspectedOffence!: string;

  @Field(() => CaseStage)
  stage!: string;

  @Field(() => String, { description: '办案单位.' })
  handlingUnit!: string;

  @Field(() => RegionCodeScalar)
  region!: string;

  @Field(() => LocalDateScalar, { description: '立案日期.' })
  filedOn!: string;

  @Policy('police.case_victims')
  @Field(() => Int, { nullable: true, description: '被害人数.' })
  victims!: number | null;

  @Policy('police.frozen_funds')
  @Field(() => MoneyType, { nullable: true, description: '冻结资金.' })
  frozenAmount!: MoneyType | null;
}
