export { PlatformEntity, PlatformIdentifierEntity } from './platform.entity.js';
export { openPlatformRegistry, type PlatformRegistry } from './platform-registry.js';
export { platformChangeCursor } from './platform-change-cursor.js';
export { platformInSector } from './sector-condition.js';
export { codesOfPlatforms, ofPlatform } from './same-platform.js';
export { fillInitials } from './fill-initials.js';
export type { FoundPlatform } from './search-platforms.js';
export { PlatformResolver } from './platform.resolver.js';
export { IdentifierKind, PlatformIdentifierType, PlatformType } from './platform.types.js';
