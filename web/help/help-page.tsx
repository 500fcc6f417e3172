import { useEffect } from "preact/hooks";
import { helpWords } from "../words/help.ts";
import { EvidenceTopic } from "./evidence-topic.tsx";
import { GlossaryTopic } from "./glossary-topic.tsx";
import { KeysTopic } from "./keys-topic.tsx";
import { LabTopic } from "./lab-topic.tsx";
import { ModelTopic } from "./model-topic.tsx";
import { ParametersTopic } from "./parameters-topic.tsx";
import { SettledTopic } from "./settled-topic.tsx";
import { SupportTopic } from "./support-topic.tsx";
import { tables } from "./tables.ts";
import { helpPlace, type Topic, topics } from "./topics.ts";

/** Help: one calm page a topic, and the list of topics beside it. */
export function HelpPage({ topic: address }: { topic: string }) {
  const { topic, part } = helpPlace(address);
  const ready = tables.value !== null;
  useEffect(() => {
    // The evidence comes from the worker; a row of it can be gone to once it is there.
    const element = part === "" ? null : document.getElementById(part);
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
    if (part === "") scrollTo(0, 0);
  }, [topic, part, ready]);
  return (
    <div class="help">
      <nav class="help-topics" aria-label={helpWords.topics()}>
        <ul>
          {topics.map((own) => (
            <li key={own}>
              <a href={`#/help/${own}`} aria-current={own === topic ? "page" : undefined}>
                {helpWords.topicOf[own]()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="help-page" id="main" tabIndex={-1}>
        <h1>{helpWords.topicOf[topic]()}</h1>
        <TopicNow topic={topic} />
      </main>
    </div>
  );
}

function TopicNow({ topic }: { topic: Topic }) {
  switch (topic) {
    case "lab":
      return <LabTopic />;
    case "keys":
      return <KeysTopic />;
    case "glossary":
      return <GlossaryTopic />;
    case "model":
      return <ModelTopic />;
    case "settled":
      return <SettledTopic />;
    case "parameters":
      return <ParametersTopic />;
    case "evidence":
      return <EvidenceTopic />;
    case "support":
      return <SupportTopic />;
  }
}
