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
  description: 'State of a firm in the business register (登记状态).',
  valuesConfig: {
    ACTIVE: { description: 'It exists and operates (存续).' },
    ABNORMAL: { description: 'It is on the list of abnormal operations (经营异常).' },
    REVOKED: { description: 'Its business licence was revoked (吊销).' },
    DEREGISTERED: { description: 'It was struck off the register (注销).' },
  },
});

export enum ShareholderKind {
  PERSON = 'PERSON',
  ENTERPRISE = 'ENTERPRISE',
  PARTNERSHIP = 'PARTNERSHIP',
}
registerEnumType(ShareholderKind, {
  name: 'ShareholderKind',
  description: 'What kind of holder a shareholder is (股东类型).',
  valuesConfig: {
    PERSON: { description: 'A natural person (自然人).' },
    ENTERPRISE: { description: 'A firm (企业法人).' },
    PARTNERSHIP: { description: 'A partnership (合伙企业).' },
  },
});

export enum BranchKind {
  BRANCH = 'BRANCH',
  SUBSIDIARY = 'SUBSIDIARY',
  LIMITED_PARTNERSHIP = 'LIMITED_PARTNERSHIP',
}
registerEnumType(BranchKind, {
  name: 'BranchKind',
  description: 'What a branch is in law (分支机构类型).',
  valuesConfig: {
    BRANCH: { description: 'A branch without legal personality of its own (分公司).' },
    SUBSIDIARY: { description: 'A subsidiary, a firm of its own (子公司).' },
    LIMITED_PARTNERSHIP: { description: 'A limited partnership (有限合伙).' },
  },
});

export enum AdvertisingCaseStatus {
  OPEN = 'OPEN',
  PENALISED = 'PENALISED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(AdvertisingCaseStatus, {
  name: 'AdvertisingCaseStatus',
  description: 'How far an advertising case is (广告案件状态).',
  valuesConfig: {
    OPEN: { description: 'It is being handled (在办).' },
    PENALISED: { description: 'A penalty was imposed (已处罚).' },
    DISMISSED: { description: 'It was dismissed without a penalty (不予处罚).' },
  },
});

@ObjectType('LegalRepresentative', { description: 'The person who acts for the firm (法定代表人).' })
export class LegalRepresentativeType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Policy('commerce.legal_representative')
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person (姓名); masked where the agreement says so.',
  })
  name!: string | null;

  @Policy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description: 'Identity number (身份证号, GB 11643); masked where the agreement says so.',
  })
  idNumber!: string | null;
}

@ObjectType('Shareholder', { description: 'One holder of the firm’s capital (股东).' })
export class ShareholderType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Field(() => String, {
    description: 'Name of the person or firm (姓名或名称); masked where the agreement says so.',
  })
  name!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'The holder’s own unified social credit code where it is a firm (统一社会信用代码); null otherwise.',
  })
  code!: string | null;

  @Field(() => ShareholderKind, {
    description: 'Whether a person, a firm or a partnership holds it (股东类型).',
  })
  kind!: string;

  @Field(() => Float, { description: 'Share of the capital (持股比例), 0 to 1.' })
  ratio!: number;

  @Policy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description: 'Identity number where the holder is a person (身份证号, GB 11643); null otherwise.',
  })
  idNumber!: string | null;
}

@ObjectType('Holding', { description: 'What the firm holds of another one’s capital (对外投资).' })
export class HoldingType {
  /** Not in the schema: whose it is, by which a jurisdiction is told. */
  platformCode!: string;

  @Field(() => PlatformCodeScalar, {
    description: 'Unified social credit code of the firm that is held (统一社会信用代码).',
  })
  code!: string;

  @Field(() => Float, { description: 'Share of its capital (持股比例), 0 to 1.' })
  ratio!: number;
}

@ObjectType('Branch', { description: 'A branch, subsidiary or limited partnership of the firm (分支机构).' })
export class BranchType {
  @Field(() => String, { description: 'Its name (名称).' })
  name!: string;

  @Field(() => BranchKind, { description: 'What it is in law (类型).' })
  kind!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'Its own unified social credit code (统一社会信用代码), where it has one.',
  })
  code!: string | null;

  @Field(() => RegionCodeScalar, { description: 'Where it is registered (登记地).' })
  region!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was set up (设立日期).' })
  openedOn!: string;
}

@ObjectType('NameChange', { description: 'A change of the registered name (名称变更).' })
export class NameChangeType {
  @Field(() => LocalDateScalar, { description: 'The day of the change (变更日期).' })
  changedOn!: string;

  @Field(() => String, { description: 'The name before (变更前名称).' })
  formerName!: string;

  @Field(() => String, { description: 'The name after (变更后名称).' })
  newName!: string;
}

@ObjectType('AdvertisingCase', {
  description: 'A case about internet-finance advertising (互联网金融广告案件).',
})
export class AdvertisingCaseType {
  @Field(() => String, { description: 'Case number of the bureau (案号).' })
  caseNo!: string;

  @Field(() => String, {
    description: 'Code of the red line (红线) that it is about, for example MISLEADING_ADVERTISING.',
  })
  redLine!: string;

  @Field(() => String, { description: 'Where the advertisement ran (发布媒介).' })
  medium!: string;

  @Field(() => String, { description: 'What the advertisement claimed (广告内容).' })
  claim!: string;

  @Field(() => AdvertisingCaseStatus, { description: 'How far the case is (案件状态).' })
  status!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was filed (立案日期).' })
  filedOn!: string;

  @Field(() => MoneyType, { nullable: true, description: 'The fine (罚款); null where none was imposed.' })
  penalty!: MoneyType | null;
}

@ObjectType('CommerceRecord', {
  description:
    'What the commerce bureau holds on the platform (工商). Its fields are null or empty where the bureau holds nothing.',
})
export class CommerceRecordType {
  /** Not in the schema: the key by which the fields find their rows. */
  platformCode!: string;

  @Policy('commerce.registration')
  @Field(() => String, { nullable: true, description: 'The name in the business register (注册名称).' })
  registeredName!: string | null;

  @Policy('commerce.registration')
  @Field(() => RegistrationStatus, {
    nullable: true,
    description: 'State in the business register (登记状态).',
  })
  status!: string | null;

  @Policy('commerce.registration')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of establishment (成立日期).' })
  establishedOn!: string | null;

  @Policy('commerce.registration')
  @Field(() => MoneyType, { nullable: true, description: 'Registered capital (注册资本).' })
  registeredCapital!: MoneyType | null;

  @Policy('commerce.registration')
  @Field(() => String, { nullable: true, description: 'Registered scope of business (经营范围).' })
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
    description: 'What the commerce bureau holds (工商). Null only when the bureau could not be asked.',
  })
  commerce!: CommerceRecordType;
}
