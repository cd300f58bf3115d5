import { type readBook, readProvenance, readText, shipped } from "../../src/files/index.js";
import { type DutyCase, dutyCasesSchema, type InteractionFile, type Measure } from "../../src/law/index.js";

type BookTexts = ReturnType<typeof readBook>;
type Interaction = InteractionFile["interactions"][number];
type Rule = Measure["rules"][number];

/** The worked cases, both files. */
export const workedCases = (): DutyCase[] =>
  ["duty-cases.json", "own-cases.json"].flatMap((name) =>
    dutyCasesSchema.parse(JSON.parse(readText(shipped("benchmarks", "duty-cases", name)))),
  );

/** Whether a case expects a line of a programme; `mfn+s232_autos` names two. */
export const expectsProgramme = ({ expectedLines }: DutyCase, programme: string): boolean =>
  expectedLines.some((line) => line.programme.split("+").includes(programme));

/** The pages of `docs/programmes` by file name: one a programme and `README.md`, their index. */
export function programmePages(book: BookTexts, cases: readonly DutyCase[]): Map<string, string> {
  const programmes = [...new Set(book.measures.map(({ programme }) => programme))].toSorted();
  const pages = new Map<string, string>([["README.md", indexPage(book, programmes)]]);
  for (const programme of programmes) pages.set(`${programme}.md`, programmePage(book, cases, programme));
  return pages;
}

const measuresOf = ({ measures }: BookTexts, programme: string): Measure[] =>
  measures.filter((measure) => measure.programme === programme).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function indexPage(book: BookTexts, programmes: readonly string[]): string {
  const rows = programmes.map((programme) => {
    const measures = measuresOf(book, programme);
    const days = measures
      .flatMap(({ rules }) => inForce(rules))
      .map(({ effective, to }) => ({ effective, to: to ?? "" }));
    const from = days.map(({ effective }) => effective).toSorted()[0] ?? "never in force";
    const to = days.some((day) => day.to === "")
      ? ""
      : (days
          .map((day) => day.to)
          .toSorted()
          .at(-1) ?? "");
    const [first] = measures as [Measure];
    return `| [${programme}](${programme}.md) | ${first.destination} | ${measures.map(({ label }) => label.en).join("; ")} | ${from} | ${to} | ${first.usmca} |`;
  });
  return `# Programmes

One page a programme of the statute book, made from the book (\`npm run import -- programme-pages\`): its rules with their days and
texts, how it meets others, its lists and its worked cases. Days are inclusive; an empty last day means that the law stands.

| programme | into | what | from | to | what the USMCA does |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

const inForce = (rules: readonly Rule[]): Rule["versions"] =>
  rules
    .filter(({ exempt }) => !exempt)
    .flatMap(({ versions }) => versions.filter(({ suspended }) => suspended === undefined));

function programmePage(book: BookTexts, cases: readonly DutyCase[], programme: string): string {
  const measures = measuresOf(book, programme);
  const sections = [
    `# ${programme}`,
    "Made from the statute book by `npm run import -- programme-pages`; change the book, not this page.",
    ...measures.map(measureSection),
    meetings(book, measures),
    lists(book, measures),
    worked(cases, programme),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function measureSection(measure: Measure): string {
  const held = measure.heldFrom === undefined ? "" : ` The book holds it from ${measure.heldFrom}; the law is older.`;
  const rows = measure.rules
    .flatMap((rule, place) => rule.versions.map((version) => ({ rule, version, place })))
    .toSorted((a, b) => compare(a.version.effective, b.version.effective) || a.place - b.place)
    .map(({ rule, version }) => {
      const text = `${version.cite.title}, ${version.cite.pin}`;
      const cite = version.cite.href === undefined ? text : `[${text}](${version.cite.href})`;
      const cells = [
        version.effective,
        version.to ?? "",
        rule.heading,
        what(rule, version),
        charge(rule, version),
        cite,
      ];
      return `| ${cells.map(cell).join(" | ")} |`;
    });
  return `## ${measure.label.en}

\`${measure.id}\`, into ${measure.destination}. ${measure.authority}. Under the USMCA: ${measure.usmca}.${held}
${measure.note === undefined ? "" : `\n${measure.note.trim()}\n`}
| from | to | heading | what | charge | text |
|---|---|---|---|---|---|
${rows.join("\n")}${noteLines(measure)}`;
}

function noteLines({ rules }: Measure): string {
  const notes = new Set(rules.flatMap((rule) => rule.notes.map(({ kind, text }) => `- ${noteWords[kind]}: ${text}.`)));
  return notes.size === 0 ? "" : `\n\n${[...notes].join("\n")}`;
}

const noteWords = {
  openQuestion: "Open question",
  presumption: "Taken as given",
  approximate: "Approximate",
  unverified: "Not compared with the official text",
};

function what({ why, origins, when }: Rule, { suspended, announced }: Rule["versions"][number]): string {
  const from = [
    ...(origins.only === undefined ? [] : [`of ${origins.only.join(", ")}`]),
    ...(origins.except === undefined ? [] : [`not of ${origins.except.join(", ")}`]),
  ];
  const conditions = when.map((condition) =>
    "claim" in condition ? `claimed under the ${condition.claim}` : `${condition.fact} ${condition.is ? "yes" : "no"}`,
  );
  const status = [
    ...(suspended === undefined ? [] : [suspended]),
    ...(announced === undefined ? [] : [`announced ${announced}`]),
  ];
  return [why, ...from, ...conditions, ...status].join("; ");
}

function charge({ exempt, prohibits, basis, total }: Rule, { rate, suspended }: Rule["versions"][number]): string {
  if (exempt) return "exempt";
  if (prohibits) return "import ban";
  const share = `${Math.round(rate * 1e6) / 1e4} %${total ? " in total" : ""}`;
  const on = basis === "fullValue" ? share : `${share} of ${basisWords[basis]}`;
  return suspended === undefined ? on : `${on}, never applied`;
}

const basisWords = {
  fullValue: "the value",
  steelContent: "the value of the steel",
  aluminiumContent: "the value of the aluminium",
  copperContent: "the value of the copper",
  nonUsContent: "the non-US content",
  nonUsContentFrom20: "the non-US content, with US content of 20 % or more",
  nonUsContentOver40: "the value above US content of at most 40 %",
  valueLessContent: "the value less Canadian and Mexican content",
  repairValue: "the value of the work",
} satisfies Record<Rule["basis"], string>;

function meetings(book: BookTexts, measures: readonly Measure[]): string {
  const names = new Set(measures.flatMap(({ programme, id }) => [programme, id]));
  const rows = book.interactions
    .filter(({ destination }) => measures.some((measure) => measure.destination === destination))
    .flatMap(({ interactions }) => interactions)
    .filter((interaction) => namedIn(interaction).some((name) => names.has(name)))
    .map(
      (one) =>
        `| ${[one.effective, one.to ?? "", meeting(one), `${one.cite.title}, ${one.cite.pin}`].map(cell).join(" | ")} |`,
    );
  return rows.length === 0
    ? ""
    : `## How it meets others\n\n| from | to | rule | text |\n|---|---|---|---|\n${rows.join("\n")}`;
}

function namedIn(interaction: Interaction): readonly string[] {
  if (interaction.kind === "precedence") return interaction.order.flat();
  if (interaction.kind === "excludes") return [...interaction.by, ...interaction.over];
  return interaction.kind === "remainderOnly"
    ? [...interaction.programmes, ...interaction.after]
    : interaction.programmes;
}

function meeting(interaction: Interaction): string {
  if (interaction.kind === "precedence") {
    return `what owes a duty of a group owes none of the groups after it: ${interaction.order.map((group) => group.join(", ")).join(" > ")}`;
  }
  if (interaction.kind === "remainderOnly") {
    return `${interaction.programmes.join(", ")} on the value that ${interaction.after.join(", ")} leave`;
  }
  if (interaction.kind === "excludes") {
    const test = interaction.test === "inScope" ? "is under a heading of" : "owes";
    return `what ${test} ${interaction.by.join(", ")} owes nothing under ${interaction.over.join(", ")}`;
  }
  return `${interaction.programmes.join(", ")} add up`;
}

function lists(book: BookTexts, measures: readonly Measure[]): string {
  const named = new Set(measures.flatMap(({ rules }) => rules.flatMap(({ scope }) => scope.lists ?? [])));
  const provenance = new Map(readProvenance().map((file) => [file.path, file]));
  const rows = [...named].toSorted().map((name) => {
    const entries = book.lists.find((list) => list.name === name)?.entries ?? [];
    const source = provenance.get(`book/${name}.csv`);
    return `| ${[`\`${name}\``, String(entries.length), source?.what ?? "", source?.source ?? ""].map(cell).join(" | ")} |`;
  });
  return rows.length === 0 ? "" : `## Lists\n\n| list | codes | what | source |\n|---|---|---|---|\n${rows.join("\n")}`;
}

function worked(cases: readonly DutyCase[], programme: string): string {
  const rows = cases
    .filter((given) => expectsProgramme(given, programme))
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
    .map((given) => {
      const total = given.expectedTotal === null ? "no total" : `${given.currency} ${given.expectedTotal}`;
      return `| ${[given.date, given.id, given.title, `${given.hts} from ${given.origin}`, total].map(cell).join(" | ")} |`;
    });
  return `## Worked cases\n\n| day | case | what | goods | total |\n|---|---|---|---|---|\n${rows.join("\n")}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
