/** Where the transfer of a crime is begun that a case found suspected. */
export function transferAddress(caseId: string, platformCode: string): string {
  const about = new URLSearchParams({ case: caseId, platform: platformCode, do: 'reportSuspectedCrime' });
  return `/transfers?${about.toString()}`;
}
