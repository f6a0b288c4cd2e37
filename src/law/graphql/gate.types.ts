import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RANKS, type Level, type Purpose, type Rank } from '../../kernel/index.js';
import { enumOf, LevelEnum, PurposeEnum } from '../../subgraph-kit/index.js';
import { GATE_TARGETS, type GateTarget } from '../model/tables/gate-table.js';
import { LawActorType } from './actor.types.js';
import { DatedRowType } from './law.types.js';

export const ApproverRankEnum = enumOf(
  'ApproverRank',
  'Rank of an approver within the agency (批准人职务).',
  RANKS,
  {
    HEAD: 'A head (负责人).',
    PRINCIPAL_HEAD: 'The principal head (主要负责人).',
    AUTHORISED_HEAD: 'Another head, authorised by the principal head (其授权的其他负责人).',
    ACTING_HEAD: 'The head who is in charge for the time being (主持工作的负责人).',
  },
);

export const GateTargetEnum = enumOf(
  'AccountWarrantTarget',
  'As whose the accounts of a firm are opened (查询对象).',
  GATE_TARGETS,
  {
    PARTY: 'The firm that the matter is about (被调查的当事人).',
    CONNECTED: 'A unit or person connected with it (与被调查事项有关的单位和个人、关联行为人).',
    SUSPECT: 'The suspect of a crime (犯罪嫌疑人).',
  },
);

@ObjectType('AccountWarrantGate', {
  description: 'What one law asks of one agency before it may see account data (账户查询法定程序).',
})
export class GateType extends DatedRowType {
  @Field(() => ID, { description: 'Code of the gate, to be given as `gate`.' })
  gate!: string;

  @Field(() => LawActorType, { nullable: true, description: 'Whom the law empowers (有权机关).' })
  requester!: LawActorType | null;

  @Field(() => String, { description: 'Law and article as a Chinese paper cites them (法律依据).' })
  citation!: string;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'The highest level whose offices may ask (层级); null for the highest there is.',
  })
  highestLevel!: Level | null;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'The lowest level whose offices may ask (层级); null for the lowest there is.',
  })
  lowestLevel!: Level | null;

  @Field(() => [GateTargetEnum], { description: 'As whose accounts may be opened (查询对象).' })
  targets!: readonly GateTarget[];

  @Field(() => [String], {
    description: 'Codes of the sectors whose firms may be the party itself (领域); none for all.',
  })
  partySectors!: readonly string[];

  @Field(() => [PurposeEnum], { description: 'The purposes that the law serves (使用目的).' })
  purposes!: readonly Purpose[];

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'The lowest level whose office may approve (层级); null where the law asks for no approval.',
  })
  approverLevel!: Level | null;

  @Field(() => [ApproverRankEnum], {
    description: 'The ranks that may approve (批准人职务); none where the law asks for no approval.',
  })
  approverRanks!: readonly Rank[];

  @Field(() => Int, { description: 'How many officers must act at least (调查人员人数).' })
  officers!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The papers that are shown (文书), in Chinese; null where the law names none.',
  })
  instrument!: string | null;

  @Field(() => [String], {
    description: 'Laws that ask for some of it: the key of a document and an article.',
  })
  also!: readonly string[];
}
