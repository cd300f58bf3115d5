import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { SettingsProvider } from "./settings.js";
import "./styles/index.css";

const place = document.getElementById("studio");
if (place === null) throw new Error("index.html has no place for the studio");
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <App />
    </SettingsProvider>
  </StrictMode>,
);
