import { validate as isUuid } from 'uuid';
import { defineRefusal } from '../../kernel/index.js';

export const lastEventIdExpired = defineRefusal('LAST_EVENT_ID_EXPIRED', () => ({
  message: {
    en: 'The stream cannot go on behind this Last-Event-ID: too much has happened since, or it is of another database.',
    zh: '无法从该 Last-Event-ID 继续：其后的事件过多，或者该标识属于另一数据库。',
  },
  remedy: {
    en: 'Subscribe again without Last-Event-ID, then read what you follow: it may have changed meanwhile.',
    zh: '请不带 Last-Event-ID 重新订阅，并重新读取所关注的数据：其间可能已有变化。',
  },
}));

/** Where in one read a step stands: steps are told by instant, then id, then version. */
export interface StepKey {
  /** Microseconds since 1970. */
  readonly at: string;
  readonly id: string;
  readonly version: number;
}

/** What a stream has told: all that `told` sees, and of what `reading` sees beyond it, all up to `key`. */
export interface WorkflowPosition {
  /** The system identifier of the cluster that counts the transactions. */
  readonly cluster: string;
  /** `pg_snapshot`. */
  readonly told: string;
  /** Null between two reads. */
  readonly reading: { readonly snapshot: string; readonly key: StepKey } | null;
}

/** Characters of one snapshot in an id at most: ids are headers. A snapshot is as long as there are transactions in progress. */
const MAX_SNAPSHOT = 1_500;
/** What two of them, the rest and base64 come to. */
const MAX_ID = 8_000;

const xmaxOf = (snapshot: string): bigint => BigInt(snapshot.split(':')[1] ?? '0');

/** The same snapshot, or one that sees less: what is between the two is told again. */
function bounded(snapshot: string): string {
  if (snapshot.length <= MAX_SNAPSHOT) return snapshot;
  const [xmin = '0'] = snapshot.split(':');
  return `${xmin}:${xmin}:`;
}

/** The `id` of an event (事件标识). */
export function writePosition({ cluster, told, reading }: WorkflowPosition): string {
  const isLong = reading !== null && reading.snapshot.length > MAX_SNAPSHOT;
  const parts = [
    cluster,
    bounded(told),
    ...(reading === null || isLong
      ? []
      : [reading.snapshot, reading.key.at, reading.key.id, String(reading.key.version)]),
  ];
  return Buffer.from(parts.join(';')).toString('base64url');
}

const NUMBER = /^\d{1,20}$/;
const isXid = (text: string): boolean => NUMBER.test(text) && BigInt(text) < 2n ** 64n;

/** Whether PostgreSQL takes a text as a `pg_snapshot`. */
function isSnapshot(text: string): boolean {
  const [xmin = '', xmax = '', list, ...rest] = text.split(':');
  if (list === undefined || rest.length > 0 || !isXid(xmin) || !isXid(xmax)) return false;
  const running = list === '' ? [] : list.split(',');
  const bounds = [xmin, ...running, xmax];
  return (
    BigInt(xmin) > 0n &&
    running.every(isXid) &&
    running.every((each) => BigInt(each) < BigInt(xmax)) &&
    bounds.every((each, place) => place === 0 || BigInt(bounds[place - 1] ?? '0') <= BigInt(each))
  );
}

/** Reads the id that a client gives back; null for what is none. */
export function readPosition(id: string): WorkflowPosition | null {
  if (id.length > MAX_ID) return null;
  const [cluster = '', told = '', snapshot, at, step = '', version, ...rest] = Buffer.from(id, 'base64url')
    .toString('utf8')
    .split(';');
  if (!NUMBER.test(cluster) || !isSnapshot(told) || rest.length > 0) return null;
  if (snapshot === undefined) return { cluster, told, reading: null };
  if (!isSnapshot(snapshot) || at === undefined || !/^\d{1,18}$/.test(at)) return null;
  if (!isUuid(step) || version === undefined || !/^\d{1,9}$/.test(version)) return null;
  return { cluster, told, reading: { snapshot, key: { at, id: step, version: Number(version) } } };
}

/** Whether a position is of this database, and not of a time that a recovery has taken back. */
export function isOfDatabase(
  { cluster, told, reading }: WorkflowPosition,
  now: { readonly cluster: string; readonly snapshot: string },
): boolean {
  const last = xmaxOf(now.snapshot);
  return cluster === now.cluster && xmaxOf(told) <= last && xmaxOf(reading?.snapshot ?? told) <= last;
}
