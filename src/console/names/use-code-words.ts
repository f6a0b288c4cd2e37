import { useMemo } from 'react';
import { LASTING, useAsk } from '../api/use-ask';
import { humanized } from '../i18n/enum-word';
import { useLocale } from '../i18n/locale';
import { CodeWords } from './code-words.generated';

/** Codes of the rules that have words of their own there. */
export type CodeKind = 'redLine' | 'disposition' | 'conduct';

type Found = Readonly<Record<CodeKind, ReadonlyMap<string, string>>>;

/** The words of red lines, dispositions and conduct in the rules in force; the code in plain English where no rule has them. */
export function useCodeWords(): {
  readonly wordOf: (kind: CodeKind, code: string) => string;
  readonly optionsOf: (kind: CodeKind) => { value: string; label: string }[];
} {
  const { locale } = useLocale();
  const { data } = useAsk(CodeWords, {}, LASTING);
  const found = useMemo((): Found => {
    const redLines = data?.data?.redLines.edges ?? [];
    // What holds everywhere names a disposition in general words; a plan for one sector may name it by a class.
    const rules = (data?.data?.dispositionRules.edges ?? []).toSorted(
      (one, other) => Number(one.node.sector !== null) - Number(other.node.sector !== null),
    );
    const first = (entries: readonly (readonly [string | null, string])[]): ReadonlyMap<string, string> => {
      const words = new Map<string, string>();
      for (const [code, word] of entries) if (code !== null && !words.has(code)) words.set(code, word);
      return words;
    };
    return {
      redLine: first(redLines.map(({ node }) => [node.redLine, node[locale]])),
      disposition: first(rules.map(({ node }) => [node.disposition, node[locale]])),
      conduct: first(
        rules.map(({ node }) => [
          node.conduct,
          locale === 'zh' ? node.conductZh : humanized(node.conduct ?? ''),
        ]),
      ),
    };
  }, [data, locale]);
  return {
    wordOf: (kind, code) => found[kind].get(code) ?? humanized(code),
    optionsOf: (kind) => [...found[kind]].map(([value, label]) => ({ value, label })),
  };
}
