import { Field, ID, InputType, Int } from 'type-graphql';
import type { Purpose, Rank } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  DateTimeScalar,
  LocalDateScalar,
  PlatformCodeScalar,
  PurposeEnum,
} from '../../subgraph-kit/index.js';
import { ApproverRankEnum, GateTargetEnum, type GateTarget } from '../../law/index.js';
import { AccountWarrantStatusEnum } from './account-warrant.types.js';
import type { AccountWarrantState } from '../model/account-warrant.machine.js';

@InputType('RequestAccountWarrantInput')
export class RequestAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => PlatformCodeScalar, { description: 'The platform whose account data is asked for.' })
  platformCode!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Account numbers (账号); left out for all accounts of the platform.',
  })
  accounts?: string[] | null;

  @Field(() => LocalDateScalar, { description: 'First day of the transactions, in China.' })
  periodFrom!: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the transactions, in China, included.' })
  periodTo!: string;

  @Field(() => PurposeEnum, {
    description: 'What the data is asked for (使用目的); it has to go with the law.',
  })
  purpose!: Purpose;

  @Field(() => ID, { description: 'The law that it rests on (法律依据): a code from accountWarrantGates.' })
  gate!: string;

  @Field(() => GateTargetEnum, {
    nullable: true,
    description:
      'As whose the accounts are opened (查询对象); left out for the closest that the law reaches.',
  })
  target?: GateTarget | null;

  @Field(() => String, { description: 'SHA-256 of the paper document, 64 hexadecimal digits.' })
  documentSha256!: string;

  @Field(() => [String], {
    description: 'The officers who act (调查人员); as many as the law asks for, at least.',
  })
  officers!: string[];

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is to hold.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it no longer holds.' })
  validTo!: Date;

  @Field(() => Int, { description: 'How often it may be used (使用次数), 1 to 1,000.' })
  usesAllowed!: number;
}

@InputType('ApproveAccountWarrantInput')
export class ApproveAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The warrant to be approved.' })
  warrantId!: string;

  @Field(() => ApproverRankEnum, {
    description: 'The approver’s rank (批准人职务), as the paper document bears it.',
  })
  rank!: Rank;
}

@InputType('PauseAccountWarrantInput')
export class PauseAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The warrant to be paused.' })
  warrantId!: string;

  @Field(() => String, { description: 'Why it is paused.' })
  reason!: string;
}

@InputType('ResumeAccountWarrantInput')
export class ResumeAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The warrant whose pause is lifted.' })
  warrantId!: string;

  @Field(() => String, { description: 'Why the pause is lifted.' })
  reason!: string;
}

@InputType('RevokeAccountWarrantInput')
export class RevokeAccountWarrantInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The warrant to be revoked.' })
  warrantId!: string;

  @Field(() => String, { description: 'Why it is revoked.' })
  reason!: string;
}

@InputType('AccountWarrantFilter', { description: 'Which warrants to list; all given conditions must hold.' })
export class AccountWarrantFilterInput {
  @Field(() => PlatformCodeScalar, { nullable: true, description: 'Only those about this platform.' })
  platformCode?: string | null;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Only those of this agency.' })
  requester?: string | null;

  @Field(() => AccountWarrantStatusEnum, { nullable: true, description: 'Only those of this status.' })
  status?: AccountWarrantState | null;

  @Field(() => String, { nullable: true, description: 'Only the warrant with this number (编号).' })
  number?: string | null;
}
