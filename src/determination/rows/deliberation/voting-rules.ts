import type { DataSource, EntityManager } from 'typeorm';
import { DEFAULT_VOTING_RULES, type VotingRules } from '../../settings/index.js';

const configured = new WeakMap<DataSource, VotingRules>();

/**
 * Says by which rules (议事规则) votes are counted on a database, for everything that counts them: the ruling itself, and
 * the tasks that follow from how the votes stand. The product's own hold until it is said.
 */
export function countVotesBy(database: DataSource, rules: VotingRules): void {
  configured.set(database, rules);
}

export function votingRulesOf({ dataSource }: EntityManager): VotingRules {
  return configured.get(dataSource) ?? DEFAULT_VOTING_RULES;
}
