import type { Config } from '../../config/index.js';
import { shippedActors } from '../../law/index.js';
import {
  developmentSigningKeys,
  readSigningKeys,
  SigningKeyRegister,
  SigningKeysUnusable,
} from '../../keys/signatures/index.js';

/**
 * The keys by which agencies and officers sign: those that the configuration names, and those made for development.
 *
 * @throws SigningKeysUnusable naming what is wrong with the file
 */
export async function signingKeysOf({
  opinions,
  developmentIssuers,
  dataDirectory,
}: Config): Promise<SigningKeyRegister> {
  const named = opinions.signingKeysFile ? await readSigningKeys(opinions.signingKeysFile) : [];
  const made = developmentIssuers ? await developmentSigningKeys(dataDirectory, shippedActors()) : [];
  try {
    return new SigningKeyRegister([...named, ...made]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SigningKeysUnusable(`${opinions.signingKeysFile} is not usable: ${error.message}`, {
      cause: error,
    });
  }
}
