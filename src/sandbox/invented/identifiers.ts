import {
  makeAccountNumber,
  makeRegistrationNumber,
  makeSandboxCode,
  makeSandboxInterimCode,
  type Random,
} from '../../sample-data/index.js';

/** What numbers of a sandbox begin with or contain, so that whoever meets one outside knows it for what it is. */
const MARK = 'SANDBOX';

const padded = (index: number): string => String(index).padStart(6, '0');

/** A number that no other record of a sandbox has: licence, case, product, booking. */
export const makeRecordNumber = (mark: string, index: number, position: number): string =>
  `${MARK}${mark}${padded(index)}${String(position).padStart(4, '0')}`;

export const makeCode = (region: string, index: number, interim: boolean): string =>
  interim ? makeSandboxInterimCode(region, index) : makeSandboxCode(region, index);

/** Account numbers of a sandbox: their series are reached by no platform of a sample and by none of its strangers. */
const FIRST_ACCOUNT = 70_000_000;
const STRANGERS = 80_000_000;

export const makeOwnAccount = (index: number, position: number): string =>
  makeAccountNumber(FIRST_ACCOUNT + index, position);

export const makeStrangerAccount = (random: Random): string =>
  makeAccountNumber(STRANGERS + random.integer(0, 9_999_999), random.integer(0, 999_999));

const FIRST_REGISTRATION = 8_000_000;
const FIRST_ICP = 80_000_000;

const numbered = (text: string, position: number): string =>
  position === 0 ? text : `${text}-${position + 1}`;

/** What a platform of a sandbox goes by, by the kind of the identifier and its place among those of the kind. */
export const IDENTIFIERS = {
  REGISTRATION_NUMBER: (home: string, index: number) =>
    makeRegistrationNumber(home, FIRST_REGISTRATION + index),
  ICP_NUMBER: (_home: string, index: number, position: number) =>
    numbered(`京ICP备${FIRST_ICP + index}号`, position),
  DOMAIN: (_home: string, index: number, position: number) =>
    `${numbered(`sandbox-${padded(index)}`, position)}.example`,
  APP_NAME: (_home: string, index: number, position: number) => numbered(`沙盒${padded(index)}APP`, position),
  BRAND: (_home: string, index: number, position: number) => numbered(`沙盒${padded(index)}`, position),
  WECHAT_ACCOUNT: (_home: string, index: number, position: number) =>
    numbered(`sandbox_${padded(index)}`, position),
} as const;
