import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PlatformType } from '../../../platform-registry/index.js';
import { idPageRequest, type Connection } from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { DeterminationType, SupervisorType } from '../types/determination.types.js';
import { isSpellingOf } from '../../model/cases/business-line.js';
import { SubstanceCaseConnectionType, type SubstanceCaseType } from '../types/substance-case.types.js';

@Resolver(() => PlatformType)
export class PlatformDeterminationResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => SubstanceCaseConnectionType, {
    nullable: true,
    description: 'Cases on the platform (业务实质认定事项), the newest first.',
  })
  substanceCases(
    @Root() platform: PlatformType,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: DeterminationContext,
  ): Promise<Connection<SubstanceCaseType>> {
    return data.determination.casesOfPlatform(platform.code, idPageRequest(first, after));
  }

  @BusinessRolesOnly()
  @FieldResolver(() => DeterminationType, {
    nullable: true,
    description:
      'The determination in force (现行认定); null where there is none, and the latest where several lines have one.',
  })
  async determinationInForce(
    @Root() platform: PlatformType,
    @Arg('businessLine', () => String, {
      nullable: true,
      description: 'Of which line of business (业务条线); left out for the latest of any line.',
    })
    businessLine: string | null | undefined,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DeterminationType | null> {
    const inForce = await data.determination.inForce.load(platform.code);
    const isAsked = (line: string): boolean => !businessLine || isSpellingOf(line, businessLine);
    return inForce.find((each) => isAsked(each.businessLine)) ?? null;
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [SupervisorType], {
    nullable: true,
    description: 'Whom rulings made responsible for its lines of business (责任部门), the earliest first.',
  })
  supervisors(
    @Root() platform: PlatformType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly SupervisorType[]> {
    return data.determination.supervisorsOf.load(platform.code);
  }
}

@Resolver(() => DeterminationType)
export class DeterminationResolver {
  @FieldResolver(() => PlatformType, { nullable: true })
  platform(
    @Root() determination: DeterminationType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<object | null> {
    return data.determination.platform(determination.platformCode);
  }
}
