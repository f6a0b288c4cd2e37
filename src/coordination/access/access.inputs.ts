import { Field, ID, InputType, Int } from 'type-graphql';
import type { AgreementStatus, Jurisdiction } from '../../access/index.js';
import type { Agency, Purpose } from '../../kernel/index.js';
import {
  ActorEnum,
  AgencyEnum,
  DateTimeScalar,
  PurposeEnum,
  RegionCodeScalar,
} from '../../subgraph-kit/index.js';
import { AgreementStatusEnum, JurisdictionEnum } from './access.types.js';

@InputType('SharingAgreementFilter')
export class SharingAgreementFilterInput {
  @Field(() => AgencyEnum, { nullable: true })
  owner?: string | null;

  @Field(() => ActorEnum, { nullable: true })
  grantee?: string | null;

  @Field(() => AgreementStatusEnum, { nullable: true })
  status?: AgreementStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only agreements that list this catalogue item.' })
  item?: string | null;
}

@InputType()
class AgreementTermsInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => [ID])
  items!: string[];

  @Field(() => [PurposeEnum])
  purposes!: Purpose[];

  @Field(() => String, { description: 'Law and article.' })
  legalBasis!: string;

  @Field(() => JurisdictionEnum, { nullable: true, description: 'ANY when left out.' })
  jurisdiction?: Jurisdiction | null;

  @Field(() => Boolean, { description: 'Whether values are to be shared masked.' })
  masked!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '每日限额: operations a day (Beijing time); left out for no limit.',
  })
  dailyQuota?: number | null;

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar)
  validTo!: Date;
}

@InputType('ProposeSharingAgreementInput')
export class ProposeSharingAgreementInput extends AgreementTermsInput {
  @Field(() => AgencyEnum)
  owner!: Agency;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: "For which region; your office's own when left out. A local office proposes for no other.",
  })
  region?: string | null;
}

@InputType()
class AgreementStepInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  agreementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; where another step came between, yours is refused.',
  })
  expectedVersion?: number | null;
}

@InputType('AmendSharingAgreementInput')
export class AmendSharingAgreementInput extends AgreementTermsInput {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; where another step came between, yours is refused.',
  })
  expectedVersion?: number | null;
}

@InputType('ApproveSharingAgreementInput')
export class ApproveSharingAgreementInput extends AgreementStepInput {}

@InputType('RejectSharingAgreementAmendmentInput')
export class RejectSharingAgreementAmendmentInput extends AgreementStepInput {}

@InputType('SuspendSharingAgreementInput')
export class SuspendSharingAgreementInput extends AgreementStepInput {}

@InputType('ResumeSharingAgreementInput')
export class ResumeSharingAgreementInput extends AgreementStepInput {}

@InputType('TerminateSharingAgreementInput')
export class TerminateSharingAgreementInput extends AgreementStepInput {}
