import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { NotAnswered } from '../api/ask';
import { ExchangeProvider } from '../api/exchange';
import { LocaleProvider } from '../i18n/locale';
import { AppearanceProvider } from './appearance';
import { router } from './routes';

/** What will not pass by asking again. */
const isFinal = (error: unknown): boolean =>
  error instanceof NotAnswered &&
  !['OFFLINE', 'DATABASE_UNAVAILABLE', 'AUDIT_UNAVAILABLE'].includes(error.code);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && !isFinal(error),
    },
  },
});

/** The whole console. */
export function ConsoleApp() {
  return (
    <LocaleProvider>
      <AppearanceProvider>
        <QueryClientProvider client={client}>
          <ExchangeProvider>
            <RouterProvider router={router} />
          </ExchangeProvider>
        </QueryClientProvider>
      </AppearanceProvider>
    </LocaleProvider>
  );
}
