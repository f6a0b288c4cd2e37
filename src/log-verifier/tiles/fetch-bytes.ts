/** How long one answer may take, in milliseconds. */
const MAX_MILLISECONDS = 30_000;

/** Why nothing came: it is not there, or nobody answers, or something other than what was asked for. */
export type NoBytes = 'ABSENT' | 'UNREACHABLE';

/** How often it is asked for: a connection that was kept may be closed by the other side just when it is used again. */
const ATTEMPTS = 3;

/**
 * Fetches what is at an address, without following redirects.
 *
 * @param most bytes; a longer answer is broken off, whatever it says of its length
 */
export async function fetchBytes(address: string, most: number): Promise<Buffer | NoBytes> {
  const signal = AbortSignal.timeout(MAX_MILLISECONDS);
  let bytes = await fetchOnce(address, most, signal);
  for (let attempt = 1; attempt < ATTEMPTS && bytes === 'BROKEN'; attempt += 1) {
    bytes = await fetchOnce(address, most, signal);
  }
  return bytes === 'BROKEN' ? 'UNREACHABLE' : bytes;
}

async function fetchOnce(
  address: string,
  most: number,
  signal: AbortSignal,
): Promise<Buffer | NoBytes | 'BROKEN'> {
  try {
    const answer = await fetch(address, { redirect: 'error', signal });
    if (answer.status === 404) {
      await answer.body?.cancel();
      return 'ABSENT';
    }
    if (!answer.ok || !answer.body) return 'UNREACHABLE';
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > most) return 'UNREACHABLE';
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch {
    return 'BROKEN';
  }
}
