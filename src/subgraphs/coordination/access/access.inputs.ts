import { Field, ID, InputType } from 'type-graphql';
import type { AgreementStatus } from '../../../access/index.js';
import type { Agency, Purpose } from '../../../kernel/index.js';
import { ActorEnum, AgencyEnum, DateTimeScalar, PurposeEnum } from '../../kit/index.js';
import { AgreementStatusEnum } from './access.types.js';

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

@InputType('ProposeSharingAgreementInput')
export class ProposeSharingAgreementInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => AgencyEnum)
  owner!: Agency;

  @Field(() => [ID])
  items!: string[];

  @Field(() => [PurposeEnum])
  purposes!: Purpose[];

  @Field(() => String, { description: 'Law and article.' })
  legalBasis!: string;

  @Field(() => Boolean, { description: 'Whether values are to be shared masked.' })
  masked!: boolean;

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar)
  validTo!: Date;
}

@InputType('ApproveSharingAgreementInput')
export class ApproveSharingAgreementInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  agreementId!: string;
}

@InputType('SuspendSharingAgreementInput')
export class SuspendSharingAgreementInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  agreementId!: string;
}

@InputType('TerminateSharingAgreementInput')
export class TerminateSharingAgreementInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  agreementId!: string;
}
