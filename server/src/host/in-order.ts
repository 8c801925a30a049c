/** Runs work on many items, several at a time, and hands the results back in the order of the items. */

/**
 * Takes a new item only when fewer than `limit` are under way or waiting to be taken: memory stays flat however many items
 * there are and however slowly the results are consumed. A failure of `work` is thrown where its result would have stood.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Result | Promise<Result>,
  limit: number,
): AsyncGenerator<Result> {
  const underway: Promise<Result>[] = [];
  for await (const item of items) {
    const result = Promise.resolve(work(item));
    result.catch(() => {}); // thrown below, when its turn comes
    underway.push(result);
    if (limit <= underway.length) yield await underway.shift()!;
  }
  while (underway.length) yield await underway.shift()!;
}
