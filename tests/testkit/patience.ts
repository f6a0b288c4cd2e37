/** Milliseconds that a test or a hook has at most; only against hanging, so that a machine under any load is in time. */
export const MAX_TEST_MILLISECONDS = 300_000;

/**
 * How long `vi.waitFor`, `vi.waitUntil` and `expect.poll` look for what is to come. It is no part of what a test says: a
 * test that holds is done as soon as it came, and one that does not tells what was missing before the test's own end.
 */
export const PATIENCE = { timeout: 240_000, interval: 20 } as const;
