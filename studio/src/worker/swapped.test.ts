import { expect, it } from "vitest";
import { swapped } from "../../swapped.js";

/** Exported for its own test alone. */
const forTests = ["studioApp"];

// Types go when the modules load; what is left is what the rest of the library may import.
it.each(Object.entries(swapped))("what stands for %s in a page has all that it exports", async (module, own) => {
  const [library, page] = await Promise.all([
    import(`../../../src/${module}`) as Promise<object>,
    import(`./${own}`) as Promise<object>,
  ]);
  const needed = Object.keys(library).filter((name) => !forTests.includes(name));
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter((name) => !(name in page))).toEqual([]);
});
