// Loaded into the hub's process before anything else (node --import). Tells the parent, when asked, in which turns of the
// event loop its thread worked for long, and whether something has changed what all objects inherit. What counts is the
// thread's own processor time, which other processes do not add to.
const SAMPLE_MILLISECONDS = 2;
/** Shorter ones are nobody's concern. */
const LEAST_MILLISECONDS = 20;
const MOST_KEPT = 1000;
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

const now = () => performance.timeOrigin + performance.now();
function processorTime() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

let turns = [];
let began = now();
let spent = processorTime();

// A timer runs once in each turn of the loop in which it is due, so that the work between two is that of few turns, and
// where it is much, that of one.
function sample() {
  const [ends, spentNow] = [now(), processorTime()];
  const milliseconds = spentNow - spent;
  if (milliseconds >= LEAST_MILLISECONDS && turns.length < MOST_KEPT)
    turns.push({ began, ends, milliseconds });
  [began, spent] = [ends, spentNow];
}
setInterval(sample, SAMPLE_MILLISECONDS).unref();

process.on('message', ({ question, reject }) => {
  if (reject !== undefined) void Promise.reject(new Error(reject));
  sample();
  process.send?.({ question, turns, polluted: polluted() });
  turns = [];
});
// The parent's questions alone do not keep the hub alive.
process.channel?.unref();
