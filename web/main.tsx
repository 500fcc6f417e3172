import "./styles/index.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { keepLooks } from "./state/looks.ts";
import { readPreferences } from "./state/preferences.ts";
import { openLab } from "./state/session.ts";

readPreferences();
keepLooks();
void openLab();
render(<App />, document.getElementById("lab") as HTMLElement);
