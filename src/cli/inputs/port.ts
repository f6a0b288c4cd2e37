import { InvalidArgumentError } from 'commander';

const MAX_PORT = 65_535;

/** A TCP port from the command line. @throws InvalidArgumentError */
export function port(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > MAX_PORT) {
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${MAX_PORT}.`);
  }
  return value;
}
