export { OfficerNamesResolver } from './officer-names.resolver.js';
export { openOfficers, type OfficerServices } from './open-officers.js';
