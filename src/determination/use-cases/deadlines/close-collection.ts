import type { DataSource, EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor, sql } from '../../../database/index.js';
import type { LawSource } from '../../../law/index.js';
import { sweepRows } from '../../../workflow/jobs/index.js';
import { assessOpinions } from '../opinions/assess-opinions.js';
import {
  awaitedAgencies,
  collectionDeadline,
  collectionUntil,
} from '../../model/deadlines/collection-window.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { currentAnswers } from '../../rows/opinions/opinion.repository.js';
import { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { caseRecorder } from '../../transitions/transitions.js';

/** A case whose window has passed and which nobody works on at this moment, locked. */
function lockOverdueCase(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<SubstanceCaseEntity | null> {
  return selectRow(manager, SubstanceCaseEntity, {
    where: { status: 'COLLECTING' },
    matching: [sql`chosen.due_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
    order: { dueAt: 'ASC' },
    lock: 'FOR UPDATE SKIP LOCKED',
  });
}

/**
 * Ends every collection of opinions whose window has passed (逾期未反馈), each in a transaction of its own and each exactly
 * once, however many processes sweep. Who has not answered is recorded as silent and taken to have no other opinion
 * (视为无不同意见, a product default); what stands is then assessed: a determination, or a dispute. Where nobody has answered
 * there is nothing to agree with, nothing is determined, and the window begins anew. One that cannot be closed keeps no other waiting.
 *
 * @returns the ids of the cases whose collection ended or began anew
 * @throws RowsPassedOver of the cases that could not be closed, after all others were
 */
export function closeOverdueCollections(
  database: DataSource,
  now: Date,
  settings: DeterminationSettings,
  law: LawSource,
): Promise<readonly string[]> {
  return sweepRows(database, {
    lockNext: (manager, passedOver) => lockOverdueCase(manager, now, passedOver),
    idOf: ({ id }) => id,
    act: (manager, substanceCase) => close(manager, substanceCase, now, settings, law),
  });
}

async function close(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  now: Date,
  settings: DeterminationSettings,
  law: LawSource,
): Promise<string> {
  await setRlsActor(manager, HUB);
  const answers = await currentAnswers(manager, substanceCase.id);
  const silent = awaitedAgencies(substanceCase, answers);
  const metadata = { by: null, at: now };
  const details = { silent, dueAt: substanceCase.dueAt?.toISOString() };
  if (answers.length === 0) {
    granted(
      await caseRecorder.transition(
        manager,
        substanceCase,
        'extendCollection',
        { ...metadata, details },
        collectionUntil(collectionDeadline(now, settings)),
      ),
    );
    return substanceCase.id;
  }
  const silentAgencies = [...substanceCase.silentAgencies, ...silent];
  const change = { dueAt: null, deadlines: {}, silentAgencies };
  const closed = granted(
    await caseRecorder.transition(
      manager,
      substanceCase,
      'closeCollection',
      { ...metadata, details },
      change,
    ),
  );
  granted(await assessOpinions(manager, closed, null, answers, metadata, settings, law));
  return substanceCase.id;
}

/** Every transition here is one that the tables know for a case that collects: a refusal is a fault. */
function granted<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!outcome.ok) throw new Error('A collection could not be closed.', { cause: outcome.error });
  return outcome.value;
}
