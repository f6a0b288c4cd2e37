import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PlatformCodeScalar, type Connection, type SubgraphContext } from '../subgraph-kit/index.js';
import type { PlatformRegistry } from './platform-registry.js';
import {
  IdentifierKind,
  PlatformConnectionType,
  PlatformFilterInput,
  PlatformIdentifierType,
  PlatformType,
} from './platform.types.js';

type RegistryContext = SubgraphContext<{ registry: PlatformRegistry }>;

@Resolver(() => PlatformType)
export class PlatformResolver {
  @Query(() => PlatformType, { nullable: true, description: 'One platform by its code.' })
  platform(
    @Arg('code', () => PlatformCodeScalar) code: string,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformType | null> {
    return data.registry.platform(code);
  }

  @Query(() => PlatformType, { nullable: true, description: 'One platform by another of its names.' })
  platformByIdentifier(
    @Arg('kind', () => IdentifierKind) kind: IdentifierKind,
    @Arg('value', () => String) value: string,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformType | null> {
    return data.registry.platformByIdentifier(kind, value);
  }

  @Query(() => PlatformConnectionType, { description: 'Platforms in order of code.' })
  platforms(
    @Arg('filter', () => PlatformFilterInput, { nullable: true }) filter: PlatformFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: RegistryContext,
  ): Promise<Connection<PlatformType>> {
    return data.registry.platforms(filter ?? {}, first, after);
  }

  @FieldResolver(() => [PlatformIdentifierType])
  identifiers(
    @Root() platform: PlatformType,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformIdentifierType[]> {
    return data.registry.identifiers(platform.code);
  }
}
