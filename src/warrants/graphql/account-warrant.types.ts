import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Actor, Level, Purpose, Rank } from '../../kernel/index.js';
import { ApproverRankEnum, GateTargetEnum, type GateTarget } from '../../law/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  LocalDateScalar,
  payloadType,
  PlatformCodeScalar,
  PurposeEnum,
  type Payload,
  StatusField,
} from '../../subgraph-kit/index.js';
import { ACCOUNT_WARRANT_STATES, type AccountWarrantState } from '../model/account-warrant.machine.js';

export const AccountWarrantStatusEnum = enumOf(
  'AccountWarrantStatus',
  'Where a warrant stands (手续状态).',
  ACCOUNT_WARRANT_STATES,
  {
    REQUESTED: 'Asked for, and to be approved (待批准).',
    ACTIVE: 'Approved, and may be used from validFrom on (有效).',
    PAUSED: 'Stopped for the time being (已中止).',
    EXHAUSTED: 'All uses are spent (已用尽).',
    EXPIRED: 'Its time is over (已到期).',
    REVOKED: 'Revoked, or declined (已撤销).',
  },
);

@ObjectType('AccountWarrantEvent', { description: 'A step or a use of a warrant (手续流水).' })
export class AccountWarrantEventType {
  @Field(() => Int, { description: 'The version of the warrant that the step made.' })
  version!: number;

  @Field(() => String, {
    description:
      'What was done: a mutation, useAccountWarrant, exhaustAccountWarrant or expireAccountWarrant.',
  })
  command!: string;

  @Field(() => AccountWarrantStatusEnum, {
    nullable: true,
    description: 'Where the warrant stood before (手续状态); null for the request.',
  })
  from!: AccountWarrantState | null;

  @Field(() => AccountWarrantStatusEnum, { description: 'Where it stood from then on (手续状态).' })
  to!: AccountWarrantState;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Who did it; null for the hub itself.' })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: 'The person who did it; null for the hub itself.' })
  officer!: string | null;

  @Field(() => String, { nullable: true, description: 'The operation that a use was for; null for a step.' })
  operation!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given; null where none was asked for.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
}

@ObjectType('AccountWarrant', {
  description: 'One agency’s warrant for account data of one platform (账户查询手续).',
})
export class AccountWarrantType {
  @Field(() => ID, { description: 'Identifier of the warrant.' })
  id!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that asks.' })
  requester!: Actor;

  @Field(() => String, { description: 'The officer who asked.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => PlatformCodeScalar, { description: 'The platform whose account data it opens.' })
  platformCode!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Account numbers that it covers (账号); null for all accounts of the platform.',
  })
  accounts!: string[] | null;

  @Field(() => LocalDateScalar, { description: 'First day of the transactions that it covers, in China.' })
  periodFrom!: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the transactions that it covers, in China.' })
  periodTo!: string;

  @Field(() => PurposeEnum, { description: 'What the data is asked for (使用目的).' })
  purpose!: Purpose;

  /** The gate's code: the key by which the gate is found. */
  gateCode!: string;

  @Field(() => GateTargetEnum, {
    nullable: true,
    description: 'As whose the accounts are opened (查询对象); null for one from before that was recorded.',
  })
  target!: GateTarget | null;

  @Field(() => String, {
    description: 'The law and article that it rests on (法律依据).',
  })
  legalBasis!: string;

  @Field(() => String, { description: 'SHA-256 of the paper document (文书摘要), 64 hexadecimal digits.' })
  documentSha256!: string;

  @Field(() => [String], { description: 'Officers who act (调查人员).' })
  officers!: string[];

  @StatusField(() => AccountWarrantStatusEnum, { description: 'Where the warrant stands (手续状态).' })
  state!: AccountWarrantState;

  @Field(() => String, { nullable: true, description: 'Who approved it (批准人); null until then.' })
  approver!: string | null;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'Level of the approver’s office (层级); null until then.',
  })
  approverLevel!: Level | null;

  @Field(() => ApproverRankEnum, {
    nullable: true,
    description: 'Rank of the approver (批准人职务); null until then.',
  })
  approverRank!: Rank | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved; null until then.' })
  approvedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it holds.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it no longer holds.' })
  validTo!: Date;

  @Field(() => Int, { description: 'How often it may be used (使用次数).' })
  usesAllowed!: number;

  @Field(() => Int, { description: 'How many uses are left.' })
  usesLeft!: number;

  @Field(() => Int, { description: 'Counts the steps and uses so far, from 1.' })
  version!: number;
}

export const AccountWarrantConnectionType = connectionType('AccountWarrant', () => AccountWarrantType);

const WARRANT = { accountWarrant: AccountWarrantType };

export type AccountWarrantPayload = Payload<typeof WARRANT>;

export const RequestAccountWarrantPayloadType = payloadType('RequestAccountWarrant', WARRANT);
export const ApproveAccountWarrantPayloadType = payloadType('ApproveAccountWarrant', WARRANT);
export const PauseAccountWarrantPayloadType = payloadType('PauseAccountWarrant', WARRANT);
export const ResumeAccountWarrantPayloadType = payloadType('ResumeAccountWarrant', WARRANT);
export const RevokeAccountWarrantPayloadType = payloadType('RevokeAccountWarrant', WARRANT);
