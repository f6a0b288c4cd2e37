import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar, LocalDateScalar } from '../../../subgraph-kit/index.js';
import { MajorityEnum, VoteChoiceEnum } from './determination.enums.js';
import type { VoteCount } from '../../model/rulings/tally.js';
import type { MeetingPaper } from '../../model/deliberation/deliberation.js';
import { ChairDecisionType } from './discussion.types.js';
import { FindingType } from './determination.types.js';
import type { Severity } from '../../model/opinions/severity.js';
import type { JointTeam, TeamTask } from '../../model/rulings/ruling.js';

@ObjectType('MeetingPaper', { description: 'A paper for a meeting (会议材料).' })
export class MeetingPaperType implements MeetingPaper {
  @Field(() => String, { description: 'Title of the paper.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the paper, 64 hexadecimal digits; null where none was given.',
  })
  sha256!: string | null;
}

@ObjectType('Deliberation', { description: 'A meeting of the leading group on the dispute (研究会议).' })
export class DeliberationType {
  @Field(() => Int, {
    description:
      'The round of the dispute: 1 at first, one more each time it is reopened or referred upward.',
  })
  round!: number;

  @Field(() => DateTimeScalar, { description: 'The hour of the meeting.' })
  meetingAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where the meeting is held (会议地点); null where none is named.',
  })
  place!: string | null;

  @Field(() => [MeetingPaperType], { description: 'What is before the meeting (会议材料).' })
  papers!: readonly MeetingPaperType[];

  @Field(() => DateTimeScalar, { description: 'When the meeting was called.' })
  convenedAt!: Date;
}

@ObjectType('Vote', { description: 'A member’s vote that counts (表决).' })
export class VoteType {
  @Field(() => String, { description: 'The member’s name in their tokens (sub).' })
  member!: string;

  @Field(() => VoteChoiceEnum, { description: 'For, against, or abstention.' })
  choice!: string;

  @Field(() => String, { nullable: true, description: 'The reasons given; null where none were.' })
  reasons!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the vote was cast, or changed last.' })
  castAt!: Date;
}

@ObjectType('Recusal', { description: 'A decision on whether a member takes part (回避).' })
export class RecusalType {
  @Field(() => String, { description: 'The member it is about, by the name in their tokens (sub).' })
  member!: string;

  @Field(() => Boolean, {
    description: 'Whether the member stands aside; false where an application was turned down.',
  })
  recused!: boolean;

  @Field(() => String, { description: 'Why the decision was as it was.' })
  reason!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Who applied for it; null where the member stood aside of their own accord.',
  })
  applicant!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided; null where the member stood aside of their own accord.',
  })
  decidedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who sits in the member’s place (代为参会人员); null for nobody.',
  })
  substitute!: string | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency that the substitute stands for; null for none.',
  })
  substituteAgency!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  recusedAt!: Date;
}

@ObjectType('PanelAdvice', {
  description:
    'What a panel of experts advises (专家咨询意见, 重大行政决策程序暂行条例 19–22); it binds nobody.',
})
export class PanelAdviceType {
  @Field(() => String, { description: 'The panel (专家组).' })
  panel!: string;

  @Field(() => String, { description: 'What it advises.' })
  advice!: string;

  @Field(() => String, { description: 'SHA-256 of the signed paper, 64 hexadecimal digits.' })
  paperSha256!: string;

  @Field(() => String, { description: 'The person of the office who put it on record.' })
  recordedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was put on record.' })
  recordedAt!: Date;
}

@ObjectType('TeamTask', { description: 'What one agency of a joint team does (联合小组任务).' })
export class TeamTaskType implements TeamTask {
  @Field(() => ActorCodeScalar, { description: 'The agency that does it.' })
  agency!: TeamTask['agency'];

  @Field(() => String, { description: 'What is to be done.' })
  task!: string;

  @Field(() => LocalDateScalar, { description: 'Last day for it, in Beijing.' })
  dueOn!: string;
}

@ObjectType('JointTeam', { description: 'The agencies that carry a ruling out together (联合小组).' })
export class JointTeamType implements JointTeam {
  @Field(() => ActorCodeScalar, { description: 'The agency that leads the team.' })
  lead!: JointTeam['lead'];

  @Field(() => [ActorCodeScalar], { description: 'The other agencies of the team.' })
  members!: JointTeam['members'];

  @Field(() => [TeamTaskType], { description: 'Who does what, by when.' })
  tasks!: readonly TeamTaskType[];
}

@ObjectType()
abstract class RulingTextType extends FindingType {
  @Field(() => Int, { description: 'The round of the dispute that it belongs to.' })
  round!: number;

  @Field(() => String, { description: 'What is to be rectified (整改意见).' })
  rectificationOpinion!: string;

  @Field(() => String, { description: 'Why it is so determined.' })
  reasons!: string;

  /** Not in the schema: as it is kept. */
  severity!: Severity | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.',
  })
  unassessedReason!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day of the rectification in Beijing (整改期限); null where none is set.',
  })
  rectifyBy!: string | null;

  @Field(() => JointTeamType, {
    nullable: true,
    description: 'The joint team that carries it out (联合小组); null where none is formed.',
  })
  jointTeam!: JointTeamType | null;
}

@ObjectType('RulingDraft', {
  description: 'A draft finding, which is reviewed for legality and then discussed (认定意见送审稿).',
})
export class RulingDraftType extends RulingTextType {
  @Field(() => Int, { description: 'The version of the dispute that it made; votes name it.' })
  version!: number;

  @Field(() => ActorCodeScalar, { description: 'Whose person tabled it: the office or the leading group.' })
  tabledByAgency!: string;

  @Field(() => String, { description: 'The person who tabled it.' })
  tabledBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was tabled.' })
  tabledAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of its text as canonical JSON (RFC 8785), 64 hexadecimal digits, which its review names (校验值); null for a draft that is older than those.',
  })
  textSha256!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many working days its review was given (审查时限); null for a draft that is older than those.',
  })
  reviewWorkingDays!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the review was given fewer than seven working days (紧急理由); null where it was not.',
  })
  urgentReason!: string | null;
}

@ObjectType('VoteCount', { description: 'The count of the votes by which a ruling was carried (表决结果).' })
export class VoteCountType implements VoteCount {
  @Field(() => Int, { description: 'Members and substitutes who were not recused (应到成员).' })
  members!: number;

  @Field(() => Int, { description: 'How many had to vote (法定人数).' })
  quorum!: number;

  @Field(() => Int, { description: 'Votes for the draft (赞成).' })
  for!: number;

  @Field(() => Int, { description: 'Votes against the draft (反对).' })
  against!: number;

  @Field(() => Int, { description: 'Abstentions (弃权).' })
  abstain!: number;

  @Field(() => MajorityEnum, { description: 'By which majority it was carried.' })
  carriedBy!: VoteCount['carriedBy'];

  @Field(() => [String], { description: 'Whose votes were counted, by the name in their tokens (sub).' })
  voters!: readonly string[];
}

@ObjectType('Ruling', { description: 'What the leading group decided (研究认定意见).' })
export class RulingType extends RulingTextType {
  @Field(() => ID, { description: 'Identifier of the ruling.' })
  id!: string;

  /** Not in the schema: the keys by which its votes are found. */
  disputeId!: string;
  draftVersion!: number | null;

  @Field(() => VoteCountType, {
    nullable: true,
    description: 'How the votes were counted (表决结果); null where none is on record.',
  })
  voteCount!: VoteCountType | null;

  @Field(() => ChairDecisionType, {
    nullable: true,
    description: 'How the chair decided after the discussion (组长决定); null where the members voted.',
  })
  decision!: ChairDecisionType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the paper (发文字号); null for a ruling that is older than those.',
  })
  documentNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The signed ruling (签名): a compact JWS (RFC 7515) over canonical JSON (RFC 8785); its key is at /.well-known/jwks.json. Null where it is not signed.',
  })
  jws!: string | null;

  @Field(() => String, { description: 'Whoever presided and pronounced it (主持人).' })
  ruledBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was pronounced.' })
  ruledAt!: Date;
}
