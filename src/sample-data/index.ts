/**
 * 样例数据: an invented, deterministic sample of internet-finance platforms as six agencies would hold them.
 *
 * Everything is made up. Codes, identity numbers, account numbers and licence numbers carry right check characters but
 * come from series that nobody is issued; domains end in `.example` (RFC 2606); names of well-known firms are avoided.
 */
export { generateSample, type SamplePlatform } from './generate-sample.js';
export {
  generateCrosswalkSample,
  type CrosswalkCase,
  type CrosswalkSample,
} from './crosswalk/crosswalk-sample.js';
export { loadRecords, loadSample, type LoadedSample } from './load/load-sample.js';
export type { LoadProgress, OnProgress } from './load/progress.js';
export type { SampleOptions } from './options.js';
export { DEFAULT_PLATFORMS } from './settings/index.js';
export {
  TABLE_NAMES,
  TABLES,
  type Records,
  type RowOf,
  type SampleValue,
  type TableName,
} from './records/tables.js';
export { SCENARIOS, type Scenario, type ScenarioName } from './scenarios/index.js';
export { makeAccountNumber } from './identifiers/account-number.js';
export {
  makeSandboxAffiliateCode,
  makeSandboxCode,
  makeSandboxInterimCode,
  organisationCodeIn,
} from './identifiers/firm-codes.js';
export { makeRegistrationNumber } from './identifiers/registration-number.js';
export { makeResidentIdNumber, SANDBOX_DISTRICT } from './identifiers/resident-id-number.js';
export { addDays, instantOn } from './random/days.js';
export { randomFor, type Random } from './random/random.js';
