import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './options.js';
import type { Release } from './hub-lock.js';
import { launch, type Launched, type LaunchPlan } from './launch.js';

/** Times that a server is started again within {@link WINDOW_MILLISECONDS}; one that ends more often has a lasting fault. */
const RESTARTS = 5;
const WINDOW_MILLISECONDS = 10 * 60_000;

interface Kept {
  readonly url: string;
  readonly plan: LaunchPlan;
  readonly launched: Launched;
  readonly release: Release;
  readonly onUnexpectedExit: EmbeddedPostgresOptions['onUnexpectedExit'];
}

/**
 * Keeps the server running: one that ends without having been stopped (killed, out of memory) is started again at the same
 * port, once its last sessions are gone, and recovers what was acknowledged. Five times in ten minutes; then, or where it does not
 * start, `onUnexpectedExit` is told why.
 */
export function keepRunning({ url, plan, launched, release, onUnexpectedExit }: Kept): EmbeddedPostgres {
  const restarts: number[] = [];
  let current = launched;
  const state = { stopping: false };
  const relaunch = async (ending: string): Promise<boolean> => {
    const now = performance.now();
    const lately = restarts.filter((at) => now - at < WINDOW_MILLISECONDS);
    const said = `PostgreSQL in ${plan.cluster} has ended (${ending}): ${await current.serverLog.tail()}`;
    if (lately.length >= RESTARTS) {
      onUnexpectedExit?.(
        `${said} It has ended ${lately.length} times within ten minutes and is not started again.`,
      );
      return false;
    }
    restarts.push(now);
    plan.log(`${said} It is started again.`);
    try {
      current = await launch({ ...plan, port: launched.port });
      plan.log('PostgreSQL runs again');
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return state.stopping ? false : relaunch(reason);
    }
  };
  const watch = async (): Promise<void> => {
    let ending = await current.postmaster.ended;
    while (!state.stopping && (await relaunch(ending))) {
      if (state.stopping) await current.postmaster.stop();
      ending = await current.postmaster.ended;
    }
  };
  const watching = watch();
  let stopped: Promise<void> | undefined;
  return {
    url,
    directory: plan.cluster,
    stop() {
      state.stopping = true;
      // A server that is being started at this moment is stopped by who starts it.
      stopped ??= current.postmaster
        .stop()
        .then(() => watching)
        .then(release);
      return stopped;
    },
  };
}
