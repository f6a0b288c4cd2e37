import type { EntityManager } from 'typeorm';
import { requiredText } from '../../determination/index.js';
import { insertRow } from '../../database/index.js';
import { newId, ok, refused, type Outcome } from '../../kernel/index.js';
import { appendToOutbox } from '../../workflow/outbox/index.js';
import { correctionSinceUnusable } from '../model/correction.errors.js';
import { STOPPED } from '../model/correction-timer.js';
import { CorrectionNoticeEntity, type CorrectionEntity } from '../rows/correction.entity.js';
import { takeCorrectionStep, type CorrectionRequest, type StepContents } from './take-correction-step.js';
import type { UseCaseContext } from './use-case-context.js';

/** 答复: ask back, accept and correct, or refuse. */
export const CORRECTION_ANSWERS = ['ASK_BACK', 'CORRECTED', 'REFUSED'] as const;
export type CorrectionAnswer = (typeof CORRECTION_ANSWERS)[number];

export interface AnswerCorrection extends CorrectionRequest {
  readonly answer: CorrectionAnswer;
  /** What is asked back, what was corrected, or why it is refused. */
  readonly reason: string;
  /** What a refusal rests on: law and article, or a document. */
  readonly ground: string | null;
  /** Since when the corrected value was wrong. */
  readonly wrongSince: Date | null;
}

/** Tells every other office that was given the value since it became wrong; one message for each agency, with its own offices. */
async function tellReaders(
  { disclosures }: UseCaseContext,
  manager: EntityManager,
  correction: CorrectionEntity,
  wrongSince: Date,
  at: Date,
): Promise<{ readonly complete: boolean; readonly told: number }> {
  const { id, owner, platformCode, field, version } = correction;
  const { offices, complete } = await disclosures.readers(platformCode, field, owner, wrongSince, at);
  for (const { agency, level, region, lastReadAt } of offices) {
    await insertRow(manager, CorrectionNoticeEntity, {
      id: newId(),
      correctionId: id,
      agency,
      level,
      region,
      owner,
      platformCode,
      field,
      wrongSince,
      lastReadAt,
      correctedAt: at,
    });
  }
  for (const agency of new Set(offices.map((each) => each.agency))) {
    const own = offices.filter((each) => each.agency === agency);
    await appendToOutbox(manager, {
      topic: 'correction.data_corrected',
      subject: { kind: 'CORRECTION', id, version: version + 1 },
      recipients: [agency],
      body: {
        owner,
        platform: platformCode,
        field,
        wrongSince: wrongSince.toISOString(),
        offices: own.map(({ level, region }) => ({ level, region })),
      },
      at,
    });
  }
  return { complete, told: offices.length };
}

/**
 * 答复校核申请: the source agency asks back, says that it has corrected the value in its own system, or refuses with reasons and
 * ground. Once it was corrected, the offices that were given the value since it became wrong are told, without the value.
 *
 * Refuses as {@link takeCorrectionStep} does, CORRECTION_SINCE_UNUSABLE, and what the limits of texts refuse.
 *
 * @returns the correction's id
 */
export async function answerCorrection(
  context: UseCaseContext,
  { answer, reason, ground, wrongSince, ...request }: AnswerCorrection,
): Promise<Outcome<string>> {
  const said = requiredText('reason', 'statement', reason);
  if (!said.ok) return said;
  const text = said.value;
  const mutation = 'answerCorrection';
  if (answer === 'ASK_BACK') {
    return takeCorrectionStep(context, request, {
      mutation,
      command: 'askBackOnCorrection',
      input: { reason: text },
      prepare: () => ok({ change: { answer: text, ...STOPPED } }),
    });
  }
  if (answer === 'REFUSED') {
    const rests = requiredText('ground', 'sentence', ground ?? '');
    if (!rests.ok) return rests;
    return takeCorrectionStep(context, request, {
      mutation,
      command: 'refuseCorrection',
      input: { reason: text, ground: rests.value },
      prepare: (_, __, now) =>
        ok({ change: { answer: text, ground: rests.value, answeredAt: now, ...STOPPED } }),
    });
  }
  if (wrongSince === null || wrongSince > context.clock.now()) return refused(correctionSinceUnusable({}));
  return takeCorrectionStep(context, request, {
    mutation,
    command: 'acceptCorrection',
    input: { reason: text, wrongSince: wrongSince.toISOString() },
    async prepare(manager, correction, now): Promise<Outcome<StepContents>> {
      const { complete, told } = await tellReaders(context, manager, correction, wrongSince, now);
      const change = { answer: text, answeredAt: now, wrongSince, toldAll: complete, ...STOPPED };
      return ok({ change, details: { told } });
    },
  });
}
