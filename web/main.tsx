import "./styles/index.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { watchPlaces } from "./frame/keep-focus.ts";
import { keepPageTitle } from "./frame/page-title.ts";
import { keepPresenterKeys } from "./frame/presenter-keys.ts";
import { keepHelpKey } from "./help/help-key.ts";
import { keepInView } from "./share/keep-in-view.ts";
import { openHandout } from "./share/open-handout.ts";
import { openLink } from "./share/open-link.ts";
import { keepDesk } from "./state/desk.ts";
import { desk, keepHistory } from "./state/history.ts";
import { keepWork } from "./state/keep-work.ts";
import { keepLooks } from "./state/looks.ts";
import { keepPlace } from "./state/place.ts";
import { chooseLanguage, readPreferences } from "./state/preferences.ts";
import { openDocument, startSession } from "./state/session.ts";

chooseLanguage();
readPreferences();
keepLooks();
startSession();
keepDesk();
keepHistory((document) => void openDocument(desk, document));
keepWork();
keepHelpKey();
// A link or a hand-out says where to begin: nothing is drawn until that is known.
let opening: Promise<void> | null = null;
keepPlace((hash) => {
  opening = openLink(hash);
});
watchPlaces();
keepPageTitle();
keepInView();
keepPresenterKeys();
opening ??= openHandout();
const draw = () => render(<App />, document.getElementById("lab") as HTMLElement);
if (opening === null) draw();
else void opening.finally(draw);
