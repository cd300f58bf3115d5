export const tokens = {
    light: {
        page: "#FBFAF7",
        ink: "#1B1F23",
        muted: "#5B6470",
        countries: { CAN: "#B02A30", MEX: "#00684A", USA: "#1F4E8C", rest: "#6B5B95" },
        gain: "#0F6FA8",
        loss: "#A6541A",
        law: "#7A5C00",
    },
    dark: {
        page: "#14171A",
        ink: "#E9E6DF",
        muted: "#A3ABB5",
        countries: { CAN: "#F0868A", MEX: "#5CC39B", USA: "#86B1EA", rest: "#B6A6E0" },
        gain: "#6FBCEB",
        loss: "#F0A868",
        law: "#D9B84A",
    },
};
const letters = { CAN: "C", MEX: "M", USA: "U", ROW: "W" };
/** The letter of a country or of the rest of the world; "" for a country of the rest that is named. */
export const letterOf = (region) => (region === null ? "" : (letters[region] ?? ""));
/** The colour of a country; all others have that of the rest of the world. */
export function countryColour(region, { countries }) {
    return region === "CAN" || region === "MEX" || region === "USA" ? countries[region] : countries.rest;
}
/** The colour of a value: its country's, or that of its sign. */
export const colourOf = (region, value, theme) => region !== null ? countryColour(region, theme) : value < 0 ? theme.loss : theme.gain;
export const fonts = {
    sentence: "'Source Serif 4', Georgia, 'Times New Roman', serif",
    label: "'Public Sans', 'Helvetica Neue', Arial, sans-serif",
    code: "'IBM Plex Mono', Menlo, Consolas, monospace",
};
