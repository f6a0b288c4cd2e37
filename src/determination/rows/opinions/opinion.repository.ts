import { insertPaper } from '../../../workflow/recorder/index.js';
import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import {
  insertRow,
  readRow,
  runStatement,
  selectList,
  selectRow,
  tableOf,
  updateRows,
} from '../../../database/index.js';
import { newId, type Actor, type Level } from '../../../kernel/index.js';
import type { Departure } from '../../model/determinations/departure.js';
import {
  DEFAULT_HANDLING,
  isDeclined,
  type OpinionAct,
  type OpinionAnswer,
  type OpinionStatus,
  type CurrentAnswer,
} from '../../model/opinions/opinion.js';
import type { KeptSignature } from '../../model/opinions/opinion-signing.js';
import { OpinionEntity, OpinionVersionEntity, OPINION_PAPER } from './opinion.entity.js';
import { LostUpdate } from '../../../workflow/recorder/index.js';

/** An agency's opinion on a case, withdrawn or not. Safe to act on while the case is locked. */
export function findOpinionOf(
  manager: EntityManager,
  caseId: string,
  agency: Actor,
): Promise<OpinionEntity | null> {
  return selectRow(manager, OpinionEntity, { where: { caseId, agency } });
}

export async function findOpinion(manager: EntityManager, id: string): Promise<OpinionEntity | null> {
  return isUuid(id) ? selectRow(manager, OpinionEntity, { where: { id } }) : null;
}

/** What the opinion says now. */
export function currentVersion(
  manager: EntityManager,
  { id, version }: OpinionEntity,
): Promise<OpinionVersionEntity> {
  return readRow(manager, OpinionVersionEntity, { opinionId: id, version });
}

export interface NewVersion {
  readonly act: OpinionAct;
  /** A withdrawal repeats what it withdraws. */
  readonly answer: OpinionAnswer;
  readonly withdrawalReason: string | null;
  readonly departsFrom: Departure | null;
  readonly signature: KeptSignature | null;
  readonly recordedBy: string;
  readonly recordedLevel: Level;
  readonly recordedRegion: string | null;
  readonly recordedAt: Date;
}

function statusAfter({ act, answer }: Pick<NewVersion, 'act' | 'answer'>): OpinionStatus {
  if (act === 'WITHDRAWN') return 'WITHDRAWN';
  return isDeclined(answer) ? 'DECLINED' : 'ACTIVE';
}

/** Adds a version to an agency's opinion on a case, and the opinion itself when it is the first. */
export async function addVersion(
  manager: EntityManager,
  subject: { readonly caseId: string; readonly agency: Actor },
  opinion: OpinionEntity | null,
  { answer, ...added }: NewVersion,
): Promise<OpinionEntity> {
  const status = statusAfter({ answer, act: added.act });
  const version = (opinion?.version ?? 0) + 1;
  const next: OpinionEntity = { id: opinion?.id ?? newId(), ...subject, status, version };
  if (opinion) {
    const changed = await updateRows(
      manager,
      OpinionEntity,
      { id: opinion.id, version: opinion.version },
      { status, version },
    );
    if (changed !== 1) throw new LostUpdate('OPINION', opinion.id, opinion.version);
  } else {
    await insertRow(manager, OpinionEntity, next);
  }
  const writer = {
    agency: subject.agency,
    officer: added.recordedBy,
    level: added.recordedLevel,
    region: added.recordedRegion,
  };
  await insertPaper(
    manager,
    OPINION_PAPER,
    {
      ...columnsOf(answer),
      ...added,
      opinionId: next.id,
      version,
    },
    { by: writer, at: added.recordedAt },
  );
  return next;
}

/** What the agencies say on a case now, in the order of their codes; withdrawn opinions say nothing. */
export async function currentAnswers(manager: EntityManager, caseId: string): Promise<CurrentAnswer[]> {
  const versions = tableOf(manager.dataSource, OpinionVersionEntity);
  const rows = await runStatement<OpinionVersionEntity & Pick<OpinionEntity, 'agency'>>(
    manager,
    `SELECT opinion.agency, ${selectList(versions, 'current')}
     FROM coordination.opinion AS opinion JOIN ${versions.name} AS current
       ON current.opinion_id = opinion.id AND current.version = opinion.version
     WHERE opinion.case_id = $1 AND opinion.status <> 'WITHDRAWN' ORDER BY opinion.agency`,
    [caseId],
  );
  return rows.map((row) => ({ agency: row.agency, answer: answerOf(row) }));
}

type AnswerColumns = Pick<
  OpinionVersionEntity,
  | 'substanceClass'
  | 'responsibleAgency'
  | 'disposition'
  | 'conduct'
  | 'gravity'
  | 'severity'
  | 'unassessedReason'
  | 'redLines'
  | 'licenceHeld'
  | 'unlicensed'
  | 'licenceNeeded'
  | 'legalBasis'
  | 'evidence'
  | 'confidence'
  | 'handling'
  | 'declineReason'
  | 'newEvidence'
>;

const NO_OPINION = {
  substanceClass: null,
  responsibleAgency: null,
  disposition: null,
  conduct: null,
  gravity: null,
  severity: null,
  unassessedReason: null,
  redLines: [],
  licenceHeld: null,
  unlicensed: false,
  licenceNeeded: null,
  evidence: [],
  confidence: null,
  handling: null,
};

function columnsOf(answer: OpinionAnswer): AnswerColumns {
  return isDeclined(answer) ? { ...NO_OPINION, ...answer } : { ...answer, declineReason: null };
}

/** What a version says. */
export function answerOf(row: AnswerColumns): OpinionAnswer {
  const { declineReason, newEvidence, legalBasis, substanceClass, disposition } = row;
  if (declineReason !== null) return { declineReason, legalBasis, newEvidence };
  if (substanceClass === null || disposition === null) throw new Error('An opinion says what a business is.');
  const {
    responsibleAgency,
    conduct,
    gravity,
    severity,
    unassessedReason,
    redLines,
    licenceHeld,
    unlicensed,
    licenceNeeded,
    evidence,
    confidence,
  } = row;
  return {
    substanceClass,
    responsibleAgency,
    disposition,
    conduct,
    gravity,
    severity,
    unassessedReason,
    redLines,
    licenceHeld,
    unlicensed,
    licenceNeeded,
    legalBasis,
    evidence,
    confidence,
    handling: row.handling ?? DEFAULT_HANDLING,
    newEvidence,
  };
}
