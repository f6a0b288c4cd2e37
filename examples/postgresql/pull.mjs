// Brings what changed in an agency's own database into its tables in the hub. Run it every minute, by cron or a timer:
//
//   SOURCE_URL=postgres://… HUB_URL=postgres://… node pull.mjs
//
// The source has `updated_at`, kept by its application or a trigger, and `deleted` instead of DELETE: what is gone has no
// updated_at. It needs the package `pg` and nothing else.
import pg from 'pg';

const FEED = 'lending';
const PAGE = 1000;
/**
 * A transaction has its time from its beginning and is seen from its end. So the last minutes are read again each time; none of
 * the source may last longer than this.
 */
const OVERLAP = '15 minutes';

const READ = `
  SELECT firm_code, as_of, outstanding, lenders, borrowers, overdue_rate, pooled_funds, guarantees_principal,
    term_mismatch_days, largest_borrower_share, related_outstanding, deleted, updated_at::text AS updated_at
  FROM loan_book
  WHERE (updated_at, firm_code) > ($1::timestamptz, $2)
  ORDER BY updated_at, firm_code LIMIT ${PAGE}`;

const WRITE = `
  INSERT INTO banking.lending AS held (platform_code, as_of, outstanding, lenders, borrowers, overdue_rate, pooled_funds,
    guarantees_principal, average_term_mismatch_days, largest_borrower_share, related_party_outstanding)
  SELECT * FROM unnest($1::text[], $2::date[], $3::bigint[], $4::int[], $5::int[], $6::numeric[], $7::boolean[],
    $8::boolean[], $9::int[], $10::numeric[], $11::bigint[])
  ON CONFLICT (platform_code) DO UPDATE SET (as_of, outstanding, lenders, borrowers, overdue_rate, pooled_funds,
    guarantees_principal, average_term_mismatch_days, largest_borrower_share, related_party_outstanding) = (excluded.as_of,
    excluded.outstanding, excluded.lenders, excluded.borrowers, excluded.overdue_rate, excluded.pooled_funds,
    excluded.guarantees_principal, excluded.average_term_mismatch_days, excluded.largest_borrower_share,
    excluded.related_party_outstanding)
  -- What is read again and is the same is not written again.
  WHERE (held.as_of, held.outstanding, held.lenders, held.borrowers, held.overdue_rate, held.pooled_funds,
    held.guarantees_principal, held.average_term_mismatch_days, held.largest_borrower_share, held.related_party_outstanding)
    IS DISTINCT FROM (excluded.as_of, excluded.outstanding, excluded.lenders, excluded.borrowers, excluded.overdue_rate,
    excluded.pooled_funds, excluded.guarantees_principal, excluded.average_term_mismatch_days,
    excluded.largest_borrower_share, excluded.related_party_outstanding)`;

const COLUMNS = [
  'firm_code',
  'as_of',
  'outstanding',
  'lenders',
  'borrowers',
  'overdue_rate',
  'pooled_funds',
  'guarantees_principal',
  'term_mismatch_days',
  'largest_borrower_share',
  'related_outstanding',
];

/** Writes one page. @returns how many rows of the hub it changed */
async function write(hub, rows) {
  const kept = rows.filter(({ deleted }) => !deleted);
  const gone = rows.filter(({ deleted }) => deleted).map((row) => row.firm_code);
  const written = await hub.query(
    WRITE,
    COLUMNS.map((column) => kept.map((row) => row[column])),
  );
  const removed = await hub.query('DELETE FROM banking.lending WHERE platform_code = ANY ($1)', [gone]);
  return written.rowCount + removed.rowCount;
}

/** Reads from the last cursor on, less the overlap, and moves the cursor after each page that the hub has. */
async function pull(source, hub) {
  const { rows: kept } = await source.query(
    `SELECT (seen - interval '${OVERLAP}')::text AS start FROM huishang_feed WHERE feed = $1`,
    [FEED],
  );
  let place = { updated_at: kept[0]?.start ?? '-infinity', firm_code: '' };
  const counts = { read: 0, changed: 0 };
  for (;;) {
    const { rows } = await source.query(READ, [place.updated_at, place.firm_code]);
    const last = rows.at(-1);
    if (last === undefined) return counts;
    counts.read += rows.length;
    counts.changed += await write(hub, rows);
    await source.query(
      `INSERT INTO huishang_feed AS kept VALUES ($1, $2)
       ON CONFLICT (feed) DO UPDATE SET seen = greatest(kept.seen, excluded.seen)`,
      [FEED, last.updated_at],
    );
    place = last;
  }
}

const source = new pg.Client({ connectionString: process.env.SOURCE_URL });
const hub = new pg.Client({ connectionString: process.env.HUB_URL });
// Dates as text: a Date would be of this machine's time zone.
for (const client of [source, hub]) client.setTypeParser(1082, (text) => text);
await Promise.all([source.connect(), hub.connect()]);
try {
  console.log(JSON.stringify(await pull(source, hub)));
} finally {
  await Promise.all([source.end(), hub.end()]);
}
