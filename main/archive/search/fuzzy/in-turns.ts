/** Takes `lead` items of the first list, then one of each other, and so on until all lists are empty. */
export function* inTurns<Item>(lists: readonly (readonly Item[])[], lead: number): Generator<Item> {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const [index, list] of lists.entries()) {
      const many = index === 0 ? lead : 1;
      yield* list.slice(turn * many, (turn + 1) * many);
    }
  }
}
