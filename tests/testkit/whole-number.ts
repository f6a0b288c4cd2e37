/** Reads a flag of a tool. @throws Error with one sentence when it is no whole number from 0 on */
export function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${flag} must be a whole number, and "${text}" is not.`);
}
