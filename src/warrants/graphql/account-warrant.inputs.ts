import { Field, ID, InputType, Int } from 'type-graphql';
import type { Purpose, Rank } from '../../kernel/index.js';
import {
  ActorEnum,
  DateTimeScalar,
  LocalDateScalar,
  PlatformCodeScalar,
  PurposeEnum,
} from '../../subgraph-kit/index.js';
import { AccountWarrantStateEnum, ApproverRankEnum } from './account-warrant.types.js';
import type { AccountWarrantState } from '../model/account-warrant.machine.js';

@InputType('RequestAccountWarrantInput')
export class RequestAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => PlatformCodeScalar)
  platformCode!: string;

  @Field(() => [String], { nullable: true, description: 'Left out for all accounts of the platform.' })
  accounts?: string[] | null;

  @Field(() => LocalDateScalar)
  periodFrom!: string;

  @Field(() => LocalDateScalar)
  periodTo!: string;

  @Field(() => PurposeEnum)
  purpose!: Purpose;

  @Field(() => ID, { description: 'The legal basis: a code from accountWarrantGates.' })
  gate!: string;

  @Field(() => String, { description: 'SHA-256 of the paper document, 64 hexadecimal digits.' })
  documentSha256!: string;

  @Field(() => [String])
  officers!: string[];

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar)
  validTo!: Date;

  @Field(() => Int)
  usesAllowed!: number;
}

@InputType('ApproveAccountWarrantInput')
export class ApproveAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  warrantId!: string;

  @Field(() => ApproverRankEnum, { description: "The approver's rank, as the paper document bears it." })
  rank!: Rank;
}

@InputType('PauseAccountWarrantInput')
export class PauseAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  warrantId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType('RevokeAccountWarrantInput')
export class RevokeAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  warrantId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType('AccountWarrantFilter')
export class AccountWarrantFilterInput {
  @Field(() => PlatformCodeScalar, { nullable: true })
  platformCode?: string | null;

  @Field(() => ActorEnum, { nullable: true })
  requester?: string | null;

  @Field(() => AccountWarrantStateEnum, { nullable: true })
  state?: AccountWarrantState | null;
}
