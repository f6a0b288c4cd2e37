import { Field, InputType, ObjectType } from 'type-graphql';
import { ActorEnum, LevelEnum, PurposeEnum, RegionCodeScalar, RoleEnum } from '../subgraph-kit/index.js';

@ObjectType('Caller', { description: 'Who the hub thinks you are, and what you may do.' })
export class CallerType {
  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => RoleEnum)
  role!: string;

  @Field(() => LevelEnum)
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Null for the whole country.' })
  region!: string | null;

  @Field(() => String, { description: "The officer's or system's name within its agency." })
  officer!: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'From the header Exchange-Purpose.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'From the header Exchange-Case.' })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: 'From the header Exchange-Basis.' })
  basis!: string | null;

  @Field(() => [String], {
    description: 'Catalogue items that you may read with these headers, by id.',
  })
  readableItems!: string[];
}

@InputType('CallerInput', { description: 'Somebody else, to explain access for.' })
export class CallerInput {
  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => RoleEnum)
  role!: string;

  @Field(() => LevelEnum)
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true })
  region?: string | null;

  @Field(() => PurposeEnum, { nullable: true })
  purpose?: string | null;
}
