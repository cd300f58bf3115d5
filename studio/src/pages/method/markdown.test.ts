import { describe, expect, it } from "vitest";
import { docLink, htmlOf } from "./markdown.js";

describe("a page of docs in the studio", () => {
  it("leads links between pages to the page Method, and others nowhere", () => {
    expect(docLink("rates.md", "duty")).toBe("#/method?doc=rates");
    expect(docLink("../rates.md#claims", "programmes/ad_lumber")).toBe("#/method?doc=rates&at=claims");
    expect(docLink("programmes/README.md", "statute-book")).toBe("#/method?doc=programmes%2FREADME");
    expect(docLink("../src/law/derive.ts", "duty")).toBeNull();
    expect(docLink("../../outside.md", "duty")).toBeNull();
    expect(docLink("https://example.org/a?b=1", "duty")).toBe("https://example.org/a?b=1");
  });

  it("sets headings one lower than the page's own, and lets tables scroll", () => {
    const html = htmlOf("# Title\n\n| a | b |\n|---|---|\n| 1 | [x](duty.md) |\n", "rates");
    expect(html).toContain("<h2>Title</h2>");
    expect(html).toMatch(/<div class="scroll" tabindex="0"[^>]*><table>/);
    expect(html).toContain('<a href="#/method?doc=duty">x</a>');
  });

  it("keeps the words of a link whose file is not in the studio", () => {
    expect(htmlOf("see [the code](../src/a.ts)", "duty")).toContain("see the code");
  });
});
