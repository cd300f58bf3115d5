import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import { fileError } from "./errors.js";
import { brief, suggest } from "./suggest.js";
import { issueInWords } from "./yaml-words.js";

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
  const result = schema.safeParse(plain(document, file, at), { error: issueInWords });
  if (result.success) return { value: result.data, place };
  const reach = (path: Path): number => (document.hasIn(path) ? path.length : path.length - 1);
  const kind = result.error.issues.find(({ code, path }) => code === "invalid_value" && path.join() === "schema");
  const found = document.get("schema");
  if (kind !== undefined && typeof found === "string") {
    throw fileError(
      place(["schema"]),
      `is a file of "${brief(found)}", which is not what is read here; name another file, or ${kind.message}`,
    );
  }
  const issue = deepest(result.error.issues, reach);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    throw fileError(
      keyPlace(issue.path, key),
      `unknown key "${key}"${where(issue.path)}; ${suggest(key, knownKeys(schema, issue.path))}`.replace(/; $/, ""),
    );
  }
  const { path, message } = issue;
  if (path.length === 0 && document.contents === null) throw fileError(place(path), `is empty; ${message}`);
  if (path.length > 0 && issue.code !== "custom" && !document.hasIn(path)) {
    throw fileError(place(path), `${String(path.at(-1))} is missing${where(path.slice(0, -1))}; ${message}`);
  }
  throw fileError(place(path), `${message}${where(path)}${path.length === 0 ? "" : shown(document.getIn(path))}`);
}

/** The value of a document as plain data. @throws ParleyError (invalid file) where it cannot be one. */
function plain(document: Document.Parsed, file: string, at: (offset: number) => string): unknown {
  let place = `${file}:1:1`;
  visit(document, {
    Alias(_, alias) {
      if (alias.range) place = at(alias.range[0]);
      if (alias.resolve(document) === undefined) {
        throw fileError(
          place,
          `is an alias of "${brief(alias.source)}", which nothing before it is named; write the value`,
        );
      }
    },
    Pair(_, { key }) {
      if (isScalar(key) || isAlias(key)) return;
      const range = isNode(key) ? key.range : undefined;
      throw fileError(range ? at(range[0]) : place, "a key is a list or a map here; write a word");
    },
  });
  try {
    return document.toJS();
  } catch (error) {
    throw fileError(place, `the aliases cannot be filled in (${String(error)}); write the values out`);
  }
}

/** The value a message is about, where it is a single one. */
function shown(value: unknown): string {
  if (typeof value === "number") return ` (found ${value})`;
  return value === null || ["string", "boolean"].includes(typeof value)
    ? ` (found ${brief(JSON.stringify(value))})`
    : "";
}

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
  // A union that says itself what it takes speaks where no branch found anything of its own.
  const own = issue.message !== "Invalid input";
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => deepest(branch, reach, issue.path));
  const best = branches.reduce((one, next) => (reach(next.path) > reach(one.path) ? next : one), branches[0] ?? issue);
  const nothing = best.path.length === issue.path.length && best.code !== "unrecognized_keys";
  return own && nothing ? issue : best;
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
