import { expect, it } from 'vitest';
import { wordsOfField } from './field-words';

it.each([
  ['banking.lending.pooledFunds', '资金池', 'Boolean'],
  ['securities.crowdfundingProjects.investors', '投资者人数', 'Int'],
  ['pboc.accountTransactions.edges.node.direction', '收付方向', 'enum:TransactionDirection'],
  ['pboc.reserveAccounts.balance', '余额', 'Money'],
])('%s has its words', (path, zh, kind) => {
  expect(wordsOfField(path)).toMatchObject({ zh, kind });
});

it('what is no field has none', () => {
  expect(wordsOfField('housing.register.permit')).toBeNull();
});
