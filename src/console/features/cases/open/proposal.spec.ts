import { describe, expect, it } from 'vitest';
import { proposedAgencies } from './proposal';

const actor = (code: string, ...verbs: readonly string[]) => ({ actor: code, verbs });

describe('proposedAgencies', () => {
  it('names whom the rows make a party with every reason, and the opener', () => {
    const rows = [
      {
        sector: 'P2P_LENDING',
        leads: [actor('BANKING'), actor('LOCAL_FINANCE')],
        bySubstance: [],
        guiding: [],
        participating: [actor('POLICE', 'OPINE'), actor('TAX')],
      },
      {
        sector: 'ASSET_MANAGEMENT',
        leads: [actor('PBOC')],
        bySubstance: [actor('BANKING', 'OPINE')],
        guiding: [actor('SECURITIES', 'OPINE')],
        participating: [],
      },
    ];
    const told = (opener: string | null) =>
      proposedAgencies(rows, opener).map(
        ({ agency, reasons }) =>
          `${agency} ${reasons.map(({ as, sector }) => `${as} ${sector ?? ''}`.trim()).join(', ')}`,
      );
    expect(told('COMMERCE')).toEqual([
      'BANKING LEADS P2P_LENDING, LEADS ASSET_MANAGEMENT',
      'LOCAL_FINANCE LEADS P2P_LENDING',
      'POLICE ASSISTS P2P_LENDING',
      'PBOC LEADS ASSET_MANAGEMENT',
      'SECURITIES GUIDES ASSET_MANAGEMENT',
      'COMMERCE OPENS',
    ]);
    expect(told(null)).toHaveLength(5);
  });
});
