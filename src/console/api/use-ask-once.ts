import { useMutation } from '@tanstack/react-query';
import { useLocale } from '../i18n/locale';
import { ask, type RequestOptions } from './ask';
import type { Document } from './document';

/**
 * Asks the hub once, when it is told to, and never again by itself: for what is counted each time it is asked, such as a
 * use of an account warrant.
 *
 * @param exchange what the request says of itself
 */
export function useAskOnce<Data, Variables>(
  document: Document<Data, Variables>,
  exchange: RequestOptions['exchange'],
) {
  const { locale } = useLocale();
  return useMutation({
    mutationFn: (variables: Variables) => ask(document, variables, { exchange, locale }),
  });
}
