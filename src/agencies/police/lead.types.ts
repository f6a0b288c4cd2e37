import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, Policy } from '../../subgraph-kit/index.js';

/** 线索来源. */
export enum LeadChannel {
  PUBLIC_REPORT = 'PUBLIC_REPORT',
  AGENCY_TRANSFER = 'AGENCY_TRANSFER',
  OWN_FINDING = 'OWN_FINDING',
}
registerEnumType(LeadChannel, {
  name: 'LeadChannel',
  description: '线索来源.',
  valuesConfig: {
    PUBLIC_REPORT: { description: '群众举报' },
    AGENCY_TRANSFER: { description: '行政机关移送' },
    OWN_FINDING: { description: '自行发现' },
  },
});

/** 线索处理状态. */
export enum LeadState {
  UNDER_REVIEW = 'UNDER_REVIEW',
  CASE_FILED = 'CASE_FILED',
  NOT_FILED = 'NOT_FILED',
}
registerEnumType(LeadState, {
  name: 'LeadState',
  description: '线索处理状态.',
  valuesConfig: {
    UNDER_REVIEW: { description: '审查中' },
    CASE_FILED: { description: '已立案' },
    NOT_FILED: { description: '不予立案' },
  },
});

@ObjectType('PoliceLead', { description: '案件线索.' })
export class PoliceLeadType {
  @Field(() => String)
  leadNo!: string;

  @Field(() => LeadChannel)
  channel!: string;

  @Field(() => LocalDateScalar)
  receivedOn!: string;

  @Field(() => LeadState)
  state!: string;

  @Policy('police.case_files')
  @Field(() => String, { nullable: true, description: 'The case that was filed on it, or null.' })
  caseNo!: string | null;

  @Policy('police.informants')
  @Field(() => String, { nullable: true, description: '举报人. Known to the police alone.' })
  informantName!: string | null;
}
