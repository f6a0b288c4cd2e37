import { PURPOSES, type Actor, type Level, type Purpose, type RegionCode } from '../../kernel/index.js';
import type { AgreementIndex } from '../agreements/agreement-index.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { accessMatrix, type MatrixCell, type MatrixQuestion } from './access-matrix.js';

/** Which callers a comparison is made for; every purpose is looked at when none is named. */
export interface DiffQuestion extends Omit<MatrixQuestion, 'purpose'> {
  readonly purpose: Purpose | null;
  readonly level: Level;
  readonly region: RegionCode | null;
}

/** The agreements as they stood at an instant. */
export interface AgreementsAt {
  readonly agreements: AgreementIndex;
  readonly at: Date;
}

/** 授权变化: something that an agency may read more, less or otherwise for a purpose. */
export interface AccessChange {
  readonly kind: 'MORE' | 'LESS' | 'CHANGED';
  readonly agency: Actor;
  readonly item: string;
  readonly purpose: Purpose;
  readonly before: string;
  readonly after: string;
}

/** A cell in few words, the same for the same access. */
export function describeCell({ allowed, masked, warrant, regional, dailyQuota }: MatrixCell): string {
  if (warrant) return 'warrant';
  if (!allowed) return '-';
  const limits = [...(regional ? ['region'] : []), ...(dailyQuota === null ? [] : [`${dailyQuota}/day`])];
  return [masked ? 'masked' : 'plain', ...limits].join(' ');
}

/** What an actor meets that no agreement is with. */
const NOTHING: MatrixCell = {
  allowed: false,
  masked: false,
  warrant: false,
  regional: false,
  dailyQuota: null,
  rule: '',
  reason: null,
  agreementId: null,
};

/** How much a cell gives, for telling more from less; the limits of a region or a quota make neither. */
const breadth = ({ allowed, masked, warrant }: MatrixCell): number => {
  if (warrant) return 1;
  if (!allowed) return 0;
  return masked ? 2 : 3;
};

function kindOf(before: MatrixCell, after: MatrixCell): AccessChange['kind'] {
  const difference = breadth(after) - breadth(before);
  if (difference > 0) return 'MORE';
  return difference < 0 ? 'LESS' : 'CHANGED';
}

/** What any agency may read more, less or otherwise at the second instant than at the first. */
export function accessDiff(
  catalogue: Catalogue,
  before: AgreementsAt,
  after: AgreementsAt,
  question: DiffQuestion,
): AccessChange[] {
  const purposes = question.purpose === null ? PURPOSES : [question.purpose];
  return purposes.flatMap((purpose) => {
    const asked = { ...question, purpose };
    const earlier = accessMatrix(catalogue, before.agreements, asked, before.at);
    const later = accessMatrix(catalogue, after.agreements, asked, after.at);
    const agencies = [...new Set([...later.agencies, ...earlier.agencies])];
    return later.rows.flatMap(({ item, cells }, place) =>
      agencies.flatMap((agency): AccessChange[] => {
        const was = earlier.rows[place]?.cells.get(agency) ?? NOTHING;
        const is = cells.get(agency) ?? NOTHING;
        if (describeCell(was) === describeCell(is)) return [];
        const change = { kind: kindOf(was, is), agency, item: item.id, purpose };
        return [{ ...change, before: describeCell(was), after: describeCell(is) }];
      }),
    );
  });
}
