import type { Mechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { claimsPages } from "./claims-page.ts";
import { evidencePage } from "./evidence-page.ts";
import { lessonsPages } from "./lessons/page.ts";
import { kebab } from "./markdown.ts";
import { measuresPage } from "./measures-page.ts";
import { mechanismFolder, mechanismOverview, mechanismPage } from "./mechanism-pages.ts";
import { oddPage } from "./odd.ts";
import { parametersPage } from "./parameters-page.ts";
import { plotPages } from "./plots.ts";
import { validationPages } from "./validation-page.ts";
import { verificationPages } from "./verification.ts";

/** A page: path below the project, and text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page that is written from the tables of the model. */
export function pages(registry: readonly Mechanism[] = mechanisms): Page[] {
  return [
    { path: `${mechanismFolder}/README.md`, text: mechanismOverview(registry) },
    ...registry.map((mechanism) => ({
      path: `${mechanismFolder}/${kebab(mechanism.name)}.md`,
      text: mechanismPage(mechanism),
    })),
    { path: "docs/model.md", text: oddPage(registry) },
    { path: "docs/parameters.md", text: parametersPage(registry) },
    { path: "docs/measures.md", text: measuresPage() },
    { path: "docs/evidence.md", text: evidencePage(registry) },
    ...claimsPages(),
    ...lessonsPages(),
    ...validationPages(),
    ...verificationPages(),
    ...plotPages(registry),
  ];
}
