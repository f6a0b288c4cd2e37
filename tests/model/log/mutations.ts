import { headOf, signNote } from '../../vectors/make/notes.js';
import { OTHER_LOG_KEY, signersAt, type Log } from '../../vectors/make/log.js';

/** An export, before something is done to it. */
export interface Subject {
  readonly log: Log;
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** What was done, and what must be said of it. */
export interface Mutated {
  readonly lines: readonly string[];
  /** The first bad index, where the format allows to name it. */
  readonly index?: number;
  /** By which of the codes it must be found first, where it can be one only. */
  readonly code?: string;
}

/** Picks a whole number from 0 to `below` - 1. */
export type Pick = (below: number) => number;

/** @returns null where it does not apply to this export */
type Mutation = (subject: Subject, pick: Pick) => Mutated | null;

const isRecord = (line: string): boolean => line.startsWith('{"index":');

/** The line of a leaf that is picked, and its index; null in an export without leaves. */
function pickRecord({ lines, from, to }: Subject, pick: Pick) {
  if (from === to) return null;
  const index = from + pick(to - from);
  return { index, at: lines.findIndex((line) => line.startsWith(`{"index":${index},`)) };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The text with one letter or figure other than it was; null where it has none from `start` on. */
function withOtherLetter(text: string, pick: Pick, start = 0): string | null {
  const places = [...text.matchAll(/[a-z0-9]/g)].flatMap(({ index }) => (index >= start ? [index] : []));
  const place = places[pick(Math.max(places.length, 1))];
  if (place === undefined) return null;
  const others = LETTERS.replace(text[place] ?? '', '');
  return text.slice(0, place) + others[pick(others.length)] + text.slice(place + 1);
}

function withHeader({ lines }: Subject, change: (header: Record<string, unknown>) => object): Mutated {
  const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  return { lines: [JSON.stringify({ ...header, ...change(header) }), ...lines.slice(1)] };
}

/** Where the next leaf stands that is dropped with everything behind a line. */
const firstDropped = (lines: readonly string[], kept: number): number | null => {
  const record = lines.slice(kept).find(isRecord);
  return record === undefined ? null : (JSON.parse(record) as { index: number }).index;
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'edit a leaf': (subject, pick) => {
    const record = pickRecord(subject, pick);
    if (!record) return null;
    const { index, at } = record;
    const parts = JSON.parse(subject.lines[at] ?? '') as { leaf: string };
    const leaf = withOtherLetter(parts.leaf, pick);
    if (leaf === null) return null;
    const lines = subject.lines.with(at, JSON.stringify({ ...parts, leaf }));
    // A root says that one of its leaves is wrong, and not which.
    return subject.to - subject.from === 1 ? { lines, index } : { lines };
  },
  'delete a leaf': (subject, pick) => {
    const record = pickRecord(subject, pick);
    return record && { lines: subject.lines.toSpliced(record.at, 1), index: record.index, code: 'FORMAT' };
  },
  'swap two leaves': (subject, pick) => {
    const [one, other] = [pickRecord(subject, pick), pickRecord(subject, pick)];
    if (!one || !other || one.at === other.at) return null;
    const { lines } = subject;
    return {
      lines: lines.with(one.at, lines[other.at] ?? '').with(other.at, lines[one.at] ?? ''),
      index: Math.min(one.index, other.index),
      code: 'FORMAT',
    };
  },
  'swap two leaves under their indexes': (subject, pick) => {
    const [one, other] = [pickRecord(subject, pick), pickRecord(subject, pick)];
    if (!one || !other || one.at === other.at) return null;
    const { lines } = subject;
    const renamed = (at: number, index: number): string =>
      (lines[at] ?? '').replace(/^\{"index":\d+/, `{"index":${index}`);
    return {
      lines: lines.with(one.at, renamed(other.at, one.index)).with(other.at, renamed(one.at, other.index)),
    };
  },
  'have a leaf twice': (subject, pick) => {
    const record = pickRecord(subject, pick);
    if (!record) return null;
    const line = subject.lines[record.at] ?? '';
    return { lines: subject.lines.toSpliced(record.at, 0, line), index: record.index + 1, code: 'FORMAT' };
  },
  'insert a leaf of somewhere else': (subject, pick) => {
    const record = pickRecord(subject, pick);
    const foreign = subject.log.leaves.at(-1);
    if (!record || !foreign || subject.to === subject.log.leaves.length) return null;
    const line = JSON.stringify({ index: record.index, leaf: foreign.text, disclosures: [] });
    return { lines: subject.lines.toSpliced(record.at, 0, line), index: record.index + 1, code: 'FORMAT' };
  },
  truncate: (subject, pick) => {
    const kept = 1 + pick(subject.lines.length);
    if (kept >= subject.lines.length) return null;
    const index = firstDropped(subject.lines, kept);
    return { lines: subject.lines.slice(0, kept), ...(index === null ? { code: 'FIELDS' } : { index }) };
  },
  'break off within a line': (subject, pick) => {
    const record = pickRecord(subject, pick);
    if (!record) return null;
    const { lines } = subject;
    const line = lines[record.at] ?? '';
    return {
      lines: [...lines.slice(0, record.at), line.slice(0, 1 + pick(line.length - 1))],
      index: record.index,
      code: 'FORMAT',
    };
  },
  'sign with another key': (subject) => ({
    ...withHeader(subject, () => ({
      checkpoint: headOf(subject.log.hashes, subject.size, {
        ...signersAt(subject.size),
        log: OTHER_LOG_KEY,
      }),
    })),
    code: 'SIGNATURE',
  }),
  'sign another head': (subject, pick) =>
    withHeader(subject, ({ checkpoint }) => {
      const { log, cosigners } = signersAt(subject.size);
      const [origin = '', size = ''] = String(checkpoint).split('\n');
      const root = Buffer.alloc(32, pick(256)).toString('base64');
      return { checkpoint: signNote(`${origin}\n${size}\n${root}\n`, log, cosigners) };
    }),
  'take the head of another size': (subject, pick) => {
    const size = subject.to + pick(subject.log.leaves.length - subject.to + 1);
    if (size === subject.size) return null;
    return withHeader(subject, () => ({ checkpoint: headOf(subject.log.hashes, size, signersAt(size)) }));
  },
  'move the range': (subject, pick) =>
    withHeader(subject, ({ from, to }) =>
      pick(2) === 0 ? { from: Number(from) + 1 } : { to: Number(to) + 1 },
    ),
  'alter a proof': (subject, pick) => {
    const { proof } = JSON.parse(subject.lines[0] ?? '') as { proof: readonly string[] };
    if (proof.length === 0) return null;
    const at = pick(proof.length);
    const other = Buffer.alloc(32, 7).toString('base64');
    return withHeader(subject, () => ({
      proof: pick(2) === 0 ? proof.with(at, other) : proof.toSpliced(at, 1),
    }));
  },
  'forget a field set': (subject) => {
    const at = subject.lines.findIndex((line) => line.startsWith('{"fields":'));
    return at < 0 ? null : { lines: subject.lines.toSpliced(at, 1), code: 'FIELDS' };
  },
  'alter one letter of the file': (subject, pick) => {
    const text = withOtherLetter(subject.lines.join('\n'), pick);
    return text === null ? null : { lines: text.split('\n') };
  },
  'insert one letter': (subject, pick) => {
    const text = subject.lines.join('\n');
    const at = pick(text.length + 1);
    return { lines: `${text.slice(0, at)}x${text.slice(at)}`.split('\n') };
  },
};
