import type { TestHub } from './hub.js';

const OPEN = `mutation Open($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) { substanceCase { id } refusal { code message } }
}`;

const PLATFORM = '91110105HY0000016E';

interface Opened {
  readonly openSubstanceCase: { readonly substanceCase: { readonly id: string } };
}

/** A determination on a line of business of a firm of Beijing, on which the People's Bank and the banking regulator are asked. @returns its id */
export async function openBeijingCase(hub: TestHub, businessLine: string): Promise<string> {
  const officer = await hub.as('PBOC', {
    role: 'OFFICER',
    level: 'PROVINCIAL',
    region: '110000',
    officer: 'pboc-officer',
  });
  const { data } = await officer.ask(OPEN, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      platform: PLATFORM,
      businessLine,
      reason: '存在资金归集。',
      concernedAgencies: ['PBOC', 'BANKING'],
    },
  });
  return (data as Opened).openSubstanceCase.substanceCase.id;
}
