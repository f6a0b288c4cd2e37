/** The runs of two characters of a text, each once: whatever contains the text holds them all. */
export function runsOf(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`))];
}
