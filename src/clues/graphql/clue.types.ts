import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import type { Level } from '../../kernel/index.js';
import {
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
import { CLUE_STATES, type ClueState } from '../model/clue.js';

export const ClueStatusEnum = enumOf('ClueStatus', 'Where a clue stands (线索状态).', CLUE_STATES, {
  PASSED_ON: 'Passed on, and to be signed for (已移送).',
  RECEIVED: 'Signed for by the receiver (已签收).',
  FED_BACK: 'The receiver said what came of it (已反馈).',
});

@ObjectType('Clue', {
  description:
    'A clue that the People’s Bank passed on (线索), seen by the two offices and those above them.',
})
export class ClueType {
  @Field(() => ID, { description: 'Identifier of the clue.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was passed on (移送时间).' })
  sentAt!: Date;

  @Field(() => String, { description: 'Code of the receiving agency (接收单位).' })
  receiver!: string;

  @Field(() => LevelEnum, { description: 'Level of the receiving office (层级).' })
  receiverLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the receiving office; null for a national one.',
  })
  receiverRegion!: string | null;

  @Field(() => PlatformCodeScalar, { description: 'The firm that it is about (从业机构).' })
  platformCode!: string;

  @Field(() => String, { description: 'What is passed on (线索内容).' })
  matter!: string;

  @Field(() => String, { description: 'The law that it rests on (法律依据).' })
  legalBasis!: string;

  @StatusField(() => ClueStatusEnum, { description: 'Where it stands (线索状态).' })
  state!: ClueState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was signed for (签收时间); null until then.',
  })
  receivedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it (反馈); null until the receiver said so.',
  })
  feedback!: string | null;
}

@InputType('TransferClueInput')
export class TransferClueInput extends IdempotentInput {
  @Field(() => String, { description: 'Code of the receiving agency (接收单位), one that enforces the law.' })
  receiver!: string;

  @Field(() => LevelEnum, { description: 'Level of the receiving office (层级).' })
  receiverLevel!: Level;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; left out for a national one.' })
  receiverRegion?: string | null;

  @Field(() => PlatformCodeScalar, { description: 'The firm that it is about (从业机构).' })
  platformCode!: string;

  @Field(() => String, { description: 'What is passed on (线索内容); nothing else goes with it.' })
  matter!: string;
}

@InputType('ReceiveClueInput')
export class ReceiveClueInput extends IdempotentInput {
  @Field(() => ID, { description: 'The clue.' })
  clueId!: string;
}

@InputType('FeedBackClueInput')
export class FeedBackClueInput extends IdempotentInput {
  @Field(() => ID, { description: 'The clue.' })
  clueId!: string;

  @Field(() => String, { description: 'What came of it (反馈).' })
  feedback!: string;
}

export const ClueConnectionType = connectionType('Clue', () => ClueType);

const CLUE = { clue: ClueType };

export type CluePayload = Payload<typeof CLUE>;

export const TransferCluePayload = payloadType('TransferClue', CLUE);
export const ReceiveCluePayload = payloadType('ReceiveClue', CLUE);
export const FeedBackCluePayload = payloadType('FeedBackClue', CLUE);
