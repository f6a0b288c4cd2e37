export { currentCodes, type DivisionChange } from './division-table.js';
export {
  divisions,
  divisionsKnownUntil,
  faultsOfDivisionChanges,
  installDivisions,
} from './installed-divisions.js';
