import { expect, it } from "vitest";
import { loadEconomy } from "../files/index.js";
import { solve } from "./index.js";

const { economy } = loadEconomy("na-2022");
const raised = { tariffs: economy.tariff.map((rate) => rate + 0.05) };
const fresh = (): typeof economy => ({ ...economy });

it("a solve on an economy that was solved before has the bits of one on a copy never seen", () => {
  solve(economy, {});
  const [again, first] = [solve(economy, raised), solve(fresh(), raised)];
  for (const key of ["welfareHat", "output", "flow", "share", "exports"] as const)
    expect(again[key]).toEqual(first[key]);
});

it("a changed copy is an economy of its own", () => {
  const before = solve(economy, raised);
  const stiffer = { ...economy, elasticity: economy.elasticity.map((theta) => 2 * theta) };
  const changed = solve(stiffer, raised);
  expect(changed.welfareHat).not.toEqual(before.welfareHat);
  expect(changed.welfareHat).toEqual(solve({ ...stiffer }, raised).welfareHat);
  const shares = { ...economy, share: economy.share.with(0, Number.NaN) };
  expect(() => solve(shares, raised)).toThrow("trade share of USA in what USA buys of A is NaN");
});

it("after a shock that taxes what is sold at home, or moves productivity, the next solve is as before", () => {
  const before = solve(fresh(), raised).output;
  const home = economy.tariff.map((rate, at) =>
    Math.floor(at / economy.sectors.length) % (economy.regions.length + 1) === 0 ? 0.1 : rate,
  );
  solve(economy, { tariffs: home });
  expect(solve(economy, raised).output).toEqual(before);
  solve(economy, { productivityHat: new Float64Array(economy.finalShare.length).fill(1.02) });
  expect(solve(economy, raised).output).toEqual(before);
});
