import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';

/** What every request says of itself: what data is asked for, for which matter, and on which legal basis. */
export interface Exchange {
  readonly purpose: string | null;
  readonly caseId: string | null;
  /** What people call the matter of `caseId`. */
  readonly caseName: string | null;
  /** A law and article, or `warrant:<id>`. */
  readonly basis: string | null;
  /** What people call the warrant of `basis`; null for a law and article. */
  readonly basisName: string | null;
}

const NOTHING_SAID: Exchange = {
  purpose: null,
  caseId: null,
  caseName: null,
  basis: null,
  basisName: null,
};
const KEY = 'huishang.exchange';

interface ExchangeState {
  readonly exchange: Exchange;
  readonly setExchange: (change: Partial<Exchange>) => void;
  /** Whether the purpose bar is open. */
  readonly barOpen: boolean;
  readonly openBar: (open: boolean) => void;
}

const Context = createContext<ExchangeState | null>(null);

function kept(): Exchange {
  try {
    return { ...NOTHING_SAID, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Exchange>) };
  } catch {
    return NOTHING_SAID;
  }
}

/** Forgets what was chosen: the next person at this browser begins anew. */
export function forgetExchange(): void {
  sessionStorage.removeItem(KEY);
}

/** Keeps purpose, matter and basis for this tab, shown in the header of every page and sent with every request. */
export function ExchangeProvider({ children }: { readonly children: ReactNode }) {
  const [exchange, change] = useState<Exchange>(kept);
  const [barOpen, openBar] = useState(false);
  const setExchange = useCallback((part: Partial<Exchange>) => {
    change((before) => {
      const after = {
        ...before,
        ...('basis' in part && part.basis !== before.basis ? { basisName: null } : {}),
        ...part,
      };
      sessionStorage.setItem(KEY, JSON.stringify(after));
      return after;
    });
  }, []);
  const state = useMemo(
    () => ({ exchange, setExchange, barOpen, openBar }),
    [exchange, setExchange, barOpen],
  );
  return <Context value={state}>{children}</Context>;
}

export function useExchange(): ExchangeState {
  const state = use(Context);
  if (!state) throw new Error('There is no ExchangeProvider.');
  return state;
}
