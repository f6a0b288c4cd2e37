export { currentCodes, type DivisionChange } from './division-table.js';
export {
  DIVISIONS_KNOWN_UNTIL,
  divisions,
  faultsOfDivisionChanges,
  installDivisions,
} from './installed-divisions.js';
