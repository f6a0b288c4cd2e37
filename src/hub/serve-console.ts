import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveSinglePage } from '../http/server/index.js';

/**
 * What the console may load and run: its own files, and nothing from elsewhere. Scripts and styles in the text of the page
 * are refused, so what was put into a page by somebody else does nothing (CSP level 3; Trusted Types).
 */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'none'; img-src 'self' data:",
  "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'",
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ');

/** Addresses of the hub that no page of the console has. */
const ADDRESSES_OF_THE_HUB =
  '/graphql /attachments /health/live /health/ready /metrics /log /.well-known /session /sign-out /sign-in/providers /dev-idp /assets'.split(
    ' ',
  );

/** The console as it was built; absent where it was not, as in a part of the tests. */
export function builtConsole(directory: string): string | null {
  return existsSync(join(directory, 'index.html')) ? directory : null;
}

/** Serves the console at `/`. */
export async function serveConsole(app: FastifyInstance, directory: string): Promise<void> {
  await serveSinglePage(app, { directory, policy: POLICY, others: ADDRESSES_OF_THE_HUB });
}
