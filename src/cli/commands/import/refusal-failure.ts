import { ImportRefused } from '../../../intake/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import type { Say } from '../../table/say.js';

/** Runs a command of imports; what is refused is told in the language of the terminal. */
export async function tellRefusals(say: Say, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code, message, remedy } = error.refusal;
    throw new CommandFailure(`${code}: ${say(message.en, message.zh)}`, say(remedy.en, remedy.zh), {
      cause: error,
    });
  }
}
