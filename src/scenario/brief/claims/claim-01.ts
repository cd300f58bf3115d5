import type { Answer } from "../found.js";
import { observed } from "../found.js";

/** The meeting: the record against the day of the report. */
export const meeting: Answer = ({ inputs }) => {
  const met = inputs.events.find(({ tags }) => tags.includes("first-official-visit"));
  const autumn = inputs.events.filter(({ on }) => on >= "2025-09-01" && on <= "2025-12-31");
  return {
    groups: [
      {
        key: "record",
        measures: [
          observed("meeting.day", met?.on ?? null, "day"),
          observed("meeting.place", met?.place ?? null, "text"),
          observed("meeting.first", met ? "yes" : "no", "text"),
          observed("meeting.said", inputs.day, "day"),
        ],
      },
      { key: "autumn", measures: autumn.map(({ id, on }) => observed(`event:${id}`, on, "day")) },
    ],
    figure: { key: "autumn", measures: autumn.map(({ id }) => `event:${id}`) },
    sources: autumn.map(({ id }) => `event:${id}`),
    assumptions: [],
    commands: ["parley events --from 2025-09-01 --to 2025-12-31"],
  };
};
