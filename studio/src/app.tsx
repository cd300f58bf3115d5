import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { languageNames, languages } from "./languages.js";
import { type PageName, pages } from "./pages.js";
import { changeParams, linkTo, useRoute } from "./route.js";
import { type Theme, useSettings, useWords } from "./settings.js";
import { Announcer } from "./ui/announce.js";
import { Boundary } from "./ui/failure.js";
import { frameWords } from "./words.js";

const themes: readonly Theme[] = ["system", "light", "dark"];

/** Header, page, footer. */
export function App(): ReactNode {
  const words = useWords(frameWords);
  const name = useRoute().page || "now";
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = name in words ? `${words[name as PageName]} · Parley` : "Parley";
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [name, words]);
  return (
    <Announcer>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {words.skip}
      </a>
      <div className="shell">
        <Masthead present={name} />
        <main id="main" ref={main} tabIndex={-1}>
          <Boundary key={name} fallback={<FailedPage />}>
            <Suspense fallback={<p className="pending">{words.loading}</p>}>
              <Page name={name} />
            </Suspense>
          </Boundary>
        </main>
        <footer className="colophon">
          <p>{words.colophon}</p>
        </footer>
      </div>
    </Announcer>
  );
}

function Page({ name }: { readonly name: string }): ReactNode {
  const words = useWords(frameWords);
  return pages.get(name as PageName) ?? <p className="notice">{words.noPage}</p>;
}

function FailedPage(): ReactNode {
  const words = useWords(frameWords);
  return (
    <div className="notice stack" role="alert">
      <p>{words.failedPage}</p>
      <button type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}

function Masthead({ present }: { readonly present: string }): ReactNode {
  const words = useWords(frameWords);
  const { language, setLanguage, theme, setTheme } = useSettings();
  return (
    <header className="masthead">
      <a className="name" href={linkTo("now")}>
        Parley
      </a>
      <nav aria-label={words.pages}>
        <ul>
          {[...pages.keys()].map((page) => (
            <li key={page}>
              <a href={linkTo(page)} aria-current={page === present ? "page" : undefined}>
                {words[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings">
        <select
          aria-label={words.language}
          value={language}
          onChange={({ target }) => {
            changeParams({ lang: null });
            setLanguage(languages.find((name) => name === target.value) ?? "en");
          }}
        >
          {languages.map((name) => (
            <option key={name} value={name} lang={name}>
              {languageNames[name]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.theme}
          value={theme}
          onChange={({ target }) => setTheme(themes.find((name) => name === target.value) ?? "system")}
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
