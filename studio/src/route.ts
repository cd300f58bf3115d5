import { useMemo, useSyncExternalStore } from "react";

/** Where the reader is: `#/duty?code=7208.39.00` is the page `duty` with its state. */
export interface Route {
  readonly page: string;
  readonly params: URLSearchParams;
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return { page: path.replace(/\/$/, ""), params: new URLSearchParams(query) };
}

export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
};

/** The link of a page with its state; empty values are left out. */
export function linkTo(page: string, state: Readonly<Record<string, string | null | undefined>> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(state))
    if (value !== null && value !== undefined && value !== "") params.set(key, value);
  const query = params.toString();
  return `#/${page}${query === "" ? "" : `?${query}`}`;
}

/**
 * The state of the page in the fragment, and how to change parts of it: null takes a key away. Changes stand in the place of
 * the present entry of the history unless `push` is set.
 */
export function useParams(): [
  URLSearchParams,
  (changes: Readonly<Record<string, string | null>>, how?: { readonly push?: boolean }) => void,
] {
  const { params } = useRoute();
  return [params, changeParams];
}

export function changeParams(changes: Readonly<Record<string, string | null>>, { push = false } = {}): void {
  const { page, params } = parseRoute(location.hash);
  const state = { ...Object.fromEntries(params), ...changes };
  const link = linkTo(page, state);
  if (link === location.hash) return;
  if (push) history.pushState(null, "", link);
  else history.replaceState(null, "", link);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
