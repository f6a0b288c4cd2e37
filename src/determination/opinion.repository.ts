import { validate as isUuid } from 'uuid';
import { In, type EntityManager } from 'typeorm';
import { newId, type Agency } from '../kernel/index.js';
import { OpinionEntity, OpinionVersionEntity } from './opinion.entity.js';
import type { OpinionAct, OpinionContent, StandingOpinion } from './opinion.js';
import { LostUpdate } from './workflow-event.js';

/** An agency's opinion on a case, withdrawn or not. Safe to act on while the case is locked. */
export function findOpinionOf(
  manager: EntityManager,
  caseId: string,
  agency: Agency,
): Promise<OpinionEntity | null> {
  return manager.findOneBy(OpinionEntity, { caseId, agency });
}

export async function findOpinion(manager: EntityManager, id: string): Promise<OpinionEntity | null> {
  return isUuid(id) ? manager.findOneBy(OpinionEntity, { id }) : null;
}

/** What the opinion says now. */
export function currentVersion(
  manager: EntityManager,
  { id, version }: OpinionEntity,
): Promise<OpinionVersionEntity> {
  return manager.findOneByOrFail(OpinionVersionEntity, { opinionId: id, version });
}

export interface NewVersion {
  readonly act: OpinionAct;
  readonly content: OpinionContent;
  readonly withdrawalReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Adds a version to an agency's opinion on a case, and the opinion itself when it is the first. */
export async function addVersion(
  manager: EntityManager,
  subject: { readonly caseId: string; readonly agency: Agency },
  opinion: OpinionEntity | null,
  { content, ...added }: NewVersion,
): Promise<OpinionEntity> {
  const status = added.act === 'WITHDRAWN' ? 'WITHDRAWN' : 'STANDING';
  const version = (opinion?.version ?? 0) + 1;
  const next: OpinionEntity = { id: opinion?.id ?? newId(), ...subject, status, version };
  if (opinion) {
    const { affected } = await manager.update(
      OpinionEntity,
      { id: opinion.id, version: opinion.version },
      { status, version },
    );
    if (affected !== 1) throw new LostUpdate('Opinion', opinion.id, opinion.version);
  } else {
    await manager.insert(OpinionEntity, next);
  }
  await manager.insert(OpinionVersionEntity, {
    ...contentOf(content),
    ...added,
    opinionId: next.id,
    version,
  });
  return next;
}

/** The opinions on a case that stand, in the order of their agencies' codes. */
export async function standingOpinions(manager: EntityManager, caseId: string): Promise<StandingOpinion[]> {
  const opinions = await manager.find(OpinionEntity, {
    where: { caseId, status: 'STANDING' },
    order: { agency: 'ASC' },
  });
  const versions = await manager.findBy(OpinionVersionEntity, {
    opinionId: In(opinions.map(({ id }) => id)),
  });
  return opinions.map(({ id, agency, version }) => {
    const content = versions.find((each) => each.opinionId === id && each.version === version);
    if (!content) throw new Error(`Opinion ${id} has no version ${version}.`);
    return { agency, content: contentOf(content) };
  });
}

function contentOf(source: OpinionContent): OpinionContent {
  const { substanceClass, responsibleAgency, disposition, redLines, licenceHeld, licenceNeeded } = source;
  const { legalBasis, evidence, confidence } = source;
  return {
    substanceClass,
    responsibleAgency,
    disposition,
    redLines,
    licenceHeld,
    licenceNeeded,
    legalBasis,
    evidence,
    confidence,
  };
}
