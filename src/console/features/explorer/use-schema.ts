import { useQuery } from '@tanstack/react-query';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { NotAnswered, post } from '../../api/ask';
import { useLocale } from '../../i18n/locale';

const NOTHING = { purpose: null, caseId: null, basis: null };

/** The public schema by introspection; `null` where the hub does not show it. */
export function useSchema() {
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['schema'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<GraphQLSchema | null> => {
      try {
        const query = getIntrospectionQuery({ inputValueDeprecation: true });
        const { data } = await post<IntrospectionQuery>({ query }, { exchange: NOTHING, locale, signal });
        return data ? buildClientSchema(data) : null;
      } catch (error) {
        if (error instanceof NotAnswered && error.code !== 'OFFLINE') return null;
        throw error;
      }
    },
  });
}
