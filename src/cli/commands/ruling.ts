import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { verifyRuling } from '../../determination/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import type { Say } from '../table/say.js';

const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

async function readKeys(place: string): Promise<z.infer<typeof keysShape>> {
  try {
    const source = /^https?:/.test(place)
      ? await (await fetch(place, { redirect: 'error', signal: AbortSignal.timeout(10_000) })).text()
      : await readFile(place, 'utf8');
    return keysShape.parse(JSON.parse(source));
  } catch (error) {
    throw new CommandFailure(
      `${place} gave no JWK Set.`,
      'Name the /.well-known/jwks.json of the hub, or a file with what it answers.',
      { cause: error },
    );
  }
}

/** Prints the document of a signed ruling. @throws CommandFailure where no key of the hub signed it */
async function verify(file: string, { keys: place }: { keys: string }): Promise<void> {
  const keys = await readKeys(place);
  const jws = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  const document = await verifyRuling(jws.trim(), keys);
  if (!document) {
    throw new CommandFailure(
      'This is no ruling that one of these keys signed.',
      'Take the field "jws" of the ruling as it was given, and the keys of the hub that made it.',
    );
  }
  console.log(JSON.stringify(document, null, 2));
}

export function defineRulingVerify(command: Command, say: Say): void {
  command
    .argument(
      '<file>',
      say(
        'holds the field "jws" of a ruling; - for standard input',
        '载有研究认定意见 jws 字段的文件；- 为标准输入',
      ),
    )
    .requiredOption(
      '--keys <url or file>',
      say("the hub's /.well-known/jwks.json, or a file of it", '本系统的 /.well-known/jwks.json，或者其文件'),
    )
    .action(verify);
}
