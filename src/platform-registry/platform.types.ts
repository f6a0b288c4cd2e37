import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  PlatformCodeScalar,
  RegionCodeScalar,
  SectorCodeScalar,
} from '../subgraph-kit/index.js';

export enum IdentifierKind {
  UNIFIED_SOCIAL_CREDIT_CODE = 'UNIFIED_SOCIAL_CREDIT_CODE',
  INTERIM_CODE = 'INTERIM_CODE',
  REGISTRATION_NUMBER = 'REGISTRATION_NUMBER',
  ORGANISATION_CODE = 'ORGANISATION_CODE',
  LICENCE_NUMBER = 'LICENCE_NUMBER',
  ICP_NUMBER = 'ICP_NUMBER',
  DOMAIN = 'DOMAIN',
  APP_NAME = 'APP_NAME',
  BRAND = 'BRAND',
  WECHAT_ACCOUNT = 'WECHAT_ACCOUNT',
}
registerEnumType(IdentifierKind, {
  name: 'IdentifierKind',
  description: 'Under what kind of name an agency knows a platform (标识类型).',
  valuesConfig: {
    UNIFIED_SOCIAL_CREDIT_CODE: {
      description: 'Unified social credit code (统一社会信用代码, GB 32100-2015).',
    },
    INTERIM_CODE: { description: 'Interim code that the registry gave before registration (临时代码).' },
    REGISTRATION_NUMBER: { description: 'Registration number of the business register, 15 digits (注册号).' },
    ORGANISATION_CODE: { description: 'Organisation code (组织机构代码, GB 11714).' },
    LICENCE_NUMBER: { description: 'Number of a licence (许可证编号).' },
    ICP_NUMBER: { description: 'Number of an internet filing (ICP备案号).' },
    DOMAIN: { description: 'Domain name (域名).' },
    APP_NAME: { description: 'Name of an app (应用名称).' },
    BRAND: { description: 'Brand (品牌).' },
    WECHAT_ACCOUNT: { description: 'WeChat official account (公众号).' },
  },
});

@ObjectType('PlatformIdentifier', { description: 'Another name of a platform (从业机构标识).' })
export class PlatformIdentifierType {
  @Field(() => IdentifierKind, { description: 'What kind of name it is (标识类型).' })
  kind!: string;

  @Field(() => String, { description: 'The name itself, as the agency writes it.' })
  value!: string;
}

@ObjectType('FormerPlatform', {
  description:
    'A code that was merged into another one (曾用代码), with the name that it was registered under.',
})
export class FormerPlatformType {
  @Field(() => PlatformCodeScalar, {
    description: 'The code, which leads to the platform it was merged into.',
  })
  code!: string;

  @Field(() => String, { description: 'Name under which it was registered (名称).' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether the registry issued the code, as an interim one (临时代码).',
  })
  interim!: boolean;
}

@ObjectType('Platform', {
  description: 'An internet-finance platform (从业机构), joined over all agencies by its code.',
})
@Directive('@key(fields: "code")')
export class PlatformType {
  @Field(() => PlatformCodeScalar, {
    description: 'Unified social credit code or interim code (统一社会信用代码, 临时代码).',
  })
  code!: string;

  @Field(() => String, { description: 'Name of the platform (从业机构名称).' })
  name!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of registration (注册地); null where it is not registered or not known.',
  })
  registeredRegion!: string | null;

  @Field(() => [RegionCodeScalar], { description: 'Regions where it operates (经营地).' })
  operatingRegions!: string[];

  @Field(() => [SectorCodeScalar], { description: 'Lines of internet finance that it is in (领域).' })
  sectors!: string[];

  @Field(() => Boolean, {
    description: 'Whether the code was issued by the registry to an unregistered platform.',
  })
  interim!: boolean;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'The platform whose code stood for this one, too, before it was split off (拆分自); null where it was not.',
  })
  splitFrom!: string | null;
}

export const PlatformConnectionType = connectionType('Platform', () => PlatformType);

@InputType('PlatformFilter', { description: 'Which platforms to list; all given conditions must hold.' })
export class PlatformFilterInput {
  @Field(() => [PlatformCodeScalar], {
    nullable: true,
    description: 'Only platforms with one of these codes; at most 200.',
  })
  codes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only platforms with this part in their name; at least two characters.',
  })
  nameContains?: string | null;

  @Field(() => SectorCodeScalar, {
    nullable: true,
    description: 'Only platforms in this line of internet finance (领域).',
  })
  sector?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only platforms registered in this region or in a division of it (注册地).',
  })
  registeredRegion?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only platforms operating in this region or in a division of it (经营地).',
  })
  operatingRegion?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only platforms whose code is an interim one (临时代码), or only the others.',
  })
  interim?: boolean | null;
}
