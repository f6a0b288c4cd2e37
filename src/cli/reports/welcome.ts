import type { Config } from '../../config/index.js';
import { developmentToken } from '../../identity/index.js';
import { SCENARIOS } from '../../sample-data/index.js';

const QUERY = `{ platform(code: \\"${SCENARIOS.pooledLender.code}\\") { name commerce { registeredName legalRepresentative { name } } banking { lending { outstanding { amount } pooledFunds } } police { hasOpenCase } } }`;

/** What a first user sees: where the hub is, tokens to try, and a request to paste. */
export async function welcome(url: string, config: Config): Promise<string> {
  const token = (
    agency: 'PBOC' | 'BANKING' | 'LEADING_GROUP',
    role: 'SYSTEM' | 'OFFICER' | 'LEADER',
    officer: string,
  ) =>
    developmentToken(config.dataDirectory, { agency, role, level: 'NATIONAL', region: null, officer }, '8h');
  return `
Huishang 会商 is running.

  Console   ${url}/        open it and choose somebody to be
  GraphQL   ${url}/graphql
  Health    ${url}/health/ready

Development tokens, good for 8 hours:

  The People's Bank, an officer
    export PBOC=${await token('PBOC', 'OFFICER', 'pboc-officer')}
  The banking regulator, an officer
    export BANKING=${await token('BANKING', 'OFFICER', 'banking-officer')}
  The leading group, a leader
    export LEADING_GROUP=${await token('LEADING_GROUP', 'LEADER', 'leading-group-leader')}

Paste the first token, then ask six agencies about one platform (${SCENARIOS.pooledLender.name}):

  curl -s ${url}/graphql \\
    -H "Authorization: Bearer $PBOC" -H 'Content-Type: application/json' \\
    -H 'Exchange-Purpose: RECTIFICATION' \\
    -d '{"query":"${QUERY}"}'

Stop with Ctrl-C.
`;
}
