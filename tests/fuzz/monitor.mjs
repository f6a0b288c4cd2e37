// Loaded into the hub's process before anything else (node --import). Tells the parent, when asked, how long the event
// loop was held up, how much processor time its thread took, and whether something has changed what all objects inherit.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const SAMPLE_MILLISECONDS = 5;
const NANOSECONDS = 1e6;
const PRISTINE = new Map(
  [Object, Array, Function, String, Number, Promise, Map].map(({ prototype }) => [
    prototype,
    new Set(Reflect.ownKeys(prototype)),
  ]),
);

function polluted() {
  const found = [];
  for (const [prototype, known] of PRISTINE) {
    for (const key of Reflect.ownKeys(prototype)) if (!known.has(key)) found.push(String(key));
  }
  return found;
}

const delay = monitorEventLoopDelay({ resolution: SAMPLE_MILLISECONDS });
delay.enable();
let spent = process.threadCpuUsage();

process.on('message', (question) => {
  const { user, system } = process.threadCpuUsage(spent);
  process.send?.({
    question,
    longestMilliseconds: delay.max / NANOSECONDS,
    processorMilliseconds: (user + system) / 1000,
    polluted: polluted(),
  });
  delay.reset();
  spent = process.threadCpuUsage();
});
// The parent's questions alone do not keep the hub alive.
process.channel?.unref();
