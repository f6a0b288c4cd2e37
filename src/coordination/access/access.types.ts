import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  AGREEMENT_STATUSES,
  AGREEMENT_VERSION_STATUSES,
  JURISDICTIONS,
  MASKING_RULES,
  SHARE_TYPES,
} from '../../access/index.js';
import {
  ActorEnum,
  AgencyEnum,
  DateTimeScalar,
  payloadType,
  PurposeEnum,
  RegionCodeScalar,
  type Payload,
} from '../../subgraph-kit/index.js';

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

const AgreementVersionStatusEnum = enumObject(AGREEMENT_VERSION_STATUSES);
registerEnumType(AgreementVersionStatusEnum, {
  name: 'SharingAgreementVersionStatus',
  description: '协议版本状态.',
});

export const JurisdictionEnum = enumObject(JURISDICTIONS);
registerEnumType(JurisdictionEnum, {
  name: 'SharingJurisdiction',
  description: '属地范围: about which platforms an agreement gives its items.',
  valuesConfig: {
    ANY: { description: 'About every platform.' },
    CALLER_REGION: {
      description:
        "About platforms registered or operating in the caller's region; a caller for the whole country has all.",
    },
  },
});

@ObjectType('LocalizedText', { description: 'The same in Chinese and in English.' })
export class LocalizedTextType {
  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}

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

  @Field(() => Boolean, { description: 'Whether a request must state its legal basis (Exchange-Basis).' })
  basisRequired!: boolean;

  @Field(() => UpdateFrequencyEnum)
  updateFrequency!: string;

  @Field(() => String, { description: "In the caller's language." })
  description!: string;

  @Field(() => LocalizedTextType, { description: 'In both languages.' })
  descriptions!: LocalizedTextType;
}

/** What an agreement and each of its versions say. */
@ObjectType()
class AgreementTermsType {
  @Field(() => [PurposeEnum])
  purposes!: string[];

  @Field(() => String)
  legalBasis!: string;

  @Field(() => JurisdictionEnum)
  jurisdiction!: string;

  @Field(() => Boolean, { description: 'Whether values are shared masked.' })
  masked!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '每日限额: operations a day (Beijing time) that may read under it; null for no limit.',
  })
  dailyQuota!: number | null;

  @Field(() => DateTimeScalar)
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is no longer in force.' })
  validTo!: Date;

  @Field(() => String)
  proposedBy!: string;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who gave the first approval.' })
  firstApprovedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  firstApprovedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who gave the second approval (双人复核).' })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt!: Date | null;
}

@ObjectType('SharingAgreement', {
  description: '共享协议: under which an owner shares conditional items. Its terms are those in force.',
})
export class SharingAgreementType extends AgreementTermsType {
  @Field(() => ID)
  id!: string;

  @Field(() => AgencyEnum)
  owner!: string;

  @Field(() => ActorEnum)
  grantee!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'For the offices in this region, about platforms in their own; null for the whole country.',
  })
  region!: string | null;

  @Field(() => AgreementStatusEnum)
  status!: string;

  @Field(() => Int, { description: 'Counts the steps taken; give it as expectedVersion.' })
  version!: number;

  @Field(() => Int, { description: 'Number of the version that its terms are of.' })
  termsVersion!: number;

  @Field(() => [ActorEnum], { description: 'The sides that have suspended it.' })
  suspendedBy!: string[];
}

@ObjectType('SharingAgreementVersion', {
  description: '协议版本: terms as they were proposed. A new version takes effect with its second approval.',
})
export class SharingAgreementVersionType extends AgreementTermsType {
  @Field(() => Int)
  number!: number;

  @Field(() => AgreementVersionStatusEnum)
  status!: string;

  /** For finding its items. */
  agreementId!: string;
}

@ObjectType('SharingAgreementEvent', { description: "协议变更记录: a step in an agreement's life." })
export class SharingAgreementEventType {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  command!: string;

  @Field(() => AgreementStatusEnum, { nullable: true, description: 'Null for the proposal.' })
  fromStatus!: string | null;

  @Field(() => AgreementStatusEnum)
  toStatus!: string;

  @Field(() => Int, { description: 'The version of the terms that the step was about.' })
  termsVersion!: number;

  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => String)
  officer!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

const AGREEMENT = { sharingAgreement: SharingAgreementType };

export type SharingAgreementPayload = Payload<typeof AGREEMENT>;

export const ProposeSharingAgreementPayloadType = payloadType('ProposeSharingAgreement', AGREEMENT);
export const ApproveSharingAgreementPayloadType = payloadType('ApproveSharingAgreement', AGREEMENT);
export const SuspendSharingAgreementPayloadType = payloadType('SuspendSharingAgreement', AGREEMENT);
export const TerminateSharingAgreementPayloadType = payloadType('TerminateSharingAgreement', AGREEMENT);
export const AmendSharingAgreementPayloadType = payloadType('AmendSharingAgreement', AGREEMENT);
export const RejectSharingAgreementAmendmentPayloadType = payloadType(
  'RejectSharingAgreementAmendment',
  AGREEMENT,
);
export const ResumeSharingAgreementPayloadType = payloadType('ResumeSharingAgreement', AGREEMENT);
