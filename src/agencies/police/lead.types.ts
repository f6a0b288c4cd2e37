import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar, Policy, StatusField } from '../../subgraph-kit/index.js';

/** 线索来源. */
export enum LeadChannel {
  PUBLIC_REPORT = 'PUBLIC_REPORT',
  AGENCY_TRANSFER = 'AGENCY_TRANSFER',
  OWN_FINDING = 'OWN_FINDING',
}
registerEnumType(LeadChannel, {
  name: 'LeadChannel',
  description: 'Where a lead came from (线索来源).',
  valuesConfig: {
    PUBLIC_REPORT: { description: 'A report by the public (群众举报).' },
    AGENCY_TRANSFER: { description: 'Handed over by an administrative agency (行政机关移送).' },
    OWN_FINDING: { description: 'Found by the police themselves (自行发现).' },
  },
});

/** 线索处理状态. */
export enum LeadStatus {
  UNDER_REVIEW = 'UNDER_REVIEW',
  CASE_FILED = 'CASE_FILED',
  NOT_FILED = 'NOT_FILED',
}
registerEnumType(LeadStatus, {
  name: 'LeadStatus',
  description: 'What became of a lead (线索处理状态).',
  valuesConfig: {
    UNDER_REVIEW: { description: 'It is under review (审查中).' },
    CASE_FILED: { description: 'A criminal case was filed (已立案).' },
    NOT_FILED: { description: 'No criminal case was filed (不予立案).' },
  },
});

@ObjectType('PoliceLead', { description: 'A lead that the police received or found (案件线索).' })
export class PoliceLeadType {
  @Field(() => String, { description: 'Number of the lead (线索编号).' })
  leadNo!: string;

  @Field(() => LeadChannel, { description: 'Where the lead came from (线索来源).' })
  channel!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it came in (接收日期).' })
  receivedOn!: string;

  @StatusField(() => LeadStatus, { description: 'What became of it (线索处理状态).' })
  state!: string;

  @Policy('police.case_files')
  @Field(() => String, {
    nullable: true,
    description: 'Number of the case that was filed on it (案号); null where none was.',
  })
  caseNo!: string | null;

  @Policy('police.informants')
  @Field(() => String, {
    nullable: true,
    description: 'Name of the informant (举报人). Known to the police alone.',
  })
  informantName!: string | null;
}
