/** 穿透: who owns a firm, and where money comes from and goes, over all agencies' records. */
export { LookThroughResolver } from './look-through.resolver.js';
export { openLookThrough, type LookThroughServices } from './open-look-through.js';
