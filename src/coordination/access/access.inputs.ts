import { Field, ID, InputType, Int } from 'type-graphql';
import type { AgreementStatus, Jurisdiction } from '../../access/index.js';
import type { Agency, Purpose } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  AgencyEnum,
  DateTimeScalar,
  PurposeEnum,
  RegionCodeScalar,
} from '../../subgraph-kit/index.js';
import { AgreementStatusEnum, JurisdictionEnum } from './access.types.js';

@InputType('SharingAgreementFilter', {
  description: 'Which sharing agreements to list; all given conditions must hold.',
})
export class SharingAgreementFilterInput {
  @Field(() => AgencyEnum, { nullable: true, description: 'The agency that owns the data.' })
  owner?: string | null;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'The side that may read.' })
  grantee?: string | null;

  @Field(() => AgreementStatusEnum, { nullable: true, description: 'Where the agreement stands.' })
  status?: AgreementStatus | null;

  @Field(() => String, { nullable: true, description: 'Only the agreement with this number (编号).' })
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only agreements that list this catalogue item.' })
  item?: string | null;
}

@InputType()
class AgreementTermsInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'The catalogue items asked for (目录项), by id.' })
  items!: string[];

  @Field(() => [PurposeEnum], {
    description: 'The purposes for which they may be read (使用目的); at least one.',
  })
  purposes!: Purpose[];

  @Field(() => String, { description: 'Law and article that the sharing rests on (法律依据).' })
  legalBasis!: string;

  @Field(() => JurisdictionEnum, {
    nullable: true,
    description: 'About which platforms it gives its items (属地范围); ANY when left out.',
  })
  jurisdiction?: Jurisdiction | null;

  @Field(() => Boolean, { description: 'Whether values are to be shared masked (脱敏).' })
  masked!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Operations a day in Beijing time that may read under it (每日限额); left out for no limit.',
  })
  dailyQuota?: number | null;

  @Field(() => DateTimeScalar, { description: 'From when it is to hold, an instant in UTC.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it no longer holds.' })
  validTo!: Date;
}

@InputType('ProposeSharingAgreementInput')
export class ProposeSharingAgreementInput extends AgreementTermsInput {
  @Field(() => AgencyEnum, { description: 'The agency that owns the items.' })
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

  @Field(() => ID, { description: 'The agreement that the step is about.' })
  agreementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; where another step came between, yours is refused.',
  })
  expectedVersion?: number | null;
}

@InputType('AmendSharingAgreementInput')
export class AmendSharingAgreementInput extends AgreementTermsInput {
  @Field(() => ID, { description: 'The agreement to be amended.' })
  agreementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; where another step came between, yours is refused.',
  })
  expectedVersion?: number | null;
}

@InputType('ApproveSharingAgreementInput')
export class ApproveSharingAgreementInput extends AgreementStepInput {}

@InputType()
class DecliningAgreementStepInput extends AgreementStepInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why the owner does not consent (理由); required of an owner that declines what is proposed.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Law and article that the refusal rests on (依据); required with the reason.',
  })
  ground?: string | null;
}

@InputType('RejectSharingAgreementAmendmentInput')
export class RejectSharingAgreementAmendmentInput extends DecliningAgreementStepInput {}

@InputType('SuspendSharingAgreementInput')
export class SuspendSharingAgreementInput extends AgreementStepInput {}

@InputType('ResumeSharingAgreementInput')
export class ResumeSharingAgreementInput extends AgreementStepInput {}

@InputType('TerminateSharingAgreementInput')
export class TerminateSharingAgreementInput extends DecliningAgreementStepInput {}

@InputType('ExtendSharingAgreementAnswerInput')
export class ExtendSharingAgreementAnswerInput extends AgreementStepInput {
  @Field(() => String, { description: 'Why the owner needs longer to answer (理由).' })
  reason!: string;

  @Field(() => String, {
    description: 'The document by which the data authority gave leave (政务数据共享主管部门同意的文号).',
  })
  consent!: string;
}

@InputType('ConfirmSharingAgreementSupplyInput')
export class ConfirmSharingAgreementSupplyInput extends AgreementStepInput {}
