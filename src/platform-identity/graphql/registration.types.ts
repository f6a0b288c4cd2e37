import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import { IdentifierKind, PlatformType } from '../../platform-registry/index.js';
import {
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  SectorCodeScalar,
  type Payload,
} from '../../subgraph-kit/index.js';

@InputType('PlatformIdentifierInput', { description: 'A name by which a platform is known (从业机构标识).' })
export class PlatformIdentifierInput {
  @Field(() => IdentifierKind, {
    description: 'What kind of name it is (标识类型); codes are not entered here.',
  })
  kind!: IdentifierKind;

  @Field(() => String, { description: 'The name itself; it is kept in the one form of its kind.' })
  value!: string;
}

@InputType('RegisterPlatformInput')
export class RegisterPlatformInput extends IdempotentInput {
  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description:
      'Its unified social credit code (统一社会信用代码); left out for a platform without registration, which gets an interim code (临时代码).',
  })
  unifiedSocialCreditCode?: string | null;

  @Field(() => String, { description: 'Name of the platform (从业机构名称), at most 200 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of registration (注册地); left out where it is not registered.',
  })
  registeredRegion?: string | null;

  @Field(() => [RegionCodeScalar], {
    description: 'Regions where it operates (经营地); at least one where it is not registered.',
  })
  operatingRegions!: string[];

  @Field(() => [SectorCodeScalar], {
    description: 'Lines of internet finance that it is in (领域), at least one of those of today.',
  })
  sectors!: string[];

  @Field(() => [PlatformIdentifierInput], {
    description: 'Domains, apps, brands, WeChat official accounts and other names (标识), at most 100.',
  })
  identifiers!: PlatformIdentifierInput[];
}

const REGISTERED = { platform: PlatformType };

export type RegisterPlatformPayload = Payload<typeof REGISTERED>;
export const RegisterPlatformPayload = payloadType('RegisterPlatform', REGISTERED);
