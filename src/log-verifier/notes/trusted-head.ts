import type { Place, Report } from '../report/report.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { hasSigned } from './ed25519.js';
import type { NoteSignature, SignedNote } from './signed-note.js';
import type { VerifierKey } from './verifier-key.js';

/** Whom the one who verifies believes. */
export interface Trust {
  readonly logKeys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** How many of the witnesses must have cosigned. */
  readonly quorum: number;
}

/** A head with what its signatures prove. */
export interface TrustedHead extends Checkpoint {
  /** Names of the witnesses that cosigned. */
  readonly cosigners: readonly string[];
  /** When the last of them did, in seconds since 1970; null where none did. */
  readonly cosignedAt: number | null;
}

/** The seconds since 1970 at which a witness cosigned; null where it did not. */
function timeOfCosignature({ text }: SignedNote, signature: Buffer, key: VerifierKey): number | null {
  if (signature.length !== 8 + 64) return null;
  const seconds = signature.readBigUInt64BE(0);
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const message = `cosignature/v1\ntime ${seconds}\n${text}`;
  return hasSigned(key.publicKey, message, signature.subarray(8)) ? Number(seconds) : null;
}

/** The lines of a note that a key claims to have made. */
const linesOf = ({ signatures }: SignedNote, { name, keyId }: VerifierKey): readonly NoteSignature[] =>
  signatures.filter((line) => line.name === name && line.keyId === keyId);

/** Whether a trusted key of the log signed. A line that claims to be of such a key and is not spoils the note. */
function checkLog({ origin, note }: Checkpoint, { logKeys }: Trust, place: Place, report: Report): void {
  if (logKeys.length === 0) {
    report.leaveOpen('NO_LOG_KEY', place, {
      en: 'Nobody said by which key the log signs, so its signature was not checked.',
      zh: '未提供日志公钥，未核验日志签名。',
    });
    return;
  }
  const lines = logKeys
    .filter(({ name }) => name === origin)
    .flatMap((key) => linesOf(note, key).map((line) => hasSigned(key.publicKey, note.text, line.signature)));
  if (lines.length > 0 && lines.every(Boolean)) return;
  report.find('SIGNATURE', place, {
    en:
      lines.length === 0
        ? 'The head bears no signature of a key of the log that was given.'
        : 'The signature of the log under the head is not valid.',
    zh: lines.length === 0 ? '检查点上没有所给日志公钥的签名。' : '检查点上的日志签名无效。',
  });
}

/** Which witnesses cosigned; two names of one key count once. */
function checkWitnesses(
  { note }: Checkpoint,
  { witnesses, quorum }: Trust,
  place: Place,
  report: Report,
): Pick<TrustedHead, 'cosigners' | 'cosignedAt'> {
  const signers = new Map<string, { readonly name: string; readonly at: number }>();
  for (const key of witnesses) {
    for (const { signature } of linesOf(note, key)) {
      const at = timeOfCosignature(note, signature, key);
      if (at !== null) {
        signers.set(key.material, { name: key.name, at });
        continue;
      }
      report.find('QUORUM', place, {
        en: `The cosignature of ${key.name} under the head is not valid.`,
        zh: `检查点上 ${key.name} 的见证签名无效。`,
      });
    }
  }
  if (signers.size < quorum) {
    report.find('QUORUM', place, {
      en: `The head has ${signers.size} valid cosignatures of the witnesses given, and ${quorum} are asked for.`,
      zh: `检查点有${signers.size}个有效的见证签名，要求${quorum}个。`,
    });
  }
  const times = [...signers.values()].map(({ at }) => at);
  return {
    cosigners: Array.from(signers.values(), ({ name }) => name),
    cosignedAt: times.length === 0 ? null : Math.max(...times),
  };
}

/**
 * Reads a checkpoint and checks who signed it. What is wrong goes into the report.
 *
 * @returns the head, trusted or not, so that what it heads can be checked as well; null where it is no checkpoint
 */
export function readHead(text: string, trust: Trust, place: Place, report: Report): TrustedHead | null {
  const checkpoint = readCheckpoint(text);
  if (!checkpoint) {
    report.find('FORMAT', place, { en: 'The head is no checkpoint.', zh: '检查点格式不正确。' });
    return null;
  }
  checkLog(checkpoint, trust, place, report);
  return { ...checkpoint, ...checkWitnesses(checkpoint, trust, place, report) };
}

/** Whether two heads are of one log, by its origin; that they are not goes into the report. */
export function areOfOneLog(older: TrustedHead, newer: TrustedHead, place: Place, report: Report): boolean {
  if (older.origin === newer.origin) return true;
  report.find('CONSISTENCY', place, {
    en: 'The two heads are of two logs.',
    zh: '两个检查点属于不同的日志。',
  });
  return false;
}

/** States what is known of a head, unless something is wrong with it. */
export function stateHead({ origin, size, root, cosigners, cosignedAt }: TrustedHead, report: Report): void {
  const witnesses = cosigners.length === 0 ? '' : `, cosigned by ${cosigners.join(', ')}`;
  const inChinese = cosigners.length === 0 ? '' : `，见证方：${cosigners.join('、')}`;
  const hash = root.toString('base64');
  report.state({
    what: 'HEAD',
    values: { origin, size, root: hash, cosigners, cosignedAt },
    en: `Head of ${origin}: ${size} leaves, root ${hash}${witnesses}.`,
    zh: `日志 ${origin} 的检查点：共${size}条，根摘要 ${hash}${inChinese}。`,
  });
}
