import { IndicatorResolver } from './graphql/indicator.resolver.js';

/** 预警指标: signs that a red line may be crossed, worked out from what a caller is given. */
export { openIndicators, type IndicatorServices } from './open-indicators.js';
export type {
  FieldReading,
  PlatformReader,
  PlatformReading,
  ReadPlatform,
  Withholding,
} from './model/platform-reading.js';

/** type-graphql resolvers; they find the services at `context.data.indicators`. */
export const indicatorResolvers = [IndicatorResolver] as const;
