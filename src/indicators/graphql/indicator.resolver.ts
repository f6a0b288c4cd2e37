import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { LocalDateScalar, PlatformCodeScalar, type SubgraphContext } from '../../subgraph-kit/index.js';
import type { IndicatorServices } from '../open-indicators.js';
import { IndicatorType } from './indicator.types.js';

type Context = SubgraphContext<{ readonly indicators: IndicatorServices }>;

/** Units of cost beside those of the request that reads the values, which is charged by itself. */
const INDICATOR_COST = 50;

@Resolver()
export class IndicatorResolver {
  @Directive(`@cost(weight: ${INDICATOR_COST})`)
  @Query(() => [IndicatorType], {
    description:
      'What the data of now that the caller is given says of red lines (预警指标), one for each row in force for the platform; read by a request of its own, on record.',
  })
  indicators(
    @Arg('code', () => PlatformCodeScalar, { description: 'The platform.' }) code: string,
    @Arg('at', () => LocalDateScalar, {
      nullable: true,
      description:
        'The day in Beijing whose rows are taken: of a case, that on which it was opened; today when left out.',
    })
    at: string | null,
    @Ctx() { data }: Context,
  ): Promise<readonly IndicatorType[]> {
    return data.indicators.indicators(code, at);
  }
}
