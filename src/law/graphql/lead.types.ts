import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType, LevelEnum, LocalDateScalar, RegionCodeScalar } from '../../subgraph-kit/index.js';
import { LawActorType } from './actor.types.js';
import { DatedRowType } from './law.types.js';
import { LeadModeEnum } from './law.enums.js';

@ObjectType('LawSector', { description: 'A field of the campaign (领域).' })
export class LawSectorType extends DatedRowType {
  @Field(() => String, { description: 'Code of the sector.' })
  sector!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The region whose plan calls it so or has it alone; null for the country.',
  })
  region!: string | null;

  @Field(() => String, { description: 'What the plan calls it, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  en!: string;

  @Field(() => Boolean, { description: 'Whether firms do business in it.' })
  business!: boolean;
}

export const LawSectorConnectionType = connectionType('LawSector', () => LawSectorType);

@ObjectType('FunctionalZone', {
  description: 'An area without a division’s code, in the division that hosts it (开发区、园区等功能区).',
})
export class FunctionalZoneType extends DatedRowType {
  @Field(() => ID, { description: 'Code of the zone.' })
  zone!: string;

  @Field(() => String, { description: 'What it is called, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  en!: string;

  @Field(() => RegionCodeScalar, { description: 'The division that hosts it (所在地).' })
  hostRegion!: string;
}

export const FunctionalZoneConnectionType = connectionType('FunctionalZone', () => FunctionalZoneType);

@ObjectType('LeadRule', { description: 'Who leads a sector at a level and in a region (牵头部门).' })
export class LeadRuleType extends DatedRowType {
  @Field(() => String, { description: 'Code of the sector.' })
  sector!: string;

  @Field(() => LevelEnum, { description: 'The level of the row (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The region of the row; null for the country and for the default of provinces.',
  })
  region!: string | null;

  @Field(() => LeadModeEnum, { description: 'How the leads stand to each other.' })
  mode!: string;

  @Field(() => [LawActorType], { description: 'Who leads (牵头), in the order of the plan.' })
  leads!: readonly LawActorType[];

  @Field(() => [LawActorType], {
    description: 'Of whom the substance of the business decides (由业务实质决定); none in other modes.',
  })
  bySubstance!: readonly LawActorType[];

  @Field(() => [LawActorType], { description: 'Who guides and coordinates (指导、协调).' })
  guiding!: readonly LawActorType[];

  @Field(() => [LawActorType], { description: 'Who takes part (配合).' })
  participating!: readonly LawActorType[];
}

@ObjectType('DecidingGroup', {
  description: 'The lowest leading group that decides for a region (认定层级).',
})
export class DecidingGroupType extends DatedRowType {
  @Field(() => LevelEnum, { description: 'Level of the group (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the group; null for the national one.',
  })
  region!: string | null;

  @Field(() => ID, { description: 'Code of the group in its plan.' })
  groupCode!: string;

  @Field(() => String, { description: 'What the plan calls the group, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What the group is called in English.' })
  en!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The post that chairs it (组长), in Chinese; null where the plan was not read.',
  })
  chair!: string | null;

  @Field(() => LawActorType, {
    nullable: true,
    description: 'Where its office is (办公室设在); null where the plan was not read.',
  })
  officeHost!: LawActorType | null;

  @Field(() => LocalDateScalar, { description: 'The day for which it was looked up, in Beijing.' })
  at!: string;

  @Field(() => [DecidingGroupType], {
    description: 'Groups of the other places of operation, which co-operate (配合); none within one area.',
  })
  cooperating!: readonly DecidingGroupType[];
}
