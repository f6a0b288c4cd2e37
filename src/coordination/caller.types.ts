import { Field, InputType, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  LevelEnum,
  PurposeEnum,
  RegionCodeScalar,
  RoleEnum,
} from '../subgraph-kit/index.js';

@ObjectType('Caller', { description: 'Who the hub thinks you are, and what you may do (调用方).' })
export class CallerType {
  @Field(() => ActorCodeScalar, { description: 'The agency, office or group that you act for.' })
  agency!: string;

  @Field(() => RoleEnum, { description: 'What kind of caller you are (角色).' })
  role!: string;

  @Field(() => LevelEnum, { description: 'Level of your office (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of your office; null for the whole country.',
  })
  region!: string | null;

  @Field(() => String, { description: 'The officer’s or system’s name within its agency.' })
  officer!: string;

  @Field(() => PurposeEnum, {
    nullable: true,
    description:
      'What you read data for, from the header Exchange-Purpose (使用目的); null where none was given.',
  })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The case you read data for, from the header Exchange-Case; null where none was given.',
  })
  caseId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The legal basis you named, from the header Exchange-Basis (法律依据); null where none was given.',
  })
  basis!: string | null;

  @Field(() => [String], {
    description: 'Catalogue items that you may read with these headers, by id.',
  })
  readableItems!: string[];
}

@InputType('CallerInput', { description: 'Somebody else, to explain access for.' })
export class CallerInput {
  @Field(() => ActorCodeScalar, { description: 'The agency, office or group that the caller acts for.' })
  agency!: string;

  @Field(() => RoleEnum, { description: 'What kind of caller it is (角色).' })
  role!: string;

  @Field(() => LevelEnum, { description: 'Level of the caller’s office (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the caller’s office; left out for the whole country.',
  })
  region?: string | null;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'What data is read for (使用目的); left out for none.',
  })
  purpose?: string | null;
}
