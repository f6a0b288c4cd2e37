import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Libraries that Chromium is linked against and that no package manager brings: NSS. */
const NSS = [
  '/lib',
  '/lib64',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
];

/**
 * Where Chromium is, unpacked from its package the first time (3 to 4 s, into the temporary folder). Where the system has no
 * NSS, the package's own copy of it is used: it unpacks that where it takes itself to be on Amazon Linux.
 *
 * @returns the path of the program
 */
export async function unpackChromium(): Promise<string> {
  const isThere = NSS.some((folder) => existsSync(`${folder}/libnss3.so`));
  // oxlint-disable-next-line node/no-process-env -- How the package is told so.
  if (!isThere) process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts Chromium. Not with the package's own arguments: they switch web security off. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
