import { Ctx, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import { CatalogueItemType } from './access.types.js';
import type { AccessServices } from './open-access.js';

type Context = SubgraphContext<{ readonly access: AccessServices }>;

@Resolver(() => CatalogueItemType)
export class CatalogueResolver {
  @Query(() => [CatalogueItemType], { description: 'What can be shared, by whom and how (共享目录).' })
  catalogue(@Ctx() { data }: Context): Promise<CatalogueItemType[]> {
    return data.access.catalogue();
  }
}
