import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Level } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import { CORRECTION_STATES, type CorrectionState } from '../model/correction.machine.js';
import { CORRECTION_ANSWERS } from '../use-cases/answer-correction.js';

export const CorrectionStatusEnum = enumOf(
  'CorrectionStatus',
  'Where a request for correction stands (校核状态).',
  CORRECTION_STATES,
  {
    REQUESTED: 'It waits for the answer of the source agency (待答复).',
    ASKED_BACK: 'It waits for what the source agency asked back (待补充).',
    CORRECTED: 'The source agency has corrected the value (已更正).',
    REFUSED: 'The source agency refused, with reasons (不予更正).',
    CLOSED: 'The asker has seen the answer or withdrew its request (已办结).',
  },
);

export const CorrectionAnswerEnum = enumOf(
  'CorrectionAnswer',
  'What the source agency answers (校核答复).',
  CORRECTION_ANSWERS,
  {
    ASK_BACK: 'It asks for more (要求补充).',
    CORRECTED: 'It has corrected the value in its own system (已更正).',
    REFUSED: 'It refuses (不予更正).',
  },
);

@ObjectType('Correction', {
  description:
    'That a value which was read is said to be wrong (数据校核), seen by the office that asks, those above it and the source agency.',
})
export class CorrectionType {
  @Field(() => ID, { description: 'Identifier of the correction.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for (申请时间).' })
  askedAt!: Date;

  @Field(() => ActorCodeScalar, { description: 'The agency that asks (申请单位).' })
  asker!: string;

  @Field(() => LevelEnum, { description: 'Level of the office that asks.' })
  askerLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the office that asks; null for a national one.',
  })
  askerRegion!: string | null;

  @Field(() => ActorCodeScalar, { description: 'The source agency (数源部门).' })
  owner!: string;

  @Field(() => PlatformCodeScalar, { description: 'The firm that the value is about (从业机构).' })
  platformCode!: string;

  @Field(() => String, { description: 'The field as a schema coordinate, `Type.field` (数据项).' })
  field!: string;

  @Field(() => ID, { description: 'The catalogue item that guards it (目录项).' })
  item!: string;

  @StatusField(() => CorrectionStatusEnum, { description: 'Where it stands (校核状态).' })
  state!: CorrectionState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Law, article or document that a refusal rests on; null where nothing was refused.',
  })
  ground!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was corrected or refused; null until then.',
  })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the value was wrong; null where it was not corrected.',
  })
  wrongSince!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when the source agency answers (答复期限); null where it is not its turn.',
  })
  dueAt!: Date | null;
}

@ObjectType('CorrectionContent', {
  description: 'What a correction says of the value, for the two agencies alone (校核内容).',
})
export class CorrectionContentType {
  @Field(() => String, { description: 'What stands there, as the asker read it.' })
  stands!: string;

  @Field(() => String, { description: 'What should stand there.' })
  proposed!: string;

  @Field(() => String, { description: 'Why it is said to be wrong (理由).' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case to which the evidence is attached; null where there is none.',
  })
  evidenceCase!: string | null;

  @Field(() => [String], { description: 'SHA-256 of the attachments of that case that show it (佐证材料).' })
  evidence!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What the source agency asked back, corrected, or refused for; null until it said anything.',
  })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'What the asker added; null where nothing was.' })
  supplement!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether every office that was given the value was told; for the source agency, null to others and where it was not corrected.',
  })
  toldAll!: boolean | null;
}

@ObjectType('CorrectionNotice', {
  description: 'That data which the caller’s office was given have been corrected (数据更正通知).',
})
export class CorrectionNoticeType {
  @Field(() => ID, { description: 'Identifier of the notice.' })
  id!: string;

  @Field(() => ActorCodeScalar, { description: 'The source agency (数源部门).' })
  owner!: string;

  @Field(() => PlatformCodeScalar, { description: 'The firm that the value is about (从业机构).' })
  platformCode!: string;

  @Field(() => String, { description: 'The field as a schema coordinate, `Type.field` (数据项).' })
  field!: string;

  @Field(() => LevelEnum, { description: 'Level of the office that was given it.' })
  level!: Level;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for a national one.' })
  region!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when the value was wrong.' })
  wrongSince!: Date;

  @Field(() => DateTimeScalar, { description: 'When the office was last given it before the correction.' })
  lastReadAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  correctedAt!: Date;
}

export const CorrectionConnectionType = connectionType('Correction', () => CorrectionType);
export const CorrectionNoticeConnectionType = connectionType('CorrectionNotice', () => CorrectionNoticeType);

const CORRECTION = { correction: CorrectionType };

export type CorrectionPayload = Payload<typeof CORRECTION>;

export const RequestCorrectionPayload = payloadType('RequestCorrection', CORRECTION);
export const AnswerCorrectionPayload = payloadType('AnswerCorrection', CORRECTION);
export const SupplementCorrectionPayload = payloadType('SupplementCorrection', CORRECTION);
export const CloseCorrectionPayload = payloadType('CloseCorrection', CORRECTION);
