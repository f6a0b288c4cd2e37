/** Codes that this hub gave because there is no registration (临时代码) begin so. */
const INTERIM = 'XW';

/** What a code is an identifier of: the unified social credit code (GB 32100) or an interim code of this hub. */
export const isUnifiedCode = (code: string): boolean => !code.startsWith(INTERIM);
