import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { COMMANDS, NOUNS } from '../../src/cli/table/command-table.js';
import type { Locale } from '../../src/kernel/index.js';
import { createProgram, entryOf, withoutShortForm } from '../../src/cli/program.js';

const inLanguage = (language: Locale) => createProgram({ version: '0.0.0', loaded: COMMANDS, language });
const program = await inLanguage('en');
const chinese = await inLanguage('zh');

function commandOf(name: string, within = program): Command {
  const [noun = '', verb = ''] = name.split(' ');
  const parent = within.commands.find((each) => each.name() === noun);
  const command = parent?.commands.find((each) => each.name() === verb);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

/** Options and arguments of a command that are not described as they should be. */
function untold(command: Command, asShouldBe: RegExp): readonly string[] {
  const options = command.options.map(({ flags, description }) => [flags, description] as const);
  const given = command.registeredArguments.map((each) => [each.name(), each.description] as const);
  return [...options, ...given].flatMap(([term, text]) =>
    asShouldBe.test(text) ? [] : [`${term}: ${text}`],
  );
}

/** As a shell splits them: quoted ones stay whole. */
const wordsOf = (line: string): string[] =>
  (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

describe.each(COMMANDS)('huishang $name', ({ name, example, en, zh }) => {
  it('is described in both languages, and so is each option and argument', () => {
    expect(en).toMatch(/^[a-z].{8}/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(untold(commandOf(name), /^[\x20-\x7e’…]{4,}$/)).toEqual([]);
    expect(untold(commandOf(name, chinese), /\p{Script=Han}/u)).toEqual([]);
  });

  it('takes its example', async () => {
    const command = commandOf(name).exitOverride();
    let ran = false;
    command.action(() => {
      ran = true;
    });
    await program.parseAsync([...name.split(' '), ...wordsOf(example)], { from: 'user' });
    expect(ran).toBe(true);
  });

  it('shows it in its help, in either language', () => {
    const call = `huishang ${name} ${example}`.trim();
    expect(helpOf(commandOf(name))).toContain(`Example:\n  ${call}\n`);
    const help = helpOf(commandOf(name, chinese));
    expect(help).toContain(`示例：\n  ${call}\n`);
    expect(
      help.match(/^(?:Usage|Arguments|Options|Commands|Example|Short form):|\((?:choices|default): /gm),
    ).toBe(null);
  });
});

describe('the names of commands', () => {
  it('are each one noun that is described in both languages, and one verb', () => {
    expect(Object.values(NOUNS).filter(({ en, zh }) => en === '' || !/\p{Script=Han}/u.test(zh))).toEqual([]);
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

/** `huishang …` as pages for readers call it: in a checkout, from the package, or by name. */
const CALL = /(?:npm run -s huishang -- |npx huishang |`huishang )([^`\n|)]*)/g;

describe('the commands that documents tell of', () => {
  it('are there, with each option that they are given', async () => {
    const unknown: string[] = [];
    let calls = 0;
    for (const file of globSync('{*.md,docs/**/*.md}', { cwd: projectFile() })) {
      if (/CHANGELOG|^docs.adr/.test(file)) continue;
      for (const [, call = ''] of (await readFile(projectFile(file), 'utf8')).matchAll(CALL)) {
        if (call.startsWith('<')) continue;
        calls += 1;
        const entry = entryOf(call.trim().split(/\s+/));
        const known = entry && new Set(commandOf(entry.name).options.map(({ long }) => long));
        const strange = (call.match(/--[a-z-]+/g) ?? []).filter((option) => !known?.has(option));
        if (!known || strange.length > 0) unknown.push(`${file}: huishang ${call}`);
      }
    }
    expect(calls).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
  });
});
