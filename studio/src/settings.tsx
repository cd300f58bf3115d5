import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Formats, formats } from "./format.js";
import { type Language, languages, type Words } from "./languages.js";
import { useRoute } from "./route.js";

/** Light and dark as the system has it, or as the reader chose. */
export type Theme = "system" | "light" | "dark";

interface Settings {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  /** What is seen: the system's choice resolved. */
  readonly shade: "light" | "dark";
}

const SettingsContext = createContext<Settings | null>(null);

const kept = <Value extends string>(key: string, values: readonly Value[]): Value | undefined => {
  try {
    return values.find((value) => value === localStorage.getItem(`parley-${key}`));
  } catch {
    return undefined;
  }
};

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`parley-${key}`, value);
  } catch {
    // A browser that keeps nothing asks anew each time.
  }
}

const fromBrowser = (): Language =>
  languages.find((language) => navigator.language.toLowerCase().startsWith(language)) ?? "en";

/** Language and theme for all that is inside; a language in the link wins over the one kept. */
export function SettingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { params } = useRoute();
  const linked = languages.find((name) => name === params.get("lang"));
  const [chosen, setChosen] = useState<Language>(() => kept("language", languages) ?? fromBrowser());
  const [theme, setTheme] = useState<Theme>(() => kept("theme", ["light", "dark"] as const) ?? "system");
  const dark = useMediaQuery("(prefers-color-scheme: dark)");
  const language = linked ?? chosen;
  const shade = theme === "system" ? (dark ? "dark" : "light") : theme;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset["shade"] = shade;
  }, [shade]);
  const value = useMemo(
    (): Settings => ({
      language,
      setLanguage: (name) => {
        keep("language", name);
        setChosen(name);
      },
      theme,
      setTheme: (name) => {
        keep("theme", name);
        setTheme(name);
      },
      shade,
    }),
    [language, theme, shade],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === null) throw new Error("useSettings outside SettingsProvider");
  return settings;
}

/** The words of a page in the reader's language. */
export const useWords = <T,>(all: Words<T>): T => all[useSettings().language];

/** Numbers and days as the reader's language writes them. */
export const useFormats = (): Formats => formats(useSettings().language);

/** Whether a media query holds now. */
function useMediaQuery(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = (): void => setHolds(list.matches);
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, [query]);
  return holds;
}
