import { Field, InputType } from 'type-graphql';
import type { Actor, Agency, Disposition, SubstanceClass } from '../../../kernel/index.js';
import {
  ActorEnum,
  AgencyEnum,
  DispositionEnum,
  LocalDateScalar,
  RedLineEnum,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import type { DecideRecusal } from '../../use-cases/deliberation/decide-recusal.js';
import { DisputeRequestInput } from './dispute.inputs.js';
import { LegalBasisInput } from './opinion.types.js';
import type { JointTeamInput } from '../../model/rulings/read-ruling-text.js';
import type { RecordPanelAdvice } from '../../use-cases/deliberation/record-panel-advice.js';
import type { RuleDispute } from '../../use-cases/deliberation/rule-dispute.js';
import type { TeamTask } from '../../model/rulings/ruling.js';
import type { TableRuling } from '../../use-cases/deliberation/table-ruling.js';

@InputType('TeamTaskInput')
export class TeamTaskInputType implements TeamTask {
  @Field(() => AgencyEnum)
  agency!: Agency;

  @Field(() => String)
  task!: string;

  @Field(() => LocalDateScalar, { description: 'Last day in Beijing.' })
  dueOn!: string;
}

@InputType('JointTeamInput', { description: '专项工作组.' })
export class JointTeamInputType implements JointTeamInput {
  @Field(() => AgencyEnum)
  lead!: Agency;

  @Field(() => [AgencyEnum], { description: 'Without the lead; at least one.' })
  members!: Agency[];

  @Field(() => [TeamTaskInputType], { nullable: true })
  tasks?: TeamTaskInputType[] | null;
}

@InputType('TableRulingInput', { description: 'The whole text as it shall be voted on.' })
export class TableRulingInput extends DisputeRequestInput implements TableRuling {
  @Field(() => SubstanceClassEnum)
  substanceClass!: SubstanceClass;

  @Field(() => AgencyEnum)
  responsibleAgency!: Agency;

  @Field(() => DispositionEnum)
  disposition!: Disposition;

  @Field(() => [RedLineEnum], { nullable: true, description: 'Left out: none crossed.' })
  redLines?: string[] | null;

  @Field(() => String, { description: '整改意见.' })
  rectificationOpinion!: string;

  @Field(() => String)
  reasons!: string;

  @Field(() => [LegalBasisInput])
  legalBasis!: LegalBasisInput[];

  @Field(() => LocalDateScalar, { nullable: true, description: '整改期限: last day in Beijing.' })
  rectifyBy?: string | null;

  @Field(() => JointTeamInputType, { nullable: true })
  jointTeam?: JointTeamInputType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in Beijing; none for no end.' })
  validUntil?: string | null;
}

@InputType('RuleDisputeInput', {
  description: 'The draft that was voted on is ruled. What is given of its text has to be the same.',
})
export class RuleDisputeInput extends DisputeRequestInput implements RuleDispute {
  @Field(() => SubstanceClassEnum, { nullable: true })
  substanceClass?: SubstanceClass;

  @Field(() => AgencyEnum, { nullable: true })
  responsibleAgency?: Agency;

  @Field(() => DispositionEnum, { nullable: true })
  disposition?: Disposition;

  @Field(() => [RedLineEnum], { nullable: true })
  redLines?: string[] | null;

  @Field(() => String, { nullable: true, description: '整改意见.' })
  rectificationOpinion?: string;

  @Field(() => String, { nullable: true })
  reasons?: string;

  @Field(() => [LegalBasisInput], { nullable: true })
  legalBasis?: LegalBasisInput[];

  @Field(() => LocalDateScalar, { nullable: true })
  rectifyBy?: string | null;

  @Field(() => JointTeamInputType, { nullable: true })
  jointTeam?: JointTeamInputType | null;

  @Field(() => LocalDateScalar, { nullable: true })
  validUntil?: string | null;
}

@InputType('DecideRecusalInput')
export class DecideRecusalInput extends DisputeRequestInput implements DecideRecusal {
  @Field(() => String, { description: "The member's name in his tokens (sub)." })
  member!: string;

  @Field(() => Boolean, { description: 'Whether he stands aside.' })
  recused!: boolean;

  @Field(() => String)
  reasons!: string;

  @Field(() => ActorEnum, {
    description: 'Who applied for it: a party, the office, or the leading group of its own motion.',
  })
  applicant!: Actor;

  @Field(() => String, { nullable: true, description: '替补: who sits in his place, if anybody.' })
  substitute?: string | null;

  @Field(() => AgencyEnum, { nullable: true, description: "The member's agency when left out." })
  substituteAgency?: Agency | null;
}

@InputType('RecordPanelAdviceInput')
export class RecordPanelAdviceInput extends DisputeRequestInput implements RecordPanelAdvice {
  @Field(() => String, { description: '专家组.' })
  panel!: string;

  @Field(() => String)
  advice!: string;

  @Field(() => String, { description: 'SHA-256 of the signed paper, 64 hexadecimal digits.' })
  paperSha256!: string;
}
