import { located, notKnown, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { PlacedTariff } from "./types.js";

/** Regions and sectors among which tariffs can be set. */
type Frame = Pick<Economy, "regions" | "sectors" | "service">;

/**
 * Place of a tariff in the arrays of an economy, [importer][exporter][sector].
 * @throws ParleyError with the place in the file: a region or sector the economy does not have (nearest name), a region on
 * itself, a service.
 */
function cellOf({ importer, exporter, sector, place }: PlacedTariff, { regions, sectors, service }: Frame): number {
  return located(place, () => {
    const [i, e, s] = [regions.indexOf(importer), regions.indexOf(exporter), sectors.indexOf(sector)];
    if (i < 0) throw notKnown(unknown("importer", importer, regions));
    if (e < 0) throw notKnown(unknown("exporter", exporter, regions));
    if (s < 0) throw notKnown(unknown("sector", sector, sectors));
    if (i === e) throw usageError(`${importer} levies no tariff on its own goods; name another exporter`);
    if (service?.[s] === true)
      throw usageError(`${sector} is a service, on which no tariff falls; name a sector of goods`);
    return (i * regions.length + e) * sectors.length + s;
  });
}

/** Refuses what cannot be set, before anything is run. @throws ParleyError as {@link setTariffs}. */
export function checkTariffs(set: readonly PlacedTariff[], frame: Frame): void {
  for (const each of set) cellOf(each, frame);
}

/**
 * The tariffs with those set by hand in place of the law's; the later of two counts.
 * @param tariffs [importer][exporter][sector] fractions.
 * @throws ParleyError with the place in the file for a name the economy does not have.
 */
export function setTariffs(tariffs: Float64Array, set: readonly PlacedTariff[], frame: Frame): Float64Array {
  if (set.length === 0) return tariffs;
  const out = Float64Array.from(tariffs);
  for (const each of set) out[cellOf(each, frame)] = each.rate;
  return out;
}
