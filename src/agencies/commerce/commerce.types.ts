import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import {
  ALWAYS_PRESENT,
  LocalDateScalar,
  MoneyType,
  PlatformCodeScalar,
  Policy,
  RegionCodeScalar,
} from '../../subgraph-kit/index.js';

export enum RegistrationStatus {
  ACTIVE = 'ACTIVE',
  ABNORMAL = 'ABNORMAL',
  REVOKED = 'REVOKED',
  DEREGISTERED = 'DEREGISTERED',
}
registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: '登记状态: state of a firm in the business register.',
});

export enum ShareholderKind {
  PERSON = 'PERSON',
  ENTERPRISE = 'ENTERPRISE',
  PARTNERSHIP = 'PARTNERSHIP',
}
registerEnumType(ShareholderKind, { name: 'ShareholderKind' });

export enum BranchKind {
  BRANCH = 'BRANCH',
  SUBSIDIARY = 'SUBSIDIARY',
  LIMITED_PARTNERSHIP = 'LIMITED_PARTNERSHIP',
}
registerEnumType(BranchKind, { name: 'BranchKind' });

export enum AdvertisingCaseStatus {
  OPEN = 'OPEN',
  PENALISED = 'PENALISED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(AdvertisingCaseStatus, { name: 'AdvertisingCaseStatus' });

@ObjectType('LegalRepresentative', { description: '法定代表人: the person who acts for the firm.' })
export class LegalRepresentativeType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Policy('commerce.legal_representative')
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Policy('commerce.person_id_number')
  @Field(() => String, { nullable: true, description: '身份证号 (GB 11643).' })
  idNumber!: string | null;
}

@ObjectType('Shareholder', { description: '股东.' })
export class ShareholderType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: "The holder's own code where it is a firm.",
  })
  code!: string | null;

  @Field(() => ShareholderKind)
  kind!: string;

  @Field(() => Float, { description: 'Share of the capital, 0 to 1.' })
  ratio!: number;

  @Policy('commerce.person_id_number')
  @Field(() => String, { nullable: true, description: '身份证号 (GB 11643) where the holder is a person.' })
  idNumber!: string | null;
}

@ObjectType('Branch', { description: '分支机构.' })
export class BranchType {
  @Field(() => String)
  name!: string;

  @Field(() => BranchKind)
  kind!: string;

  @Field(() => PlatformCodeScalar, { nullable: true })
  code!: string | null;

  @Field(() => RegionCodeScalar)
  region!: string;

  @Field(() => LocalDateScalar)
  openedOn!: string;
}

@ObjectType('NameChange', { description: '名称变更.' })
export class NameChangeType {
  @Field(() => LocalDateScalar)
  changedOn!: string;

  @Field(() => String)
  formerName!: string;

  @Field(() => String)
  newName!: string;
}

@ObjectType('AdvertisingCase', { description: '互联网金融广告案件.' })
export class AdvertisingCaseType {
  @Field(() => String)
  caseNo!: string;

  @Field(() => String, { description: 'Red line code, e.g. MISLEADING_ADVERTISING.' })
  redLine!: string;

  @Field(() => String)
  medium!: string;

  @Field(() => String, { description: 'What the advertisement claimed.' })
  claim!: string;

  @Field(() => AdvertisingCaseStatus)
  status!: string;

  @Field(() => LocalDateScalar)
  filedOn!: string;

  @Field(() => MoneyType, { nullable: true })
  penalty!: MoneyType | null;
}

@ObjectType('CommerceRecord', {
  description:
    '工商: what the commerce bureau holds. Its fields are null or empty where the bureau holds nothing.',
})
export class CommerceRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;

  @Policy('commerce.registration')
  @Field(() => String, { nullable: true })
  registeredName!: string | null;

  @Policy('commerce.registration')
  @Field(() => RegistrationStatus, { nullable: true })
  status!: string | null;

  @Policy('commerce.registration')
  @Field(() => LocalDateScalar, { nullable: true })
  establishedOn!: string | null;

  @Policy('commerce.registration')
  @Field(() => MoneyType, { nullable: true, description: '注册资本.' })
  registeredCapital!: MoneyType | null;

  @Policy('commerce.registration')
  @Field(() => String, { nullable: true, description: '经营范围.' })
  businessScope!: string | null;
}

/** The shared platform, as far as this subgraph knows it. */
@ObjectType('Platform')
@Directive('@key(fields: "code")')
export class CommercePlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Directive(ALWAYS_PRESENT)
  @Field(() => CommerceRecordType, {
    nullable: true,
    description: '工商. Null only when the bureau could not be asked.',
  })
  commerce!: CommerceRecordType;
}
