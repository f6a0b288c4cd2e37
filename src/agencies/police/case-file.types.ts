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
  description: 'The offence that is suspected, with the article of 刑法 (涉嫌罪名).',
  valuesConfig: {
    ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS: {
      description: 'Illegal absorption of public deposits (非法吸收公众存款罪, 刑法 art. 176).',
    },
    FUNDRAISING_FRAUD: { description: 'Fundraising fraud (集资诈骗罪, 刑法 art. 192).' },
    UNAUTHORISED_SECURITIES_ISSUE: {
      description: 'Unauthorised issue of shares or bonds (擅自发行股票、公司、企业债券罪, 刑法 art. 179).',
    },
    ILLEGAL_BUSINESS_OPERATION: { description: 'Illegal business operation (非法经营罪, 刑法 art. 225).' },
    CONTRACT_FRAUD: { description: 'Contract fraud (合同诈骗罪, 刑法 art. 224).' },
    PYRAMID_SELLING: {
      description: 'Organising or leading pyramid selling (组织、领导传销活动罪, 刑法 art. 224-1).',
    },
    MISAPPROPRIATION_OF_FUNDS: { description: 'Misappropriation of funds (挪用资金罪, 刑法 art. 272).' },
  },
});

registerEnumType(CaseStage, {
  name: 'CriminalCaseStage',
  description: 'How far a criminal case is (案件阶段).',
  valuesConfig: {
    FILED: { description: 'It was filed (立案).' },
    INVESTIGATION: { description: 'It is being investigated (侦查).' },
    REFERRED_FOR_PROSECUTION: {
      description: 'It was referred to the procuratorate for prosecution (移送审查起诉).',
    },
    PROSECUTED: { description: 'It was brought before the court (提起公诉).' },
    ADJUDICATED: { description: 'It was judged (已判决).' },
    WITHDRAWN: { description: 'It was withdrawn (撤销案件).' },
  },
});

@ObjectType('CriminalCaseFile', { description: 'A criminal case file (刑事案件).' })
export class CriminalCaseFileType {
  @Field(() => String, { description: 'Case number of the police (案号).' })
  caseNo!: string;

  @Field(() => SuspectedOffence, { description: 'The offence that is suspected (涉嫌罪名).' })
  suspectedOffence!: string;

  @Field(() => CaseStage, { description: 'How far the case is (案件阶段).' })
  stage!: string;

  @Field(() => String, { description: 'The police unit that handles it (办案单位).' })
  handlingUnit!: string;

  @Field(() => RegionCodeScalar, { description: 'Region of that unit (办案地).' })
  region!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which the case was filed (立案日期).' })
  filedOn!: string;

  @Policy('police.case_victims')
  @Field(() => Int, {
    nullable: true,
    description: 'Number of victims (被害人数); null where it is not known.',
  })
  victims!: number | null;

  @Policy('police.frozen_funds')
  @Field(() => MoneyType, { nullable: true, description: 'Money that is frozen (冻结资金).' })
  frozenAmount!: MoneyType | null;
}
