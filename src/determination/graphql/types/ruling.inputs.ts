import { Field, InputType, Int } from 'type-graphql';
import type { Actor, Conduct, Disposition, SubstanceClass } from '../../../kernel/index.js';
import {
  ActorCodeScalar,
  ConductCodeScalar,
  DispositionCodeScalar,
  LocalDateScalar,
  RedLineCodeScalar,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import { GravityEnum } from '../../../law/index.js';
import type { Gravity } from '../../model/cases/disposition-law.js';
import { SeverityInputType } from './severity.types.js';
import type { DecideRecusal } from '../../use-cases/deliberation/decide-recusal.js';
import { DisputeRequestInput } from './dispute.inputs.js';
import { LegalBasisInput } from './opinion.types.js';
import type { JointTeamInput } from '../../model/rulings/read-ruling-text.js';
import type { RecordPanelAdvice } from '../../use-cases/deliberation/record-panel-advice.js';
import type { RuleDispute } from '../../use-cases/deliberation/rule-dispute.js';
import type { TeamTask } from '../../model/rulings/ruling.js';
import type { TableRuling } from '../../use-cases/deliberation/table-ruling.js';

@InputType('TeamTaskInput', { description: 'What one agency of a joint team does (联合小组任务).' })
export class TeamTaskInputType implements TeamTask {
  @Field(() => ActorCodeScalar, { description: 'The agency that does it.' })
  agency!: Actor;

  @Field(() => String, { description: 'What is to be done.' })
  task!: string;

  @Field(() => LocalDateScalar, { description: 'Last day for it, in Beijing.' })
  dueOn!: string;
}

@InputType('JointTeamInput', { description: 'The agencies that carry a ruling out together (联合小组).' })
export class JointTeamInputType implements JointTeamInput {
  @Field(() => ActorCodeScalar, { description: 'The agency that leads the team.' })
  lead!: Actor;

  @Field(() => [ActorCodeScalar], {
    description: 'The other agencies of the team, without the lead; at least one.',
  })
  members!: Actor[];

  @Field(() => [TeamTaskInputType], {
    nullable: true,
    description: 'Who does what, by when; left out for nothing said.',
  })
  tasks?: TeamTaskInputType[] | null;
}

@InputType('TableRulingInput', {
  description: 'The whole text of a draft as it shall be reviewed and decided (认定意见送审稿).',
})
export class TableRulingInput extends DisputeRequestInput implements TableRuling {
  @Field(() => SubstanceClassEnum, { description: 'What the business is in substance (业务实质类别).' })
  substanceClass!: SubstanceClass;

  @Field(() => ActorCodeScalar, {
    description: 'The agency that is responsible for its supervision (责任部门).',
  })
  responsibleAgency!: Actor;

  @Field(() => DispositionCodeScalar, { description: 'How the platform is dealt with (分类施策).' })
  disposition!: Disposition;

  @Field(() => ConductCodeScalar, {
    nullable: true,
    description:
      'What was found of the conduct (经营行为); disposition must go with it (分类施策). It or gravity is needed where a measure is asked for.',
  })
  conduct?: Conduct | null;

  @Field(() => GravityEnum, {
    nullable: true,
    description: 'How grave the breach is (违法违规情节); disposition must go with it (分类施策).',
  })
  gravity?: Gravity | null;

  @Field(() => SeverityInputType, {
    nullable: true,
    description:
      'What is known of its gravity and harm (情节和危害程度); needed where a red line was crossed or a gravity is said.',
  })
  severity?: SeverityInputType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why conduct and gravity, or the harm, cannot be said (未能认定的理由); then they may be left out.',
  })
  unassessedReason?: string | null;

  @Field(() => [RedLineCodeScalar], {
    nullable: true,
    description: 'The red lines found crossed (红线); left out for none.',
  })
  redLines?: string[] | null;

  @Field(() => String, { description: 'What is to be rectified (整改意见).' })
  rectificationOpinion!: string;

  @Field(() => String, { description: 'Why it is so determined.' })
  reasons!: string;

  @Field(() => [LegalBasisInput], { description: 'Laws and articles that it rests on (法律依据).' })
  legalBasis!: LegalBasisInput[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of the rectification in Beijing (整改期限); left out for none.',
  })
  rectifyBy?: string | null;

  @Field(() => JointTeamInputType, {
    nullable: true,
    description: 'The joint team that carries it out (联合小组); left out for none.',
  })
  jointTeam?: JointTeamInputType | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day on which it holds, in Beijing; left out for no end.',
  })
  validUntil?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many working days the legality review is given (审查时限), 1 to 60; as the hub is set when left out. Fewer than seven only with urgentReason.',
  })
  reviewWorkingDays?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the review is given fewer than seven working days (紧急理由).',
  })
  urgentReason?: string | null;
}

@InputType('RuleDisputeInput', {
  description:
    'The draft that was voted on is ruled (研究认定意见). What is given of its text has to be the same.',
})
export class RuleDisputeInput extends DisputeRequestInput implements RuleDispute {
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is decided otherwise than most of those who spoke think (与多数意见不一致的理由); needed then.',
  })
  reasonsAgainstMajority?: string | null;

  @Field(() => SubstanceClassEnum, {
    nullable: true,
    description: 'As in the draft, or left out (业务实质类别).',
  })
  substanceClass?: SubstanceClass;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'As in the draft, or left out (责任部门).' })
  responsibleAgency?: Actor;

  @Field(() => DispositionCodeScalar, {
    nullable: true,
    description: 'As in the draft, or left out (分类施策).',
  })
  disposition?: Disposition;

  @Field(() => ConductCodeScalar, { nullable: true, description: 'As in the draft, or left out (经营行为).' })
  conduct?: Conduct | null;

  @Field(() => GravityEnum, { nullable: true, description: 'As in the draft, or left out (违法违规情节).' })
  gravity?: Gravity | null;

  @Field(() => SeverityInputType, {
    nullable: true,
    description: 'As in the draft, or left out (情节和危害程度).',
  })
  severity?: SeverityInputType | null;

  @Field(() => String, { nullable: true, description: 'As in the draft, or left out (未能认定的理由).' })
  unassessedReason?: string | null;

  @Field(() => [RedLineCodeScalar], { nullable: true, description: 'As in the draft, or left out (红线).' })
  redLines?: string[] | null;

  @Field(() => String, { nullable: true, description: 'As in the draft, or left out (整改意见).' })
  rectificationOpinion?: string;

  @Field(() => String, { nullable: true, description: 'As in the draft, or left out.' })
  reasons?: string;

  @Field(() => [LegalBasisInput], { nullable: true, description: 'As in the draft, or left out (法律依据).' })
  legalBasis?: LegalBasisInput[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'As in the draft, or left out (整改期限).' })
  rectifyBy?: string | null;

  @Field(() => JointTeamInputType, {
    nullable: true,
    description: 'As in the draft, or left out (联合小组).',
  })
  jointTeam?: JointTeamInputType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'As in the draft, or left out.' })
  validUntil?: string | null;
}

@InputType('DecideRecusalInput')
export class DecideRecusalInput extends DisputeRequestInput implements DecideRecusal {
  @Field(() => String, { description: 'The member it is about, by the name in their tokens (sub).' })
  member!: string;

  @Field(() => Boolean, { description: 'Whether the member stands aside (回避).' })
  recused!: boolean;

  @Field(() => String, { description: 'Why it is so decided.' })
  reasons!: string;

  @Field(() => ActorCodeScalar, {
    description: 'Who applied for it: a party, the office, or the leading group of its own motion.',
  })
  applicant!: Actor;

  @Field(() => String, {
    nullable: true,
    description: 'Who sits in the member’s place (代为参会人员); left out for nobody.',
  })
  substitute?: string | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency that the substitute stands for; the member’s own when left out.',
  })
  substituteAgency?: Actor | null;
}

@InputType('RecordPanelAdviceInput')
export class RecordPanelAdviceInput extends DisputeRequestInput implements RecordPanelAdvice {
  @Field(() => String, { description: 'The panel of experts (专家组).' })
  panel!: string;

  @Field(() => String, { description: 'What it advises.' })
  advice!: string;

  @Field(() => String, { description: 'SHA-256 of the signed paper, 64 hexadecimal digits.' })
  paperSha256!: string;
}
