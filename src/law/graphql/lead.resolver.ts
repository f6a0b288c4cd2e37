import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  LocalDateScalar,
  pageRequest,
  RegionCodeScalar,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { LawServices } from '../services/open-law.js';
import { AT, REGION } from './law.types.js';
import {
  DecidingGroupType,
  FunctionalZoneConnectionType,
  FunctionalZoneType,
  LawSectorConnectionType,
  LawSectorType,
  LeadRuleType,
} from './lead.types.js';

type Context = SubgraphContext<{ readonly law: LawServices }>;

@Resolver()
export class LeadResolver {
  @Query(() => LawSectorConnectionType, { description: 'The fields of the campaign (领域), by code.' })
  lawSectors(
    @Ctx() { data: { law } }: Context,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only those of the country and of this region’s plan; left out for all.',
    })
    region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<LawSectorType> {
    return law.sectors({ region, at }, pageRequest(first, after));
  }

  @Query(() => FunctionalZoneConnectionType, {
    description: 'Areas without a division’s code (开发区、园区等功能区), by code; an operator adds them.',
  })
  functionalZones(
    @Ctx() { data: { law } }: Context,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only those that this division or one within it hosts; left out for all.',
    })
    region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<FunctionalZoneType> {
    return law.functionalZones({ region, at }, pageRequest(first, after));
  }

  @Query(() => LeadRuleType, {
    nullable: true,
    description:
      'Who leads a sector in a region on a day (牵头部门), by the most exact row from the district up to the country; null for none.',
  })
  leadAgencies(
    @Ctx() { data: { law } }: Context,
    @Arg('sector', () => String, { description: 'Code of the sector, as lawSectors lists it.' })
    sector: string,
    @Arg('region', () => RegionCodeScalar, REGION) region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
  ): LeadRuleType | null {
    return law.leadAgencies(sector, { region, at });
  }

  @Query(() => DecidingGroupType, {
    nullable: true,
    description:
      'Whose leading group decides (归口管理): that of the place of registration; the places of operation co-operate. Null on a day before the plans.',
  })
  decidingGroup(
    @Ctx() { data: { law } }: Context,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'The place of registration (登记地); left out for the country.',
    })
    region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('operatingRegions', () => [RegionCodeScalar], {
      nullable: true,
      description: 'The places of operation (经营地); none when left out.',
    })
    operatingRegions: string[] | null,
    @Arg('disagreement', () => Boolean, {
      nullable: true,
      description: 'Whether the places disagree, so that their common superior decides; false when left out.',
    })
    disagreement: boolean | null,
  ): DecidingGroupType | null {
    return law.decidingGroup({ region, at, operatingRegions, disagreement });
  }
}

@Resolver(() => LawSectorType)
export class SectorLeadResolver {
  @FieldResolver(() => LeadRuleType, {
    nullable: true,
    description: 'Who leads it in a region on a day (牵头部门), as `leadAgencies` says; null for none.',
  })
  lead(
    @Root() { sector }: LawSectorType,
    @Ctx() { data: { law } }: Context,
    @Arg('region', () => RegionCodeScalar, REGION) region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
  ): LeadRuleType | null {
    return law.leadAgencies(sector, { region, at });
  }
}
