import { CompactRange } from '../merkle/compact-range.js';
import { areOfOneLog, readHead, stateHead, type Trust, type TrustedHead } from '../notes/trusted-head.js';
import type { GivenText } from '../heads/verify-heads.js';
import type { Report } from '../report/report.js';
import { fetchBytes } from './fetch-bytes.js';
import { addressOf, TILE_WIDTH, tilesOf, type Tile } from './tile-address.js';

/** A checkpoint with a hundred signatures is shorter. */
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const HASH_BYTES = 32;
/** Tiles that are fetched at the same time. */
const AT_ONCE = 8;

/** Tells how many leaves of how many were read. */
export type TileProgress = (done: number, of: number) => void;

/** The hashes of a tile; of a partial one that is gone, from the full one that took its place. Null where neither came. */
async function fetchTile(log: string, tile: Tile): Promise<readonly Buffer[] | null> {
  const most = TILE_WIDTH * HASH_BYTES;
  let bytes = await fetchBytes(`${log}/${addressOf(tile)}`, most);
  if (bytes === 'ABSENT' && tile.width < TILE_WIDTH) {
    const full = await fetchBytes(`${log}/${addressOf({ ...tile, width: TILE_WIDTH })}`, most);
    bytes = typeof full === 'string' ? full : full.subarray(0, tile.width * HASH_BYTES);
  }
  if (typeof bytes === 'string' || bytes.length !== tile.width * HASH_BYTES) return null;
  const given = bytes;
  return Array.from({ length: tile.width }, (_none, index) =>
    given.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

/** The tiles of a level in their order, some fetched ahead. */
async function* fetchTiles(
  log: string,
  level: number,
  size: number,
): AsyncGenerator<{ readonly tile: Tile; readonly hashes: readonly Buffer[] | null }> {
  const tiles = tilesOf(level, size);
  const ahead: { readonly tile: Tile; readonly coming: ReturnType<typeof fetchTile> }[] = [];
  for (;;) {
    while (ahead.length < AT_ONCE) {
      const { value: tile, done } = tiles.next();
      if (done === true) break;
      ahead.push({ tile, coming: fetchTile(log, tile) });
    }
    const next = ahead.shift();
    if (!next) return;
    yield { tile: next.tile, hashes: await next.coming };
  }
}

interface Verification {
  readonly log: string;
  readonly head: TrustedHead;
  readonly older: TrustedHead | null;
  readonly report: Report;
  readonly onProgress: TileProgress;
}

/** One tile more of a level: the hash of each full one must stand in the tile above it. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  const range = new CompactRange();
  for (const hash of hashes) range.append(hash);
  return range.root();
}

/** The roots of the full tiles of one level, as the tiles of the next one have them. */
async function checkLevel(
  level: number,
  below: readonly Buffer[],
  run: Verification,
): Promise<Buffer[] | null> {
  const { log, head, report } = run;
  const roots: Buffer[] = [];
  for await (const { tile, hashes } of fetchTiles(log, level, head.size)) {
    if (!hashes) {
      reportAbsent(tile, run);
      return null;
    }
    const wrong = hashes.findIndex((hash, at) => below[tile.index * TILE_WIDTH + at]?.equals(hash) !== true);
    if (wrong >= 0) {
      const first = (tile.index * TILE_WIDTH + wrong) * TILE_WIDTH ** level;
      report.find(
        'HASH',
        { file: `${log}/${addressOf(tile)}`, index: first },
        {
          en: `The tile does not have the hash of the ${TILE_WIDTH ** level} leaves from ${first} on.`,
          zh: `该分片所载摘要与自序号${first}起的${TILE_WIDTH ** level}条记录不符。`,
        },
      );
    }
    if (hashes.length === TILE_WIDTH) roots.push(rootOf(hashes));
  }
  return roots;
}

function reportAbsent(tile: Tile, { log, report }: Verification): void {
  report.leaveOpen(
    'UNREACHABLE',
    { file: `${log}/${addressOf(tile)}` },
    {
      en: 'The hub did not give the tile.',
      zh: '未能从本系统取得该分片。',
    },
  );
}

/** All leaf hashes: the root of the head, that of the older one on the way, and the roots of full tiles. */
async function checkLeaves({ ...run }: Verification): Promise<Buffer[] | null> {
  const { log, head, older, report, onProgress } = run;
  const range = new CompactRange();
  const roots: Buffer[] = [];
  let olderRoot = older?.size === 0 ? range.root() : null;
  for await (const { tile, hashes } of fetchTiles(log, 0, head.size)) {
    if (!hashes) {
      reportAbsent(tile, run);
      return null;
    }
    for (const hash of hashes) {
      range.append(hash);
      if (range.size === older?.size) olderRoot = range.root();
    }
    if (hashes.length === TILE_WIDTH) roots.push(rootOf(hashes));
    onProgress(range.size, head.size);
  }
  if (!range.root().equals(head.root)) {
    report.find(
      'HASH',
      { file: log },
      {
        en: `The tiles of ${head.size} leaves do not have the root that the head signs.`,
        zh: `共${head.size}条的分片与检查点所签的根摘要不符。`,
      },
    );
  }
  if (older && olderRoot?.equals(older.root) !== true) {
    report.find(
      'CONSISTENCY',
      { file: log },
      {
        en: `The log does not begin with the ${older.size} leaves of the older head.`,
        zh: `该日志并非以较早检查点的${older.size}条记录开始。`,
      },
    );
  }
  return roots;
}

/**
 * Verifies a log that is served as tiles (C2SP tlog-tiles): the head, the root of all leaf hashes, and every tile above
 * them.
 *
 * @param log its address, without a slash at the end
 * @param since an older head whose leaves the log must begin with
 */
export async function verifyTiles(
  log: string,
  since: GivenText | null,
  trust: Trust,
  report: Report,
  onProgress: TileProgress,
): Promise<void> {
  const file = `${log}/checkpoint`;
  const older = since && readHead(since.text, { ...trust, quorum: 0 }, { file: since.file }, report);
  const given = await fetchBytes(file, MAX_CHECKPOINT_BYTES);
  if (typeof given === 'string') {
    report.leaveOpen(
      'UNREACHABLE',
      { file },
      {
        en: 'The hub did not give its head.',
        zh: '未能从本系统取得检查点。',
      },
    );
    return;
  }
  const head = readHead(given.toString('utf8'), trust, { file }, report);
  // What nobody trusted signed is not worth millions of requests.
  if (!head || report.findings.length > 0) return;
  const run = { log, head, older, report, onProgress };
  if (older && !areOfOneLog(older, head, { file }, report)) return;
  let roots = await checkLeaves(run);
  for (let level = 1; roots && TILE_WIDTH ** level <= head.size; level += 1) {
    roots = await checkLevel(level, roots, run);
  }
  if (report.findings.length > 0 || !roots) return;
  stateHead(head, report);
  report.state({
    what: 'TILES',
    values: { leaves: head.size, since: older?.size ?? null },
    en: `All tiles of ${head.size} leaves have the root of the head${older ? `, and begin with the ${older.size} of the older head` : ''}.`,
    zh: `共${head.size}条的全部分片与检查点相符${older ? `，并以较早检查点的${older.size}条开始` : ''}。`,
  });
}
