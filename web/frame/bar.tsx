import { addressOf, place, rooms } from "../state/place.ts";
import { isPupils, isShown, roomsShown } from "../state/shown.ts";
import { coreWords } from "../words/core.ts";
import { AgreementNote } from "./agreement-note.tsx";
import { Brand } from "./brand.tsx";
import { LooksMenu } from "./looks-menu.tsx";

/** The bar: whose page this is, where one can go, how it looks. In the story it is nearly empty: there is one thing to do. */
export function Bar() {
  const at = place.value.at;
  const playground = rooms.find((room) => roomsShown.value.has(room));
  const telling = at === "story";
  return (
    <header class={telling ? "bar bar-plain" : "bar"}>
      <a class="brand" href={addressOf({ at: "story" })}>
        <Brand />
        {coreWords.name()}
        <span class="visually-hidden">, {coreWords.toStory()}</span>
      </a>
      {!telling && (
        <nav class="places" aria-label={coreWords.places()}>
          {isShown("story") && <Link to="#/" here={false} text={coreWords.story()} />}
          {isShown("lessons") && (
            <Link to="#/lessons" here={at === "lessons" || at === "lesson" || at === "worksheet"} text={coreWords.lessons()} />
          )}
          {playground !== undefined && (
            <Link
              to={addressOf({ at: "playground", room: playground })}
              here={at === "playground"}
              text={coreWords.playground()}
            />
          )}
        </nav>
      )}
      {at === "playground" ? <AgreementNote /> : <span class="bar-space" />}
      <LooksMenu />
      {telling ? (
        playground !== undefined && (
          <Link to={addressOf({ at: "playground", room: playground })} here={false} text={coreWords.skipToLab()} />
        )
      ) : (
        <nav class="places" aria-label={coreWords.about()}>
          <Link to="#/help" here={at === "help"} text={coreWords.help()} />
          {!isPupils.value && <Link to="#/teacher" here={at === "teacher"} text={coreWords.teacher()} />}
        </nav>
      )}
    </header>
  );
}

function Link({ to, here, text }: { to: string; here: boolean; text: string }) {
  return (
    <a class="place" href={to} aria-current={here ? "page" : undefined}>
      {text}
    </a>
  );
}
