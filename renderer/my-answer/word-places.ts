/**
 * Where words stand in a text as whole words, as written: pairs of start and end offsets.
 * @param words words or phrases; empty ones are passed over
 */
export function wordPlaces(
  text: string,
  words: readonly string[],
): readonly (readonly [number, number])[] {
  return words.filter(Boolean).flatMap(word => {
    const places: [number, number][] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (isEdge(text, at) && isEdge(text, at + word.length))
        places.push([at, at + word.length]);
    return places;
  });
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** True where no word goes on from one side to the other. */
function isEdge(text: string, at: number): boolean {
  return !(
    wordCharacter.test(text.charAt(at - 1)) &&
    wordCharacter.test(text.charAt(at))
  );
}
