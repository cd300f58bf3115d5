import { isMap, isPair, isScalar, LineCounter, type ParsedNode, parseDocument } from "yaml";
import type { z } from "zod";
import { fileError } from "./errors.js";
import { suggest } from "./suggest.js";

type Path = readonly PropertyKey[];

/** A value read from YAML and the way back to its place in the file. */
export interface Placed<T> {
  readonly value: T;
  /** `file:line:column` of the value at a path, or of the nearest parent that stands in the file. */
  readonly place: (path: Path) => string;
}

/**
 * Parses YAML text against a zod schema.
 * @throws ParleyError (invalid file) with `file:line:column`, the key and value, the nearest valid key.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Placed<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken) throw fileError(at(broken.pos[0]), `is not YAML: ${broken.message}`);
  const place = (path: Path): string => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as ParsedNode | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return `${file}:1:1`;
  };
  const keyPlace = (path: Path, key: string): string => {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? at(range[0]) : place(path);
  };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, place };
  const reach = (path: Path): number => (document.hasIn(path) ? path.length : path.length - 1);
  const issue = deepest(result.error.issues, reach);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw fileError(
      keyPlace(issue.path, key),
      `unknown key "${key}"${where(issue.path)}; ${suggest(key, knownKeys(schema, issue.path))}`.replace(/; $/, ""),
    );
  }
  const found = issue.path.length === 0 ? undefined : document.getIn(issue.path);
  const shown = isScalarValue(found) ? ` (found ${JSON.stringify(found)})` : "";
  throw fileError(place(issue.path), `${issue.message}${where(issue.path)}${shown}`);
}

const isScalarValue = (value: unknown): boolean =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const where = (path: Path): string => (path.length === 0 ? "" : ` at ${path.map(String).join(".")}`);

/** Unions report one issue that holds the issues of each branch: the branch that came furthest in the file speaks for it. */
function deepest(
  issues: readonly z.core.$ZodIssue[],
  reach: (path: Path) => number,
  prefix: Path = [],
): z.core.$ZodIssue {
  // A misspelt key is also a missing one; the misspelling is what the reader can see.
  const first = (issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0]) as z.core.$ZodIssue;
  const issue = { ...first, path: [...prefix, ...first.path] } as z.core.$ZodIssue;
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => deepest(branch, reach, issue.path));
  return branches.reduce((best, next) => (reach(next.path) > reach(best.path) ? next : best), branches[0] ?? issue);
}

/** Keys of the object schema at a path, for the hint only; empty where the schema is not a plain object. */
function knownKeys(schema: unknown, path: Path): string[] {
  let here = unwrap(schema);
  for (const step of path) {
    const next = typeof step === "number" ? here?.element : here?.shape?.[String(step)];
    here = unwrap(next);
  }
  return Object.keys(here?.shape ?? {});
}

interface SchemaShape {
  shape?: Record<string, unknown>;
  element?: unknown;
  unwrap?: () => unknown;
}

function unwrap(schema: unknown): SchemaShape | undefined {
  let here = schema as SchemaShape | undefined;
  while (here && !here.shape && here.element === undefined && typeof here.unwrap === "function")
    here = here.unwrap() as SchemaShape;
  return here;
}
