import { useCallback } from 'react';
import { useLocale } from './locale';

/** Names one after another: 人民银行、银监部门 · People’s Bank, Banking regulator */
export function useListed(): (names: readonly string[]) => string {
  const { locale } = useLocale();
  return useCallback((names) => names.join(locale === 'zh' ? '、' : ', '), [locale]);
}
