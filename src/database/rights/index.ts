export { readRights, type RightsScope } from './read-rights.js';
export {
  createMissingRoles,
  inspectRights,
  repairRights,
  type ExpectedRights,
  type RightsFinder,
} from './repair-rights.js';
