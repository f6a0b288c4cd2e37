import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Level } from '../../kernel/index.js';
import {
  LevelEnum,
  LocalDateScalar,
  pageRequest,
  RegionCodeScalar,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { LawServices } from '../services/open-law.js';
import { ActorNameType, LawActorConnectionType, LawActorType } from './actor.types.js';
import { AT } from './law.types.js';

type Context = SubgraphContext<{ readonly law: LawServices }>;

@Resolver(() => LawActorType)
export class LawActorResolver {
  @Query(() => LawActorType, {
    nullable: true,
    description: 'The actor with this code (办理主体); null where there is none.',
  })
  lawActor(
    @Ctx() { data: { law } }: Context,
    @Arg('actor', () => ID, { description: 'Code of the actor.' }) actor: string,
  ): LawActorType | null {
    return law.actor(actor);
  }

  @Query(() => LawActorConnectionType, { description: 'Who takes part in the campaign (办理主体), by code.' })
  lawActors(
    @Ctx() { data: { law } }: Context,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<LawActorType> {
    return law.actors(pageRequest(first, after));
  }

  @FieldResolver(() => ActorNameType, {
    nullable: true,
    description: 'What the body that holds it is called on a day (当日名称); null where that is not known.',
  })
  name(
    @Root() { actor }: LawActorType,
    @Ctx() { data: { law } }: Context,
    @Arg('level', () => LevelEnum, {
      nullable: true,
      description: 'Level of its office (层级); the national one when left out.',
    })
    level: Level | null,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Region of its office; left out for any.',
    })
    region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
  ): ActorNameType | null {
    return law.actorName(actor, level, { region, at });
  }

  @FieldResolver(() => [ActorNameType], { description: 'Every name there is on record (名称沿革).' })
  names(@Root() { actor }: LawActorType, @Ctx() { data: { law } }: Context): ActorNameType[] {
    return law.actorNames(actor);
  }
}
