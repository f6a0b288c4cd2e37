import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  DateTimeScalar,
  FiltersBy,
  PlatformCodeScalar,
  unusable,
  type Connection,
  type SubgraphContext,
} from '../subgraph-kit/index.js';
import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';
import type { PlatformRegistry } from './platform-registry.js';
import { PlatformChangeConnectionType, type PlatformChangeType } from './platform-change.types.js';
import {
  FormerPlatformType,
  IdentifierKind,
  PlatformConnectionType,
  PlatformFilterInput,
  PlatformIdentifierType,
  PlatformType,
} from './platform.types.js';

const tooManyCodes = defineRefusal<{ max: number }>('TOO_MANY_PLATFORM_CODES', ({ max }) => ({
  message: {
    en: inEnglish`At most ${max} platforms are asked for at once.`,
    zh: inChinese`一次最多查询 ${max} 家从业机构。`,
  },
  remedy: { en: 'Ask for the others in another operation.', zh: '请将其余从业机构另行查询。' },
}));

type RegistryContext = SubgraphContext<{ registry: PlatformRegistry }>;

@ArgsType()
class PlatformArguments {
  @Field(() => PlatformCodeScalar, {
    description: 'Its code; an interim code that was merged finds the registered platform too.',
  })
  code!: string;

  /** The gateway reads it: it goes to every agency in the signed context. It filters by nothing, whatever its name is like. */
  @FiltersBy()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant whose recorded values the agencies give (截至时间), by what the caller may read today; left out for present ones. One for the whole operation; the registry answers as of today.',
  })
  asOf?: Date | null;
}

/** Codes in one question. */
const MAX_CODES = 200;

@ArgsType()
class PlatformsByCodeArguments {
  @Field(() => [PlatformCodeScalar], {
    description: 'At most 200 codes; an interim code that was merged finds the registered platform too.',
  })
  codes!: string[];

  @FiltersBy()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant whose recorded values the agencies give (截至时间), as with `platform`.',
  })
  asOf?: Date | null;
}

@Resolver(() => PlatformType)
export class PlatformResolver {
  @Query(() => PlatformType, {
    nullable: true,
    description: 'The platform with this code (从业机构); null where the registry holds none.',
  })
  platform(
    @Args(() => PlatformArguments) { code }: PlatformArguments,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformType | null> {
    return data.registry.platform(code);
  }

  @Query(() => [PlatformType], {
    nullable: 'items',
    description:
      'The platforms with these codes (从业机构), each at the place of its code; null where the registry holds none.',
  })
  platformsByCode(
    @Args(() => PlatformsByCodeArguments) { codes }: PlatformsByCodeArguments,
    @Ctx() { data }: RegistryContext,
  ): Promise<(PlatformType | null)[]> {
    if (codes.length > MAX_CODES) throw unusable(tooManyCodes({ max: MAX_CODES }));
    return data.registry.platformsOf(codes);
  }

  @Query(() => PlatformType, {
    nullable: true,
    description: 'The platform known by another of its names (从业机构标识); null where none is.',
  })
  platformByIdentifier(
    @Arg('kind', () => IdentifierKind, { description: 'What kind of name is given (标识类型).' })
    kind: IdentifierKind,
    @Arg('value', () => String, { description: 'The name itself.' }) value: string,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformType | null> {
    return data.registry.platformByIdentifier(kind, value);
  }

  @Query(() => PlatformConnectionType, { description: 'Platforms in order of code (从业机构).' })
  platforms(
    @Arg('filter', () => PlatformFilterInput, { nullable: true }) filter: PlatformFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: RegistryContext,
  ): Promise<Connection<PlatformType>> {
    return data.registry.platforms(filter ?? {}, first, after);
  }

  @Query(() => PlatformChangeConnectionType, {
    description:
      'What of the registry changed (从业机构变更), each platform once, the earliest change first: for whoever keeps a copy. Keep the last cursor, and go on from there.',
  })
  platformsChanged(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The last cursor that you kept (游标), of whatever day; left out to begin with all.',
    })
    after: string | null,
    @Ctx() { data }: RegistryContext,
  ): Promise<Connection<PlatformChangeType>> {
    return data.registry.changes(first, after);
  }

  @FieldResolver(() => [PlatformIdentifierType], {
    description: 'Other names by which agencies know it (从业机构标识).',
  })
  identifiers(
    @Root() platform: PlatformType,
    @Ctx() { data }: RegistryContext,
  ): Promise<PlatformIdentifierType[]> {
    return data.registry.identifiers(platform.code);
  }

  @FieldResolver(() => [FormerPlatformType], {
    description: 'Codes that were merged into this one (曾用代码); they go on leading to it.',
  })
  formerCodes(
    @Root() platform: PlatformType,
    @Ctx() { data }: RegistryContext,
  ): Promise<FormerPlatformType[]> {
    return data.registry.formerCodes(platform.code);
  }
}
