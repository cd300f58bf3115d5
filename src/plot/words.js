/** What stands in the hatched days of a series. */
export const futureWord = {
    en: "as it stands",
    fr: "en l’état",
    es: "tal como está",
};
