/**
 * 沙盒: a synthetic twin of an installation's data for those who build against the hub. A profile tells how the data are
 * distributed and none of the values; a twin is made from the profile alone.
 */
export { measureProfile } from './profile/measure-profile.js';
export { readProfile, writeProfile, type Profile } from './profile/profile-file.js';
export { SandboxUnusable } from './sandbox-unusable.js';
export { generateTwin, usualSize } from './twin/generate-twin.js';
export { GUIDE_CODE, type TwinOptions } from './twin/make-platform.js';
export { compareProfiles, type Distance } from './compare/compare-profiles.js';
export { compareTwin, type Comparison } from './compare/compare-twin.js';
export { markSandbox } from './twin/mark-sandbox.js';
