import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, PlatformCodeScalar, RegionCodeScalar, SectorEnum } from '../subgraph-kit/index.js';

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
}
registerEnumType(IdentifierKind, {
  name: 'IdentifierKind',
  description: 'Under what kind of name an agency knows a platform (标识类型).',
});

@ObjectType('PlatformIdentifier', { description: '平台标识: another name of the platform.' })
export class PlatformIdentifierType {
  @Field(() => IdentifierKind)
  kind!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('Platform', { description: '平台: an internet-finance platform, joined over all agencies.' })
@Directive('@key(fields: "code")')
export class PlatformType {
  @Field(() => PlatformCodeScalar)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: '注册地.' })
  registeredRegion!: string | null;

  @Field(() => [RegionCodeScalar], { description: '经营地.' })
  operatingRegions!: string[];

  @Field(() => [SectorEnum], { description: '业态.' })
  sectors!: string[];

  @Field(() => Boolean, {
    description: 'Whether the code was issued by the registry to an unregistered platform.',
  })
  interim!: boolean;
}

export const PlatformConnectionType = connectionType('Platform', () => PlatformType);

@InputType('PlatformFilter', { description: 'All given conditions must hold.' })
export class PlatformFilterInput {
  @Field(() => [PlatformCodeScalar], { nullable: true, description: 'Any of these codes; at most 200.' })
  codes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name; at least two characters.' })
  nameContains?: string | null;

  @Field(() => SectorEnum, { nullable: true })
  sector?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Registered in this region or in a division of it.',
  })
  registeredRegion?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Operating in this region or in a division of it.',
  })
  operatingRegion?: string | null;

  @Field(() => Boolean, { nullable: true })
  interim?: boolean | null;
}
