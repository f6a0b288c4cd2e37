import { InvalidArgumentError } from 'commander';

const LARGEST_PORT = 65_535;

/** A TCP port from the command line. @throws InvalidArgumentError */
export function port(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > LARGEST_PORT) {
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${LARGEST_PORT}.`);
  }
  return value;
}
