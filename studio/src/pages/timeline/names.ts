/** Characters that stand beside the lanes. */
const room = 52;

/**
 * What programmes are called: the words with which the labels of all their measures begin, so of one measure its label.
 * @returns names by programme; a programme whose labels share no word keeps its own name.
 */
export function laneNames(
  rows: readonly { readonly programme: string; readonly label: string }[],
): ReadonlyMap<string, string> {
  const shared = new Map<string, string[]>();
  const whole = new Map<string, string>();
  for (const { programme, label } of rows) {
    const words = label.replace(/\.$/, "").split(" ");
    const known = shared.get(programme) ?? words;
    const end = known.findIndex((word, index) => word !== words[index]);
    shared.set(programme, end < 0 ? known : known.slice(0, end));
    whole.set(programme, whole.get(programme) ?? label.replace(/\.$/, ""));
  }
  return new Map(
    [...shared].map(([programme, words]) => {
      const name = words.join(" ") || programme;
      if (name.length > room) return [programme, `${name.slice(0, name.lastIndexOf(" ", room))} …`];
      return [programme, words.length > 0 && name !== whole.get(programme) ? `${name} …` : name];
    }),
  );
}
