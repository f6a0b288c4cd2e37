import { SCENARIO_PLATFORMS } from './scenario-platforms.js';

export type ScenarioName = keyof typeof SCENARIO_PLATFORMS;

/** A platform of the sample that is there whatever the seed and the number of platforms. */
export interface Scenario {
  /** Unified social credit code, or an interim code. */
  readonly code: string;
  /** Registered name; for an unregistered website its brand, marked as such. */
  readonly name: string;
  readonly brand: string;
  readonly domain: string;
}

const shown = ({ code, name, brand, domain }: Scenario): Scenario => ({ code, name, brand, domain });

/**
 * The platforms with a story, for the README, the demo and the tests. Codes and everything that agencies hold on them
 * are the same for every seed and every size of the sample.
 */
export const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  pooledLender: shown(SCENARIO_PLATFORMS.pooledLender),
  nestedFund: shown(SCENARIO_PLATFORMS.nestedFund),
  multiBankPayer: shown(SCENARIO_PLATFORMS.multiBankPayer),
  taintedInsurer: shown(SCENARIO_PLATFORMS.taintedInsurer),
  cleanPlatform: shown(SCENARIO_PLATFORMS.cleanPlatform),
  unregisteredWebsite: shown(SCENARIO_PLATFORMS.unregisteredWebsite),
  groupOfFifty: shown(SCENARIO_PLATFORMS.groupOfFifty),
};
