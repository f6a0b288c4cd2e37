import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import {
  LocalDateScalar,
  PlatformCodeScalar,
  RegionCodeScalar,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { WatchedHolder, WatchOccasion } from '../model/check-name.js';
import type { NamingWatchServices } from '../open-naming-watch.js';
import { NameCheckType, WatchedHolderEnum, WatchOccasionEnum } from './name-check.types.js';

type Context = SubgraphContext<{ readonly namingWatch: NamingWatchServices }>;

@ArgsType()
class CheckNameArguments {
  @Field(() => String, { nullable: true, description: 'The name (名称), 500 characters at most.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The scope of business (经营范围), 20,000 characters at most.',
  })
  scope?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Where the firm is registered, or is to be (地区); the country’s lists alone when left out.',
  })
  region?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day in Beijing whose lists are taken; today when left out.',
  })
  at?: string | null;

  @Field(() => WatchOccasionEnum, { defaultValue: 'REGISTRATION', description: 'At which step (适用情形).' })
  occasion!: WatchOccasion;

  @Field(() => WatchedHolderEnum, { defaultValue: 'ENTERPRISE', description: 'Who is registered (经营者).' })
  holder!: WatchedHolder;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'A firm in the register whose licences are looked at (从业机构), by a request of its own.',
  })
  code?: string | null;
}

@Resolver()
export class NameCheckResolver {
  @Query(() => NameCheckType, {
    description:
      'Which watched words stand in a name and a scope of business (名称核查), by the lists in force on a day; what a scope says is not done counts as not said.',
  })
  checkName(
    @Args(() => CheckNameArguments) { name, scope, region, at, occasion, holder, code }: CheckNameArguments,
    @Ctx() { data }: Context,
  ): Promise<NameCheckType> {
    return data.namingWatch.checkName({
      name: name ?? null,
      scope: scope ?? null,
      region: region ?? null,
      at: at ?? null,
      code: code ?? null,
      occasion,
      holder,
    });
  }
}
