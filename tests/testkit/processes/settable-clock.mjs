// Loaded into a process before anything else (node --import): its clock runs `?ahead=` milliseconds ahead, none when that is
// absent, until the process that started it says otherwise.
const RealDate = Date;
let offset = Number(new URL(import.meta.url).searchParams.get('ahead'));

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offset;
  }
};

process.on('message', ({ ahead }) => {
  offset = ahead;
  process.send('set');
});
// Listening for that alone does not keep the process alive.
process.channel?.unref();
