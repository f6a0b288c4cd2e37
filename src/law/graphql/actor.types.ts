import { Field, ObjectType } from 'type-graphql';
import { connectionType, LevelEnum, RegionCodeScalar } from '../../subgraph-kit/index.js';
import { DatedRowType } from './law.types.js';
import { LawActorKindEnum, LawVerbEnum } from './law.enums.js';

@ObjectType('ActorName', {
  description: 'What the body that holds a function is called in a time (机构名称沿革).',
})
export class ActorNameType extends DatedRowType {
  @Field(() => LevelEnum, { nullable: true, description: 'Level of its offices (层级); null for all.' })
  level!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Region of its office; null for all.' })
  region!: string | null;

  @Field(() => String, { description: 'Its name, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'Its short name (简称), in Chinese.' })
  short!: string;

  @Field(() => String, { description: 'Its name in English.' })
  en!: string;
}

@ObjectType('LawActor', { description: 'A function in the campaign, whichever body holds it (办理主体).' })
export class LawActorType extends DatedRowType {
  @Field(() => String, { description: 'Code of the actor.' })
  actor!: string;

  @Field(() => LawActorKindEnum, { description: 'What kind of body holds it.' })
  kind!: string;

  @Field(() => [LawVerbEnum], { description: 'What it may do.' })
  verbs!: readonly string[];

  @Field(() => [LevelEnum], {
    nullable: true,
    description: 'The levels at which it exists (层级); null for all.',
  })
  levels!: readonly string[] | null;

  @Field(() => String, { description: 'What the function is called, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What the function is called in English.' })
  en!: string;
}

export const LawActorConnectionType = connectionType('LawActor', () => LawActorType);
