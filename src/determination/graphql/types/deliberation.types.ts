import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorEnum, AgencyEnum, DateTimeScalar, LocalDateScalar } from '../../../subgraph-kit/index.js';
import { MajorityEnum, VoteChoiceEnum } from './determination.enums.js';
import type { VoteCount } from '../../model/rulings/tally.js';
import type { MeetingPaper } from '../../model/deliberation/deliberation.js';
import { FindingType } from './determination.types.js';
import type { JointTeam, TeamTask } from '../../model/rulings/ruling.js';

@ObjectType('MeetingPaper', { description: '会议材料.' })
export class MeetingPaperType implements MeetingPaper {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  sha256!: string | null;
}

@ObjectType('Deliberation', { description: '研究会议: a meeting of the leading group on the dispute.' })
export class DeliberationType {
  @Field(() => Int, { description: '1 at first, one more each time the dispute is reopened.' })
  round!: number;

  @Field(() => DateTimeScalar)
  meetingAt!: Date;

  @Field(() => [MeetingPaperType])
  papers!: readonly MeetingPaperType[];

  @Field(() => DateTimeScalar)
  convenedAt!: Date;
}

@ObjectType('Vote', { description: "表决: a member's vote that counts." })
export class VoteType {
  @Field(() => String)
  member!: string;

  @Field(() => VoteChoiceEnum)
  choice!: string;

  @Field(() => String, { nullable: true })
  reasons!: string | null;

  @Field(() => DateTimeScalar)
  castAt!: Date;
}

@ObjectType('Recusal', { description: '回避: a decision on whether a member takes part.' })
export class RecusalType {
  @Field(() => String)
  member!: string;

  @Field(() => Boolean, { description: 'False where an application was turned down.' })
  recused!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => ActorEnum, { nullable: true, description: 'Null where the member recused himself.' })
  applicant!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where the member recused himself.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: '替补: who sits in his place.' })
  substitute!: string | null;

  @Field(() => AgencyEnum, { nullable: true })
  substituteAgency!: string | null;

  @Field(() => DateTimeScalar)
  recusedAt!: Date;
}

@ObjectType('PanelAdvice', { description: '专家咨询意见: what a panel of experts advises; it binds nobody.' })
export class PanelAdviceType {
  @Field(() => String)
  panel!: string;

  @Field(() => String)
  advice!: string;

  @Field(() => String, { description: 'SHA-256 of the signed paper.' })
  paperSha256!: string;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@ObjectType('TeamTask', { description: '专项工作组任务.' })
export class TeamTaskType implements TeamTask {
  @Field(() => AgencyEnum)
  agency!: TeamTask['agency'];

  @Field(() => String)
  task!: string;

  @Field(() => LocalDateScalar, { description: 'Last day in Beijing.' })
  dueOn!: string;
}

@ObjectType('JointTeam', { description: '专项工作组: the agencies that carry a ruling out together.' })
export class JointTeamType implements JointTeam {
  @Field(() => AgencyEnum)
  lead!: JointTeam['lead'];

  @Field(() => [AgencyEnum])
  members!: JointTeam['members'];

  @Field(() => [TeamTaskType])
  tasks!: readonly TeamTaskType[];
}

@ObjectType()
abstract class RulingTextType extends FindingType {
  @Field(() => Int)
  round!: number;

  @Field(() => String, { description: '整改意见.' })
  rectificationOpinion!: string;

  @Field(() => String)
  reasons!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: '整改期限: last day in Beijing.' })
  rectifyBy!: string | null;

  @Field(() => JointTeamType, { nullable: true })
  jointTeam!: JointTeamType | null;
}

@ObjectType('RulingDraft', { description: '裁定草案: what the members vote on.' })
export class RulingDraftType extends RulingTextType {
  @Field(() => Int, { description: 'The version of the dispute that it made; votes name it.' })
  version!: number;

  @Field(() => ActorEnum)
  tabledByAgency!: string;

  @Field(() => String)
  tabledBy!: string;

  @Field(() => DateTimeScalar)
  tabledAt!: Date;
}

@ObjectType('VoteCount', { description: '表决结果.' })
export class VoteCountType implements VoteCount {
  @Field(() => Int, { description: 'Members and substitutes who were not recused.' })
  members!: number;

  @Field(() => Int, { description: '法定人数.' })
  quorum!: number;

  @Field(() => Int)
  for!: number;

  @Field(() => Int)
  against!: number;

  @Field(() => Int)
  abstain!: number;

  @Field(() => MajorityEnum)
  carriedBy!: VoteCount['carriedBy'];

  @Field(() => [String], { description: 'Whose votes were counted.' })
  voters!: readonly string[];
}

@ObjectType('Ruling', { description: '裁定: what the leading group decided.' })
export class RulingType extends RulingTextType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: the keys by which its votes are found. */
  disputeId!: string;
  draftVersion!: number | null;

  @Field(() => VoteCountType, { nullable: true })
  voteCount!: VoteCountType | null;

  @Field(() => String, {
    nullable: true,
    description:
      '签名: the signed document, a compact JWS (RFC 7515) over canonical JSON (RFC 8785); the key is at /.well-known/jwks.json.',
  })
  jws!: string | null;

  @Field(() => String)
  ruledBy!: string;

  @Field(() => DateTimeScalar)
  ruledAt!: Date;
}
