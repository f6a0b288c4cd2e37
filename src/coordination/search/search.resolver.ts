import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PlatformType } from '../../platform-registry/index.js';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import { SearchHitType, SearchResultType } from './search.types.js';
import type { SearchServices } from './open-search.js';

type Context = SubgraphContext<{ readonly search: SearchServices }>;

/** Units of cost: six indexes are looked through. */
const SEARCH_COST = 50;

@Resolver(() => SearchHitType)
export class SearchResolver {
  @Directive(`@cost(weight: ${SEARCH_COST})`)
  @Query(() => SearchResultType, {
    description:
      'Finds platforms by code, name, other identifiers or Pinyin initials, and matters by number (检索), among what the caller may list.',
  })
  search(
    @Arg('text', () => String, {
      description: 'What is searched for, 2 to 100 characters; of a code at least 4.',
    })
    text: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many of each kind, 8 when left out, at most 50.',
    })
    first: number | null,
    @Ctx() { data }: Context,
  ): Promise<SearchResultType> {
    return data.search.search(text, first);
  }

  @FieldResolver(() => PlatformType, {
    nullable: true,
    description: 'The platform that was found, or that it is about (从业机构); null for an agreement.',
  })
  async platform(
    @Root() { platformCode }: SearchHitType,
    @Ctx() { data }: Context,
  ): Promise<PlatformType | null> {
    return platformCode === null ? null : data.search.platform(platformCode);
  }
}
