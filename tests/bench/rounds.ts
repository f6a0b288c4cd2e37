/**
 * Measures everybody in turn, round after round, each round beginning with another: what disturbs the machine for a
 * while disturbs all alike.
 *
 * @returns each contestant's measurements, in the contestants' order
 */
export async function inRounds<Contestant, Measured>(
  contestants: readonly Contestant[],
  rounds: number,
  measure: (contestant: Contestant) => Promise<Measured>,
): Promise<Measured[][]> {
  const measured: Measured[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (round + turn) % contestants.length;
      const contestant = contestants[index];
      if (contestant !== undefined) measured[index]?.push(await measure(contestant));
    }
  }
  return measured;
}
