/** A process that verifies an export each time it is asked to, and says how long that took. */
import { ProgressLine } from '../../../src/log-verifier/command/progress.js';
import { examine } from '../../../src/log-verifier/command/verify.js';
import { LOG_KEY } from '../../vectors/make/log.js';

process.on('message', ({ file }: { file: string }) => {
  void measure(file).then((measured) => process.send?.(measured));
});

async function measure(file: string): Promise<object> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const examined = await examine('export', [file], { logKey: [LOG_KEY.verifierKey] }, new ProgressLine());
  const { user, system } = process.cpuUsage(cpu);
  const proved = 'value' in examined && examined.value.result === 'PROVED';
  return {
    proved,
    milliseconds: performance.now() - started,
    cpuMilliseconds: (user + system) / 1000,
    mebibytes: process.memoryUsage().rss / 2 ** 20,
  };
}
