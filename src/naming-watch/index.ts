import { NameCheckResolver } from './graphql/name-check.resolver.js';

/** 名称监测: words in names and scopes of business that plans and laws restrict. */
export { openNamingWatch, type NamingWatchServices } from './open-naming-watch.js';

/** type-graphql resolvers; they find the services at `context.data.namingWatch`. */
export const namingWatchResolvers = [NameCheckResolver] as const;
