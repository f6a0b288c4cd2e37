/** How long one answer may take, in milliseconds. */
const MAX_MILLISECONDS = 30_000;

/** Why nothing came: it is not there, or nobody answers, or something other than what was asked for. */
export type NoBytes = 'ABSENT' | 'UNREACHABLE';

/**
 * Fetches what is at an address, without following redirects.
 *
 * @param most bytes; a longer answer is broken off, whatever it says of its length
 */
export async function fetchBytes(address: string, most: number): Promise<Buffer | NoBytes> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(MAX_MILLISECONDS),
    });
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
    return 'UNREACHABLE';
  }
}
