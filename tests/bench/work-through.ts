/** Works through what is left of something, so many at once: whoever is done takes the next. */
export async function workThrough<T>(
  left: IterableIterator<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const workOn = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
}
