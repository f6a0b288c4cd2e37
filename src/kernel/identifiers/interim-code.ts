import { platformCodeOf, type PlatformCode } from './platform-code.js';
import { unifiedSocialCreditCodeCheckCharacter } from './unified-social-credit-code.js';

/** No registering department and category of GB 32100-2015 use these two letters. */
export const INTERIM_CODE_PREFIX = 'XW';

const LAST_SERIAL = 999_999_999;

/**
 * The interim code (临时代码) that the registry gives to a platform without registration: `XW`, the region, a serial
 * number of nine digits, and the check character of GB 32100-2015.
 *
 * @param region six digits (GB/T 2260)
 * @param serial 1 to 999,999,999; anything else is a fault and throws
 */
export function makeInterimCode(region: string, serial: number): PlatformCode {
  if (!/^\d{6}$/.test(region)) throw new RangeError('The region is six digits');
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) {
    throw new RangeError(`The serial number is a whole number from 1 to ${LAST_SERIAL}`);
  }
  const first17 = INTERIM_CODE_PREFIX + region + String(serial).padStart(9, '0');
  return platformCodeOf(first17 + unifiedSocialCreditCodeCheckCharacter(first17));
}

/** Whether the code was issued by the registry for want of a registration. */
export function isInterimCode(code: PlatformCode): boolean {
  return code.startsWith(INTERIM_CODE_PREFIX);
}
