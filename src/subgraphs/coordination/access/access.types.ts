import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AGREEMENT_STATUSES, MASKING_RULES, SHARE_TYPES } from '../../../access/index.js';
import { ActorEnum, AgencyEnum, DateTimeScalar, PurposeEnum, RefusalType } from '../../kit/index.js';

function enumObject<Code extends string>(codes: readonly Code[]): Record<Code, Code> {
  return Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
}

const ShareTypeEnum = enumObject(SHARE_TYPES);
registerEnumType(ShareTypeEnum, { name: 'ShareType', description: '共享类型 (国发〔2016〕51号).' });

const MaskingRuleEnum = enumObject(MASKING_RULES);
registerEnumType(MaskingRuleEnum, { name: 'MaskingRule', description: '脱敏规则.' });

const UpdateFrequencyEnum = enumObject(['REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE']);
registerEnumType(UpdateFrequencyEnum, { name: 'UpdateFrequency', description: '更新周期.' });

export const AgreementStatusEnum = enumObject(AGREEMENT_STATUSES);
registerEnumType(AgreementStatusEnum, { name: 'SharingAgreementStatus', description: '共享协议状态.' });

@ObjectType('CatalogueItem', { description: '目录项: something an owner shares, and how.' })
export class CatalogueItemType {
  @Field(() => ID, { description: '`<owner>.<item>`, the name that policies use.' })
  id!: string;

  @Field(() => AgencyEnum)
  owner!: string;

  @Field(() => ShareTypeEnum)
  shareType!: string;

  @Field(() => Int, { description: '数据级别 (JR/T 0197-2020), 1 to 5.' })
  dataLevel!: number;

  @Field(() => Boolean)
  personal!: boolean;

  @Field(() => MaskingRuleEnum)
  masking!: string;

  @Field(() => Boolean)
  purposeRequired!: boolean;

  @Field(() => Boolean)
  warrantRequired!: boolean;

  @Field(() => UpdateFrequencyEnum)
  updateFrequency!: string;

  @Field(() => String, { description: "In the caller's language." })
  description!: string;
}

@ObjectType('SharingAgreement', { description: '共享协议: under which an owner shares conditional items.' })
export class SharingAgreementType {
  @Field(() => ID)
  id!: string;

  @Field(() => AgencyEnum)
  owner!: string;

  @Field(() => ActorEnum)
  grantee!: string;

  @Field(() => [PurposeEnum])
  purposes!: string[];

  @Field(() => String)
  legalBasis!: string;

  @Field(() => Boolean, { description: 'Whether values are shared masked.' })
  masked!: boolean;

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is no longer in force.' })
  validTo!: Date;

  @Field(() => AgreementStatusEnum)
  status!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  proposedBy!: string;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => String, { nullable: true })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt!: Date | null;
}

@ObjectType('SharingAgreementEvent', { description: "A step in an agreement's life." })
export class SharingAgreementEventType {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  command!: string;

  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => String)
  officer!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

/** What each of the four mutations answers. */
export interface SharingAgreementPayload {
  sharingAgreement: SharingAgreementType | null;
  refusal: RefusalType | null;
}

function payloadType(name: string) {
  @ObjectType(name)
  class SharingAgreementPayloadType implements SharingAgreementPayload {
    @Field(() => SharingAgreementType, { nullable: true })
    sharingAgreement!: SharingAgreementType | null;

    @Field(() => RefusalType, { nullable: true })
    refusal!: RefusalType | null;
  }
  return SharingAgreementPayloadType;
}

export const ProposeSharingAgreementPayloadType = payloadType('ProposeSharingAgreementPayload');
export const ApproveSharingAgreementPayloadType = payloadType('ApproveSharingAgreementPayload');
export const SuspendSharingAgreementPayloadType = payloadType('SuspendSharingAgreementPayload');
export const TerminateSharingAgreementPayloadType = payloadType('TerminateSharingAgreementPayload');
