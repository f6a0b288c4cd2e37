import { validate as isUuid } from 'uuid';
import { attachmentUnknown, missingAttachments } from '../../attachments/index.js';
import { readList, readSha256, requiredText, type Idempotent } from '../../determination/index.js';
import { countRows, runIdempotent, setRlsActor, sql } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { DAY_MILLISECONDS, isHuman, newId, ok, refused, type Outcome } from '../../kernel/index.js';
import {
  correctionAlreadyOpen,
  correctionFieldNotRead,
  correctionOwnData,
  correctionStepNotYours,
} from '../model/correction.errors.js';
import { correctionMachine } from '../model/correction.machine.js';
import { startTimer } from '../model/correction-timer.js';
import { CorrectionEntity } from '../rows/correction.entity.js';
import { correctionRecorder } from '../transitions/transitions.js';
import type { GuardedBy, UseCaseContext } from './use-case-context.js';

/** How long ago an office may have read what it asks about. */
const READ_WITHIN = 366 * DAY_MILLISECONDS;

export interface RequestCorrection extends Idempotent {
  readonly platformCode: string;
  /** Schema coordinate, `Type.field`, of a field that a catalogue item guards. */
  readonly field: string;
  readonly stands: string;
  readonly proposed: string;
  readonly reason: string;
  readonly evidenceCase: string | null;
  /** SHA-256 of attachments of that case. */
  readonly evidence: readonly string[];
}

type Texts = Pick<RequestCorrection, 'stands' | 'proposed' | 'reason' | 'evidence'>;

function readTexts(input: RequestCorrection): Outcome<Texts> {
  const stands = requiredText('stands', 'sentence', input.stands);
  if (!stands.ok) return stands;
  const proposed = requiredText('proposed', 'sentence', input.proposed);
  if (!proposed.ok) return proposed;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const evidence = readList('evidence', input.evidence, (hash, place) => readSha256(place, hash));
  if (!evidence.ok) return evidence;
  return ok({
    stands: stands.value,
    proposed: proposed.value,
    reason: reason.value,
    evidence: evidence.value,
  });
}

/** Where the caller's office read the value, and whose it is. */
interface Reading extends GuardedBy {
  readonly entry: string;
}

/** Refuses CORRECTION_FIELD_NOT_READ in one way, whatever the cause: it must not tell what there is. */
async function readingOf(
  { caller, clock, disclosures }: UseCaseContext,
  { field, platformCode }: RequestCorrection,
): Promise<Outcome<Reading>> {
  const guarded = await disclosures.readable(caller, field);
  if (!guarded) return refused(correctionFieldNotRead({}));
  if (guarded.owner === caller.agency) return refused(correctionOwnData({}));
  const since = new Date(clock.now().getTime() - READ_WITHIN);
  const entry = await disclosures.givenTo(caller, platformCode, field, since);
  return entry === null ? refused(correctionFieldNotRead({})) : ok({ ...guarded, entry });
}

/**
 * 申请校核: an office that read a value which is wrong asks its source agency to verify it (政务数据共享条例 26).
 *
 * Refuses CORRECTION_STEP_NOT_YOURS to machines and administrators, CORRECTION_FIELD_NOT_READ, CORRECTION_OWN_DATA,
 * CORRECTION_ALREADY_OPEN, ATTACHMENT_UNKNOWN, CORRECTION_PERIOD_MISSING and what the limits of texts refuse.
 *
 * @returns the correction's id
 */
export async function requestCorrection(
  context: UseCaseContext,
  input: RequestCorrection,
): Promise<Outcome<string>> {
  const { database, caller, clock, law } = context;
  if (!isHuman(caller.role)) return refused(correctionStepNotYours({ by: 'ASKER' }));
  const texts = readTexts(input);
  if (!texts.ok) return texts;
  const reading = await readingOf(context, input);
  const { idempotencyKey, platformCode, field, evidenceCase } = input;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'requestCorrection',
    key: idempotencyKey,
    input: { platformCode, field, evidenceCase, ...texts.value },
  };
  return runIdempotent(database, request, {
    authorize: async () => reading,
    async perform(manager, { owner, item, entry }) {
      const now = clock.now();
      await setRlsActor(manager, caller.agency);
      const open = await countRows(manager, CorrectionEntity, {
        where: { asker: caller.agency, platformCode, field },
        matching: [sql`chosen.state IN ('REQUESTED', 'ASKED_BACK')`],
      });
      if (open > 0) return refused(correctionAlreadyOpen({}));
      const [hash] = texts.value.evidence;
      if (hash !== undefined) {
        const known = evidenceCase !== null && isUuid(evidenceCase);
        const [missing] = known
          ? await missingAttachments(manager, evidenceCase, texts.value.evidence)
          : [hash];
        if (missing !== undefined) {
          return refused(attachmentUnknown({ caseId: evidenceCase ?? '', sha256: missing }));
        }
      }
      const timer = startTimer(law.snapshot(), now);
      if (!timer.ok) return timer;
      const row: CorrectionEntity = {
        id: newId(),
        asker: caller.agency,
        askerLevel: caller.level,
        askerRegion: caller.region,
        askedBy: caller.officer,
        askedAt: now,
        owner,
        platformCode,
        field,
        item,
        readEntry: entry,
        stands: texts.value.stands,
        proposed: texts.value.proposed,
        reason: texts.value.reason,
        evidenceCase: hash === undefined ? null : evidenceCase,
        evidence: [...texts.value.evidence],
        state: correctionMachine.initial,
        version: 1,
        answer: null,
        ground: null,
        supplement: null,
        answeredAt: null,
        wrongSince: null,
        toldAll: null,
        ...timer.value,
      };
      await correctionRecorder.open(manager, row, { by: caller, at: now });
      return ok(row.id);
    },
  });
}
