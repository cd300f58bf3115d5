/** Sizes of type, px. */
export const size = { label: 14, title: 19, titleNarrow: 16 };
/** Below this width labels stand above what they name. */
export const narrowWidth = 480;
/** Round numbers from low to high, at most `count` steps of 1, 2 or 5 times a power of ten; zero is one where it lies between. */
export function ticks(low, high, count, measure) {
    const span = high - low;
    if (!(span > 0))
        return { values: [low], measure };
    const rough = span / Math.max(1, count);
    const power = Math.floor(Math.log10(rough));
    const unit = 10 ** power;
    const factor = [1, 2, 5, 10].find((each) => each * unit >= rough * (1 - 1e-9)) ?? 10;
    const decimals = Math.max(0, factor === 10 ? -power - 1 : -power);
    const scaled = factor * unit;
    const values = [];
    for (let step = Math.ceil(low / scaled - 1e-9); step * scaled <= high + 1e-9 * span; step++) {
        values.push(Number((step * scaled).toFixed(decimals)));
    }
    return { values, measure: { ...measure, decimals } };
}
