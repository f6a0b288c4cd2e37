import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Agency, Purpose } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  AgencyEnum,
  DateTimeScalar,
  enumOf,
  PurposeEnum,
  RegionCodeScalar,
} from '../../subgraph-kit/index.js';
import type { Jurisdiction, MatrixCell } from '../../access/index.js';
import { JurisdictionEnum } from './access.types.js';

export const SHARING_DECISIONS = ['OPEN', 'MASKED', 'BY_WARRANT', 'CLOSED'] as const;
export type SharingDecision = (typeof SHARING_DECISIONS)[number];

const SharingDecisionEnum = enumOf(
  'SharingDecision',
  'What officers of an agency meet at an item (共享情况).',
  SHARING_DECISIONS,
  {
    OPEN: 'They read it as it is (可见).',
    MASKED: 'They read it shortened (脱敏可见).',
    BY_WARRANT: 'They read it under an account-data warrant (凭账户查询手续).',
    CLOSED: 'They do not read it (未共享).',
  },
);

@ObjectType('SharingAccess', {
  description: 'What officers meet at an item, and within which limits (共享情况).',
})
export class SharingAccessType {
  @Field(() => SharingDecisionEnum, { description: 'What they meet.' })
  decision!: SharingDecision;

  @Field(() => Boolean, { description: 'Whether only about platforms of their own region (本属地).' })
  regional!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Operations a day in Beijing time that may read it (每日限额); null for no limit.',
  })
  dailyQuota!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is closed (拒绝原因), a code as in FIELD_DENIED; null where it is not.',
  })
  reason!: string | null;
}

/** A cell of the matrix as callers see it. */
export function toSharingAccess({
  allowed,
  masked,
  warrant,
  regional,
  dailyQuota,
  reason,
}: MatrixCell): SharingAccessType {
  const given = masked ? 'MASKED' : 'OPEN';
  const decision = warrant ? 'BY_WARRANT' : allowed ? given : 'CLOSED';
  return { decision, regional, dailyQuota, reason: decision === 'CLOSED' ? reason : null };
}

@ObjectType('AgreementEffect', {
  description:
    'What an agreement changes for its grantee: one item for one purpose, before and after (共享影响).',
})
export class AgreementEffectType {
  @Field(() => ID, { description: 'The catalogue item.' })
  item!: string;

  @Field(() => PurposeEnum, { description: 'The purpose (使用目的).' })
  purpose!: Purpose;

  @Field(() => SharingAccessType, { description: 'What the grantee’s officers meet without it.' })
  before!: SharingAccessType;

  @Field(() => SharingAccessType, { description: 'What they meet with it.' })
  after!: SharingAccessType;

  @Field(() => Boolean, { description: 'Whether the two differ.' })
  changed!: boolean;
}

@ObjectType('AgreementReach', {
  description: 'Whom an agreement concerns on the side that may read (涉及人员).',
})
export class AgreementReachType {
  @Field(() => ActorCodeScalar, { description: 'The side that may read.' })
  grantee!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Of whose offices people are counted, with those of its divisions; null for all offices.',
  })
  region!: string | null;

  @Field(() => Int, {
    description:
      'Its officers and leaders whom the record of uses names in these days, each once; no systems.',
  })
  officers!: number;

  @Field(() => Int, { description: 'How many days in Beijing are counted, today among them.' })
  days!: number;
}

@ObjectType('SharingMatrixCell', {
  description: 'What officers of one agency meet at one item of another (共享矩阵).',
})
export class SharingMatrixCellType {
  @Field(() => ActorCodeScalar, { description: 'The agency whose officers are meant.' })
  agency!: string;

  @Field(() => AgencyEnum, { description: 'The agency that owns the item.' })
  owner!: string;

  @Field(() => ID, { description: 'The catalogue item.' })
  item!: string;

  @Field(() => SharingAccessType, { description: 'The widest of what any purpose gives.' })
  access!: SharingAccessType;

  @Field(() => [PurposeEnum], { description: 'The purposes that give it so; every one where nothing does.' })
  purposes!: readonly Purpose[];

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement that it rests on (共享协议); null where it rests on none.',
  })
  agreementId!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which that agreement no longer holds; null where it rests on none.',
  })
  until!: Date | null;
}

@InputType('AgreementEffectsInput', {
  description: 'The terms of an agreement that might be proposed (拟议条款).',
})
export class AgreementEffectsInput {
  @Field(() => AgencyEnum, { description: 'The agency that owns the items.' })
  owner!: Agency;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The side that may read; your own when left out.',
  })
  grantee?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: "For which region; your office's own when left out.",
  })
  region?: string | null;

  @Field(() => [ID], { description: 'The catalogue items (目录项), 100 at most.' })
  items!: string[];

  @Field(() => [PurposeEnum], { description: 'The purposes for which they may be read (使用目的).' })
  purposes!: Purpose[];

  @Field(() => JurisdictionEnum, {
    nullable: true,
    description: 'About which platforms it gives its items (属地范围); ANY when left out.',
  })
  jurisdiction?: Jurisdiction | null;

  @Field(() => Boolean, { description: 'Whether values are to be shared masked (脱敏).' })
  masked!: boolean;

  @Field(() => Int, { nullable: true, description: 'Operations a day; left out for no limit.' })
  dailyQuota?: number | null;

  @Field(() => DateTimeScalar, { description: 'From when it is to hold.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it no longer holds.' })
  validTo!: Date;
}
