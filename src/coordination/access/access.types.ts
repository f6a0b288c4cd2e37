import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AGREEMENT_STATUSES,
  AGREEMENT_VERSION_STATUSES,
  JURISDICTIONS,
  MASKING_RULES,
  GROUND_MARKS,
  SHARE_TYPES,
  UPDATE_FREQUENCIES,
  type AgreementEventEntity,
  type AgreementStatus,
  type AgreementVersionEntity,
} from '../../access/index.js';
import {
  ActorCodeScalar,
  AgencyEnum,
  DateTimeScalar,
  enumOf,
  payloadType,
  PurposeEnum,
  RegionCodeScalar,
  type Payload,
} from '../../subgraph-kit/index.js';
import { SharingAnswerType } from './agreement-clock.types.js';

const ShareTypeEnum = enumOf(
  'ShareType',
  'Whether and how an item is shared (共享类型, 国发〔2016〕51号).',
  SHARE_TYPES,
  {
    UNCONDITIONAL: 'Shared without conditions (无条件共享).',
    CONDITIONAL: 'Shared under a sharing agreement (有条件共享).',
    NOT_SHARED: 'Not shared (不予共享).',
  },
);

const MaskingRuleEnum = enumOf(
  'MaskingRule',
  'How a value is shortened where it is shared masked (脱敏规则).',
  MASKING_RULES,
  {
    NONE: 'It is shared as it is (不脱敏).',
    PERSON_NAME: 'The first character of a name, and then `*` (姓名).',
    ID_NUMBER: 'The first 3 and the last 4 characters of an identity number (身份证件号码).',
    PHONE: 'The first 3 and the last 4 digits of a telephone number (电话号码).',
    ACCOUNT: 'The last 4 characters of an account number (账号).',
    BY_FIELD: 'Each field of the item has a rule of its own (逐字段).',
  },
);

const UpdateFrequencyEnum = enumOf(
  'UpdateFrequency',
  'How often an owner brings an item up to date (更新周期).',
  UPDATE_FREQUENCIES,
  {
    REAL_TIME: 'At once (实时).',
    DAILY: 'Every day (每日).',
    MONTHLY: 'Every month (每月).',
    ON_CHANGE: 'When something changes (变更时).',
  },
);

export const AgreementStatusEnum = enumOf(
  'SharingAgreementStatus',
  'Where a sharing agreement stands (共享协议状态).',
  AGREEMENT_STATUSES,
  {
    PROPOSED: 'Proposed, and without an approval yet (待批准).',
    AWAITING_SECOND_APPROVAL: 'Approved once, and to be approved by another person of the owner (待复核).',
    ACTIVE: 'In force within its dates (有效).',
    SUSPENDED: 'Suspended by a side, and nothing is shared under it (中止).',
    TERMINATED: 'Over for good: ended, declined or withdrawn (已终止).',
  },
);

const AgreementVersionStatusEnum = enumOf(
  'SharingAgreementVersionStatus',
  'Where a version of an agreement’s terms stands (协议版本状态).',
  AGREEMENT_VERSION_STATUSES,
  {
    PROPOSED: 'Proposed, and without an approval yet (待批准).',
    AWAITING_SECOND_APPROVAL: 'Approved once, and to be approved by another person of the owner (待复核).',
    IN_FORCE: 'These terms hold (有效).',
    SUPERSEDED: 'A later version took its place (已被取代).',
    ENDED: 'It ended with the agreement (已终止).',
    REJECTED: 'It was declined or withdrawn before it held (未获批准).',
  },
);

export const JurisdictionEnum = enumOf(
  'SharingJurisdiction',
  'About which platforms an agreement gives its items (属地范围).',
  JURISDICTIONS,
  {
    ANY: 'About every platform (不限属地).',
    CALLER_REGION:
      'About platforms registered or operating in the caller’s region (本属地); a caller for the whole country has all.',
  },
);

@ObjectType('LocalizedText', { description: 'The same text in Chinese and in English (中英文文本).' })
export class LocalizedTextType {
  @Field(() => String, { description: 'The Chinese text (中文).' })
  zh!: string;

  @Field(() => String, { description: 'The English text (英文).' })
  en!: string;
}

const GroundMarkEnum = enumOf('GroundMark', 'How sure a ground of sharing is (依据确定程度).', GROUND_MARKS, {
  LAW_READ: 'The article was read in a published copy (已核对条文).',
  KNOWN: 'It is professional knowledge and was not read again (待核对条文).',
  UNSURE: 'It is to be checked before anybody relies on it (尚不确定).',
});

@ObjectType('CatalogueItem', {
  description: 'Something that an owner shares, and how (目录项, 政务信息资源目录).',
})
export class CatalogueItemType {
  @Field(() => ID, { description: '`<owner>.<item>`, the name that policies use.' })
  id!: string;

  @Field(() => AgencyEnum, { description: 'The one agency that owns and provides the data (数源部门).' })
  owner!: string;

  @Field(() => ShareTypeEnum, { description: 'Whether and how it is shared (共享类型).' })
  shareType!: string;

  @Field(() => Int, { description: 'Data level (数据级别, JR/T 0197-2020), 1 for public to 5.' })
  dataLevel!: number;

  @Field(() => Boolean, { description: 'Whether it is personal information (个人信息).' })
  personal!: boolean;

  @Field(() => MaskingRuleEnum, {
    description: 'How its values are shortened where they are shared masked (脱敏规则).',
  })
  masking!: string;

  @Field(() => Boolean, {
    description: 'Whether a request must name its purpose (Exchange-Purpose, 使用目的).',
  })
  purposeRequired!: boolean;

  @Field(() => Boolean, { description: 'Whether a request needs an account-data warrant (账户查询手续).' })
  warrantRequired!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a request must state its legal basis (Exchange-Basis, 法律依据).',
  })
  basisRequired!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Law and article that a limit on sharing rests on, in Chinese (依据); null where none is named. Every item that is not shared has one.',
  })
  ground!: string | null;

  @Field(() => GroundMarkEnum, {
    nullable: true,
    description: 'How sure the ground is; null where there is none.',
  })
  groundMark!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In which form it is provided (数据格式); null where nobody said so.',
  })
  format!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which conditions it is used (使用条件), in Chinese; null where nobody said so.',
  })
  conditions!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Among whom it is shared (共享范围), in Chinese; null where nobody said so.',
  })
  scope!: string | null;

  @Field(() => UpdateFrequencyEnum, { description: 'How often the owner brings it up to date (更新周期).' })
  updateFrequency!: string;

  @Field(() => String, { description: 'What it is, in the caller’s language.' })
  description!: string;

  @Field(() => LocalizedTextType, { description: 'What it is, in both languages.' })
  descriptions!: LocalizedTextType;
}

/** What an agreement and each of its versions say. */
@ObjectType()
class AgreementTermsType {
  @Field(() => [PurposeEnum], { description: 'The purposes for which the items may be read (使用目的).' })
  purposes!: string[];

  @Field(() => String, { description: 'Law and article that the sharing rests on (法律依据).' })
  legalBasis!: string;

  @Field(() => JurisdictionEnum, { description: 'About which platforms it gives its items (属地范围).' })
  jurisdiction!: string;

  @Field(() => Boolean, { description: 'Whether values are shared masked (脱敏).' })
  masked!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Operations a day in Beijing time that may read under it (每日限额); null for no limit.',
  })
  dailyQuota!: number | null;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is in force.' })
  validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is no longer in force.' })
  validTo!: Date;

  @Field(() => String, { description: 'The officer who proposed the terms.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When the terms were proposed.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who gave the first approval; null until then.' })
  firstApprovedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first approval was given; null until then.',
  })
  firstApprovedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who gave the second approval (双人复核), never the same person; null until then.',
  })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the second approval was given; null until then.',
  })
  approvedAt!: Date | null;
}

@ObjectType('SharingAgreement', {
  description:
    'An agreement under which an owner shares conditional items (共享协议). Its terms are those in force.',
})
export class SharingAgreementType extends AgreementTermsType {
  @Field(() => ID, { description: 'Identifier of the agreement.' })
  id!: string;

  @Field(() => AgencyEnum, { description: 'The agency that owns the items.' })
  owner!: string;

  @Field(() => ActorCodeScalar, { description: 'The side that may read them.' })
  grantee!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'The region whose offices may read, about platforms in their own (属地); null for the whole country.',
  })
  region!: string | null;

  @Field(() => AgreementStatusEnum, { description: 'Where the agreement stands (协议状态).' })
  status!: AgreementStatus;

  @Field(() => Int, { description: 'Counts the steps so far, from 1; give it as expectedVersion.' })
  version!: number;

  @Field(() => Int, { description: 'Number of the version that its terms are of.' })
  termsVersion!: number;

  @Field(() => [ActorCodeScalar], { description: 'The sides that have suspended it.' })
  suspendedBy!: string[];
}

@ObjectType('SharingAgreementVersion', {
  description: 'Terms as they were proposed (协议版本). A new version takes effect with its second approval.',
})
export class SharingAgreementVersionType extends AgreementTermsType {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;

  @Field(() => AgreementVersionStatusEnum, { description: 'Where the version stands (协议版本状态).' })
  status!: string;

  @Field(() => SharingAnswerType, { description: 'How the owner answered, and when it provided the data.' })
  answer!: SharingAnswerType;

  /** For finding its items. */
  agreementId!: string;
}

/** A version, with how it was answered. */
export const toAgreementVersion = (version: AgreementVersionEntity): SharingAgreementVersionType => ({
  ...version,
  answer: version,
});

@ObjectType('SharingAgreementEvent', { description: 'A step in an agreement’s life (协议变更记录).' })
export class SharingAgreementEventType {
  @Field(() => Int, { description: 'The version of the agreement that the step made.' })
  version!: number;

  @Field(() => String, {
    description: 'What was done: a mutation, or liftOneSuspension where the other side’s lasts.',
  })
  command!: string;

  @Field(() => AgreementStatusEnum, {
    nullable: true,
    description: 'Where the agreement stood before (协议状态); null for the proposal.',
  })
  from!: string | null;

  @Field(() => AgreementStatusEnum, { description: 'Where it stood from then on (协议状态).' })
  to!: string;

  @Field(() => Int, { description: 'The version of the terms that the step was about.' })
  termsVersion!: number;

  @Field(() => ActorCodeScalar, { description: 'The side that took the step.' })
  agency!: string | null;

  @Field(() => String, { description: 'The person who took the step.' })
  officer!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the step was taken.' })
  at!: Date;
}

/** A step, with what its details say of it. */
export function toAgreementEvent({ details, ...event }: AgreementEventEntity): SharingAgreementEventType {
  const { termsVersion } = details as { readonly termsVersion: number };
  return { ...event, termsVersion };
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
export const ExtendSharingAgreementAnswerPayloadType = payloadType('ExtendSharingAgreementAnswer', AGREEMENT);
export const ConfirmSharingAgreementSupplyPayloadType = payloadType(
  'ConfirmSharingAgreementSupply',
  AGREEMENT,
);
