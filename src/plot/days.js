/** Days since 1 March of year 0 in the Gregorian calendar, so that days lie evenly on an axis. */
export function dayNumber(day) {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const years = month > 2 ? year : year - 1;
    const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
    const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
    return 365 * years + leaps + months + date - 1;
}
const months = {
    en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
    es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};
/** `4 Mar 2025`. */
export function shortDay(day, language) {
    const [year = "", month = "1", date = "1"] = day.split("-");
    return `${Number(date)} ${months[language][Number(month) - 1] ?? ""} ${year}`;
}
/** The name of a month, and the year below it on its first tick and in every January. */
export function monthTick(day, first, language) {
    const [year = "", month = "1"] = day.split("-");
    const name = months[language][Number(month) - 1] ?? "";
    return first || month === "01" ? [name, year] : [name];
}
/** First days of months from one day to another, `apart` months from each other and aligned with January. */
export function monthStarts(from, to, apart) {
    const starts = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
        for (let month = 1; month <= 12; month += apart) {
            const day = `${year}-${String(month).padStart(2, "0")}-01`;
            if (from <= day && day <= to)
                starts.push(day);
        }
    }
    return starts;
}
