import { HttpRefused } from '../http/server/index.js';
import {
  decodeDecimal,
  decodeHash,
  NoteMalformed,
  parseCheckpoint,
  parseNote,
  type Checkpoint,
  type SignedNote,
} from '../transparency-log/notes/index.js';
import { witnessRequestMalformed } from './witness.errors.js';

/** Lines of proof that a client may send (C2SP tlog-witness, "add-checkpoint"). */
const MAX_PROOF_LINES = 63;

/** What a log asks a witness to cosign. */
export interface AddCheckpointRequest {
  /** Size that the log believes the witness to have cosigned last. */
  readonly oldSize: number;
  /** From there to the checkpoint. */
  readonly proof: readonly Uint8Array[];
  readonly note: SignedNote;
  /** What the note says; nobody has verified it. */
  readonly checkpoint: Checkpoint;
}

function malformed(found: string): HttpRefused {
  return new HttpRefused(400, witnessRequestMalformed({ found }));
}

/**
 * Reads the body of `add-checkpoint`.
 *
 * @throws HttpRefused 400 WITNESS_REQUEST_MALFORMED
 */
export function readAddCheckpoint(body: Buffer): AddCheckpointRequest {
  const end = body.indexOf('\n\n');
  if (end < 0) throw malformed('No empty line stands before the checkpoint.');
  const [old = '', ...lines] = body
    .subarray(0, end)
    .toString('latin1')
    .split('\n', MAX_PROOF_LINES + 2);
  if (!old.startsWith('old ')) throw malformed('The first line is no old size.');
  if (lines.length > MAX_PROOF_LINES)
    throw malformed(`There are more than ${MAX_PROOF_LINES} lines of proof.`);
  try {
    const note = parseNote(body.subarray(end + 2));
    return {
      oldSize: decodeDecimal(old.slice('old '.length)),
      proof: lines.map((line) => decodeHash(line)),
      note,
      checkpoint: parseCheckpoint(note.text),
    };
  } catch (error) {
    if (error instanceof NoteMalformed) throw malformed(error.message);
    throw error;
  }
}
