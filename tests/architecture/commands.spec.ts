import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS, NOUNS } from '../../src/cli/table/command-table.js';
import { createProgram, entryOf, withoutShortForm } from '../../src/cli/program.js';

const program = await createProgram('0.0.0', COMMANDS);

function commandOf(name: string): Command {
  const [noun = '', verb = ''] = name.split(' ');
  const parent = program.commands.find((each) => each.name() === noun);
  const command = parent?.commands.find((each) => each.name() === verb);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

describe.each(COMMANDS)('huishang $name', ({ name, example, en, zh }) => {
  it('is described in both languages, and so is each option', () => {
    expect(en).toMatch(/^[a-z].{8}/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    for (const option of commandOf(name).options)
      expect([option.flags, option.description.length > 3]).toEqual([option.flags, true]);
  });

  it('takes its example', async () => {
    const command = commandOf(name).exitOverride();
    let ran = false;
    command.action(() => {
      ran = true;
    });
    await program.parseAsync([...name.split(' '), ...example.split(' ').filter(Boolean)], { from: 'user' });
    expect(ran).toBe(true);
  });

  it('shows it in its help', () => {
    let help = '';
    commandOf(name)
      .configureOutput({ writeOut: (text) => (help += text) })
      .outputHelp();
    expect(help).toContain(`Example:\n  ${`huishang ${name} ${example}`.trim()}\n`);
  });
});

describe('the names of commands', () => {
  it('are each one noun that is described, and one verb', () => {
    expect(COMMANDS.filter(({ name }) => !/^[a-z-]+ [a-z-]+$/.test(name))).toEqual([]);
    expect(new Set(COMMANDS.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(Object.keys(NOUNS)));
  });

  it('are found by their short forms, which no two share and no noun with verbs of its own hides', () => {
    const short = COMMANDS.flatMap(({ shortForm }) => shortForm ?? []);
    expect(new Set(short).size).toBe(short.length);
    for (const form of short) expect(entryOf([form])?.shortForm).toBe(form);
    expect(withoutShortForm(['keygen', '--out', 'a'])).toEqual(['key', 'generate', '--out', 'a']);
    expect(withoutShortForm(['token', 'issue', '--ttl', '1h'])).toEqual(['token', 'issue', '--ttl', '1h']);
    expect(withoutShortForm(['token', '--ttl', '1h'])).toEqual(['token', 'issue', '--ttl', '1h']);
  });
});
