import { describe, expect, it } from 'vitest';
import { readQuestion } from './read-question';

describe('what is written in the explorer', () => {
  it.each([
    ['{ me { agency } }', '', 'query', null],
    ['query Who { me { agency } }', '{"a":1}', 'query', 'Who'],
    ['mutation Do($i: I!) { do(input: $i) { x } }', '{}', 'mutation', 'Do'],
    ['subscription { caseChanged { id } }', ' ', 'subscription', null],
  ])('is read: %s', (text, variables, kind, name) => {
    expect(readQuestion(text, variables)).toMatchObject({ ok: true, kind, name });
  });

  it.each([
    ['{ me {', '', 'SYNTAX'],
    ['', '', 'SYNTAX'],
    ['query A { a } query B { b }', '', 'NOT_ONE'],
    ['fragment F on T { a }', '', 'NOT_ONE'],
    ['{ a }', '[1]', 'VARIABLES'],
    ['{ a }', '{', 'VARIABLES'],
  ])('is refused: %s %s', (text, variables, problem) => {
    expect(readQuestion(text, variables)).toMatchObject({ ok: false, problem });
  });
});
