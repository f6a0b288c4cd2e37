import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  payloadType,
  PlatformCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import { CANDIDATE_STATES, type CandidateState } from '../model/crosswalk/candidate.machine.js';
import { MATCH_KINDS, type MatchKind } from '../model/crosswalk/compare-platforms.js';
import { PlatformMergeType } from './merge.types.js';

export const CandidateStatusEnum = enumOf(
  'PlatformCandidateStatus',
  'Where a candidate stands (比对状态).',
  CANDIDATE_STATES,
  {
    OPEN: 'Suggested, and to be decided on (待核实).',
    ACCEPTED: 'Accepted: a merge was proposed (已提请归并).',
    REJECTED: 'Rejected: not one platform, and not suggested again (已排除).',
  },
);

export const MatchKindEnum = enumOf(
  'PlatformMatchKind',
  'What two platforms have in common (比对依据).',
  MATCH_KINDS,
  {
    ORGANISATION_CODE: 'The organisation code, also as part of the unified code (组织机构代码).',
    ICP_NUMBER: 'The ICP number, whatever site of it (ICP备案号).',
    DOMAIN: 'The registered domain, whatever host of it (域名).',
    WECHAT_ACCOUNT: 'The WeChat official account (公众号).',
    APP_NAME: 'The name of an app (应用名称).',
    BRAND: 'The brand (品牌).',
    NAME: 'The whole name, whatever its script and legal form are written like (名称).',
    TRADE_NAME: 'The trade name within the name (字号).',
    SIMILAR_NAME: 'Most of the name without place and legal form (名称相近).',
    PLACE: 'A city of registration or operation (所在地).',
  },
);

@ObjectType('PlatformMatch', { description: 'One thing that two platforms have in common (比对依据).' })
export class PlatformMatchType {
  @Field(() => MatchKindEnum, { description: 'What it is (比对依据).' })
  kind!: MatchKind;

  @Field(() => String, { description: 'As the first platform has it.' })
  one!: string;

  @Field(() => String, { description: 'As the second platform has it.' })
  other!: string;
}

@ObjectType('PlatformCandidate', {
  description: 'Two platforms that may be one (疑似同一机构), as the hub suggests by comparing the registry.',
})
export class PlatformCandidateType {
  @Field(() => ID, { description: 'Identifier of the candidate.' })
  id!: string;

  /** Not in the schema: the keys by which the platforms are found. */
  one!: string;
  other!: string;

  @Field(() => Int, {
    description: 'How far what they have in common speaks for one platform, 0 to 100 (得分).',
  })
  score!: number;

  @Field(() => [PlatformMatchType], {
    description: 'What they have in common, the strongest first (比对依据).',
  })
  reasons!: readonly PlatformMatchType[];

  @StatusField(() => CandidateStatusEnum, { description: 'Where it stands (比对状态).' })
  state!: CandidateState;

  @Field(() => DateTimeScalar, { description: 'When it was suggested (提示时间).' })
  suggestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who decided (核实人); null until somebody did.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was decided on (核实时间); null until then.',
  })
  decidedAt!: Date | null;

  /** Not in the schema: the key by which the merge is found. */
  mergeId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the two are not one platform (排除理由); null where it was not rejected.',
  })
  rejection!: string | null;
}

@InputType('PlatformCandidateFilter', {
  description: 'Which candidates to list; all given conditions must hold.',
})
export class PlatformCandidateFilterInput {
  @Field(() => CandidateStatusEnum, { nullable: true, description: 'Only those of this status (比对状态).' })
  status?: CandidateState | null;

  @Field(() => PlatformCodeScalar, { nullable: true, description: 'Only those of this platform (从业机构).' })
  platform?: string | null;
}

@InputType('AcceptPlatformCandidateInput')
export class AcceptPlatformCandidateInput extends IdempotentInput {
  @Field(() => ID, { description: 'The candidate.' })
  candidateId!: string;

  @Field(() => PlatformCodeScalar, { description: 'Which of its two codes goes on standing (存续代码).' })
  surviving!: string;

  @Field(() => String, { description: 'Why the two are one platform (归并理由).' })
  reason!: string;
}

@InputType('RejectPlatformCandidateInput')
export class RejectPlatformCandidateInput extends IdempotentInput {
  @Field(() => ID, { description: 'The candidate.' })
  candidateId!: string;

  @Field(() => String, { description: 'Why the two are not one platform (排除理由).' })
  reason!: string;
}

export const PlatformCandidateConnectionType = connectionType(
  'PlatformCandidate',
  () => PlatformCandidateType,
);

const CANDIDATE = { candidate: PlatformCandidateType };
const ACCEPTED = {
  ...CANDIDATE,
  merge: { type: PlatformMergeType, description: 'The merge that was proposed; null where refused.' },
};

export type AcceptPlatformCandidatePayload = Payload<typeof ACCEPTED>;
export type RejectPlatformCandidatePayload = Payload<typeof CANDIDATE>;
export const AcceptPlatformCandidatePayload = payloadType('AcceptPlatformCandidate', ACCEPTED);
export const RejectPlatformCandidatePayload = payloadType('RejectPlatformCandidate', CANDIDATE);
