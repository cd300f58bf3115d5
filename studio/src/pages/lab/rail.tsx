import { type ReactNode, useId } from "react";
import { useFormats, useSettings, useWords } from "../../settings.js";
import { type Lever, levers, leverValue, remits, withLever, withRemission } from "./levers.js";
import { type File, lawOf, titleOf, withDay } from "./scenario.js";
import { labWords } from "./words.js";

export interface RailProps {
  /** What is shown: the file, or the one a lever is being dragged to. */
  readonly file: File;
  readonly horizon: string;
  /** A value while a lever moves. */
  readonly onDrag: (lever: Lever, value: number) => void;
  /** A change that stands. */
  readonly onWrite: (file: File) => void;
  /** A lever is about to be moved: its ends can be worked out. */
  readonly onNear: (lever: Lever) => void;
}

/** Levers in words; each is a range and a number, both usable by keyboard. */
export function Rail({ file, horizon, onDrag, onWrite, onNear }: RailProps): ReactNode {
  const words = useWords(labWords);
  const { language } = useSettings();
  const [title, day] = [useId(), useId()];
  const law = lawOf(file);
  return (
    <div className="rail stack">
      <div>
        <label htmlFor={title}>{words.title}</label>
        <input
          id={title}
          key={titleOf(file, language)}
          defaultValue={titleOf(file, language)}
          maxLength={120}
          onBlur={({ target }) => {
            const text = target.value.trim();
            if (text !== "" && text !== titleOf(file, language)) onWrite({ ...file, title: text });
          }}
        />
      </div>
      {law !== null && (
        <div>
          <label htmlFor={day}>{words.day}</label>
          <input
            id={day}
            type="date"
            min="2025-01-01"
            max={horizon}
            value={law}
            onChange={({ target }) => {
              if (target.validity.valid && target.value !== "") onWrite(withDay(file, target.value));
            }}
          />
        </div>
      )}
      {law !== null && <Against file={file} law={law} onWrite={onWrite} />}
      {levers.map((lever) =>
        lever.verb === "suspend" ? (
          <label key={lever.id} className="switch">
            <input
              type="checkbox"
              checked={leverValue(lever, file) !== 0}
              onChange={({ target }) => onWrite(withLever(lever, file, target.checked ? 1 : 0))}
            />
            <span>{words[lever.id]}</span>
          </label>
        ) : (
          <Slide key={lever.id} lever={lever} file={file} onDrag={onDrag} onWrite={onWrite} onNear={onNear} />
        ),
      )}
      <label className="switch">
        <input
          type="checkbox"
          checked={remits(file)}
          onChange={({ target }) => onWrite(withRemission(file, target.checked))}
        />
        <span>{words.remission}</span>
      </label>
    </div>
  );
}

function Against(props: { readonly file: File; readonly law: string; readonly onWrite: (file: File) => void }) {
  const { file, law, onWrite } = props;
  const words = useWords(labWords);
  const id = useId();
  const start = "2025-01-01";
  const now = typeof file.baseline === "string" ? "other" : file.baseline.law;
  return (
    <div>
      <label htmlFor={id}>{words.against}</label>
      <select
        id={id}
        value={now === law ? "same" : now === start ? "start" : "other"}
        onChange={({ target }) => {
          const day = (target.value === "start" ? start : law) as NonNullable<File["law"]>;
          onWrite({ ...file, baseline: { law: day } });
        }}
      >
        <option value="same">{words.sameDay}</option>
        {law !== start && <option value="start">{words.before2025}</option>}
        {now !== law && now !== start && <option value="other">{words.otherBaseline}</option>}
      </select>
    </div>
  );
}

function Slide(props: Omit<RailProps, "horizon"> & { readonly lever: Lever }): ReactNode {
  const { lever, file, onDrag, onWrite, onNear } = props;
  const words = useWords(labWords);
  const { number } = useFormats();
  const id = useId();
  const value = leverValue(lever, file);
  const percent = (at: number): number => Math.round(100 * at);
  const unit = lever.verb === "set" ? words.rate : words.ofToday;
  const set = (at: number): void => onWrite(withLever(lever, file, at));
  const marks = [lever.rest, ...(lever.mark === undefined ? [] : [lever.mark])];
  return (
    <div className="lever" onPointerEnter={() => onNear(lever)} onFocus={() => onNear(lever)}>
      <label htmlFor={id}>{words[lever.id]}</label>
      <div className="pair">
        <input
          id={id}
          type="range"
          min={lever.min}
          max={lever.max}
          step={lever.step}
          value={value}
          list={`${id}-marks`}
          aria-valuetext={`${number(percent(value))} ${unit}`}
          onChange={({ target }) => onDrag(lever, Number(target.value))}
          onPointerUp={({ currentTarget }) => set(Number(currentTarget.value))}
          onKeyUp={({ currentTarget }) => set(Number(currentTarget.value))}
          onBlur={({ currentTarget }) => set(Number(currentTarget.value))}
        />
        <datalist id={`${id}-marks`}>
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {number(percent(mark))}
            </option>
          ))}
        </datalist>
        <input
          type="number"
          aria-label={`${words[lever.id]}, ${unit}`}
          min={percent(lever.min)}
          max={percent(lever.max)}
          step={percent(lever.step)}
          value={percent(value)}
          onChange={({ target }) => {
            const at = Number(target.value) / 100;
            if (target.value !== "" && at >= lever.min && at <= lever.max) set(at);
          }}
        />
      </div>
      <p className="muted small">
        {unit}
        {" · "}
        {value === lever.rest ? words.atRest : words.moved}
        {lever.id === "general" && ` · ${words.generalNote}`}
      </p>
    </div>
  );
}
