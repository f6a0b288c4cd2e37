import type { ClassType } from 'type-graphql';
import type { PaperKind } from '../workflow/recorder/index.js';
import { PlatformRegistrationResolver } from './graphql/registration.resolver.js';
import { PlatformRegistrationEntity, REGISTRATION_PAPER } from './rows/platform-registration.entity.js';

/** 从业机构登记与归并: who enters platforms into the registry, and which codes are of one platform. */
export { openPlatformIdentity, type PlatformIdentityServices } from './use-cases/open-platform-identity.js';

/** type-graphql resolvers; they find the services at `context.data.platformIdentity`. */
export const platformIdentityResolvers = [PlatformRegistrationResolver] as const;

/** Rows that are inserted and never changed. */
export const platformIdentityPapers: readonly PaperKind[] = [REGISTRATION_PAPER];

/** TypeORM entities, in the schema `coordination`. */
export const platformIdentityEntities: readonly ClassType[] = [PlatformRegistrationEntity];
