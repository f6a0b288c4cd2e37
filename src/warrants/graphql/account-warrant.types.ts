import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RANKS, type Actor, type Level, type Purpose, type Rank } from '../../kernel/index.js';
import {
  ActorEnum,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  LocalDateScalar,
  payloadType,
  PlatformCodeScalar,
  PurposeEnum,
  type Payload,
} from '../../subgraph-kit/index.js';
import { ACCOUNT_WARRANT_STATES, type AccountWarrantState } from '../model/account-warrant.machine.js';

function enumObject<Code extends string>(codes: readonly Code[]): Record<Code, Code> {
  return Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
}

export const AccountWarrantStateEnum = enumObject(ACCOUNT_WARRANT_STATES);
registerEnumType(AccountWarrantStateEnum, {
  name: 'AccountWarrantState',
  description: 'Where a warrant stands (手续状态).',
});

export const ApproverRankEnum = enumObject(RANKS);
registerEnumType(ApproverRankEnum, {
  name: 'ApproverRank',
  description: 'Rank of an approver: 负责人, 主要负责人, 其授权的负责人.',
});

@ObjectType('AccountWarrantGate', {
  description: '法定程序: what one law asks of one agency before it may see account data.',
})
export class AccountWarrantGateType {
  @Field(() => ID)
  code!: string;

  @Field(() => ActorEnum)
  requester!: string;

  @Field(() => String)
  law!: string;

  @Field(() => String)
  article!: string;

  @Field(() => LevelEnum)
  minimumApproverLevel!: Level;

  @Field(() => [ApproverRankEnum])
  approverRanks!: readonly Rank[];

  @Field(() => Int)
  minimumOfficers!: number;

  @Field(() => String, { description: 'The paper instrument (文书).' })
  instrument!: string;

  @Field(() => LocalDateScalar)
  inForceFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer is.' })
  inForceTo!: string | null;
}

@ObjectType('AccountWarrantEvent', { description: 'A step or a use of a warrant (手续记录).' })
export class AccountWarrantEventType {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  command!: string;

  @Field(() => ActorEnum, { nullable: true })
  agency!: string | null;

  @Field(() => String, { nullable: true })
  officer!: string | null;

  @Field(() => String, { nullable: true, description: 'The operation that a use was for.' })
  operation!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('AccountWarrant', {
  description: "账户查询手续: one agency's warrant for account data of one platform.",
})
export class AccountWarrantType {
  @Field(() => ID)
  id!: string;

  @Field(() => ActorEnum)
  requester!: Actor;

  @Field(() => String)
  requestedBy!: string;

  @Field(() => DateTimeScalar)
  requestedAt!: Date;

  @Field(() => PlatformCodeScalar)
  platformCode!: string;

  @Field(() => [String], { nullable: true, description: 'Null for all accounts of the platform.' })
  accounts!: string[] | null;

  @Field(() => LocalDateScalar)
  periodFrom!: string;

  @Field(() => LocalDateScalar)
  periodTo!: string;

  @Field(() => PurposeEnum)
  purpose!: Purpose;

  /** The gate's code: the key by which the gate is loaded. */
  gateCode!: string;

  @Field(() => String)
  legalBasis!: string;

  @Field(() => String)
  documentSha256!: string;

  @Field(() => [String], { description: 'Officers who act (调查人员).' })
  officers!: string[];

  @Field(() => AccountWarrantStateEnum)
  state!: AccountWarrantState;

  @Field(() => String, { nullable: true })
  approver!: string | null;

  @Field(() => LevelEnum, { nullable: true })
  approverLevel!: Level | null;

  @Field(() => ApproverRankEnum, { nullable: true })
  approverRank!: Rank | null;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt!: Date | null;

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it no longer holds.' })
  validTo!: Date;

  @Field(() => Int)
  usesAllowed!: number;

  @Field(() => Int)
  usesLeft!: number;

  @Field(() => Int)
  version!: number;
}

export const AccountWarrantConnectionType = connectionType('AccountWarrant', () => AccountWarrantType);

const WARRANT = { accountWarrant: AccountWarrantType };

export type AccountWarrantPayload = Payload<typeof WARRANT>;

export const RequestAccountWarrantPayloadType = payloadType('RequestAccountWarrant', WARRANT);
export const ApproveAccountWarrantPayloadType = payloadType('ApproveAccountWarrant', WARRANT);
export const PauseAccountWarrantPayloadType = payloadType('PauseAccountWarrant', WARRANT);
export const RevokeAccountWarrantPayloadType = payloadType('RevokeAccountWarrant', WARRANT);
