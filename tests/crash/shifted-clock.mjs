// Loaded into the hub's process before anything else (node --import): its clock runs `?ahead=` milliseconds ahead, so that
// deadlines pass while it is down.
const offset = Number(new URL(import.meta.url).searchParams.get('ahead'));
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
