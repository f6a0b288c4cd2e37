import { inChinese, inEnglish, type LocalizedText } from '../../kernel/index.js';
import type { ItemStanding } from '../../subgraph-kit/index.js';
import type { EdgeKind } from '../model/links.js';
import type { EdgeSource } from './edge-source.js';

/** Links of one kind that the caller is not given from one item, or not all of them: whether there are any is not said. */
export interface Withheld {
  readonly kind: EdgeKind;
  readonly agency: string;
  readonly item: string;
  /** Reason code. */
  readonly code: string;
  readonly reason: LocalizedText;
  readonly remedy: LocalizedText;
}

type Why = Pick<Withheld, 'code' | 'reason' | 'remedy'>;

const ONLY_OF_REGION: Why = {
  code: 'REGION_ONLY',
  reason: {
    en: 'It is given about platforms of your region only.',
    zh: '仅提供本地区从业机构的该项数据。',
  },
  remedy: {
    en: 'Ask for an agreement that holds for the whole country, or through the leading group above.',
    zh: '请申请适用于全国的共享协议，或者通过上级领导小组查询。',
  },
};

const ONLY_OF_CASE: Why = {
  code: 'CASE_PLATFORM_ONLY',
  reason: {
    en: 'For a determination it is given about the platform of the case only.',
    zh: '用于性质认定时，仅提供案件所涉从业机构的该项数据。',
  },
  remedy: {
    en: 'Ask for it for another purpose that the agreement allows, or in the case of the other platform.',
    zh: '请以协议允许的其他使用目的查询，或者在另一从业机构的案件中查询。',
  },
};

const ONLY_BY_WARRANT: Why = {
  code: 'WARRANT_REQUIRED',
  reason: {
    en: 'Account transactions are given under a warrant only, and no basis is named.',
    zh: '账户交易仅凭法定手续提供，本次查询未注明依据。',
  },
  remedy: {
    en: 'Name the warrant in Exchange-Basis, and ask about its platform.',
    zh: '请在 Exchange-Basis 中注明法定手续，并查询其所涉从业机构。',
  },
};

const failedWhy = (code: string, agency: string): Why => ({
  code,
  reason: {
    en: inEnglish`${agency} could not give it now.`,
    zh: inChinese`${agency}本次未能提供该项数据。`,
  },
  remedy: {
    en: 'Ask again later, without asOf where no history of it is kept.',
    zh: '请稍后重试；未保存沿革的数据，请不使用截至时间查询。',
  },
});

/** Every link that is withheld from a caller, known before anything is read. */
export function withheldBefore(
  sources: readonly EdgeSource[],
  standings: readonly ItemStanding[],
  namesBasis: boolean,
): Withheld[] {
  const byItem = new Map(standings.map((standing) => [standing.item, standing]));
  return distinct(
    sources.flatMap(({ kind, item, agency, byWarrant }) => {
      const standing = byItem.get(item);
      const whys: Why[] = [];
      if (standing?.denied) {
        const { code, message: reason, remedy } = standing.denied;
        whys.push({ code, reason, remedy });
      } else {
        if (byWarrant && !namesBasis) whys.push(ONLY_BY_WARRANT);
        if (standing?.regional) whys.push(ONLY_OF_REGION);
        if (standing?.caseOnly) whys.push(ONLY_OF_CASE);
      }
      return whys.map((why) => ({ kind, agency, item, ...why }));
    }),
  );
}

/** What an agency could not give, as the error says it. */
export function withheldByFailure({ kind, item, agency }: EdgeSource, code: string): Withheld {
  return { kind, agency, item, ...failedWhy(code, agency) };
}

/** Each once: a source of each way has the same reason. */
export function distinct(withheld: readonly Withheld[]): Withheld[] {
  return [...new Map(withheld.map((each) => [`${each.kind} ${each.item} ${each.code}`, each])).values()];
}
