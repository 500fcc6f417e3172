/**
 * What each class looks like in a picture saved alone: the light theme of the lab. A page may say otherwise by class, since a
 * style sheet goes before presentation attributes.
 */
export const looks = {
  "k-hairline": { stroke: "#ddd7ca", "stroke-width": 1 },
  "k-axis-line": { stroke: "#8c8374", "stroke-width": 1 },
  "k-zero": { stroke: "#1f1c17", "stroke-width": 2 },
  "k-tick": { fill: "#6f675b" },
  "k-axis-title": { fill: "#544e45", "font-weight": 600 },
  "k-note": { fill: "#544e45" },
  "k-text": { fill: "#1f1c17" },
  /** Words that stand on lines keep a rim of paper. */
  "k-on-lines": { fill: "#1f1c17", stroke: "#fbfaf6", "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" },
  "k-floor": { stroke: "#1f1c17", "stroke-width": 1.6, "stroke-dasharray": "3 3" },
  "k-strong": { fill: "#1f1c17", "font-weight": 650 },
  /** A label on the picture keeps a rim of paper, so that lines below do not cut it. */
  "k-line-label": {
    fill: "#005f63",
    "font-weight": 600,
    stroke: "#fbfaf6",
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  },
  "k-line": { fill: "none", stroke: "#005f63", "stroke-width": 2.6, "stroke-linejoin": "round" },
  "k-line-a": { fill: "none", stroke: "#4a453d", "stroke-width": 2.6, "stroke-linejoin": "round" },
  "k-line-ink": { fill: "none", stroke: "#1f1c17", "stroke-width": 2, "stroke-linejoin": "round" },
  "k-dot": { fill: "#005f63", "fill-opacity": 0.5 },
  "k-dot-a": { fill: "none", stroke: "#4a453d", "stroke-width": 1, "stroke-opacity": 0.75 },
  "k-dot-ink": { fill: "#1f1c17", "fill-opacity": 0.4 },
  "k-paper": { fill: "#fbfaf6" },
  "k-shade": { fill: "#f0ebde" },
  "k-band": { fill: "#005f63", "fill-opacity": 0.16 },
  "k-marker": { fill: "#005f63", stroke: "#005f63", "stroke-width": 2, "stroke-linejoin": "round" },
  "k-marker-a": { fill: "#4a453d", stroke: "#4a453d", "stroke-width": 2, "stroke-linejoin": "round" },
  "k-marker-ink": { fill: "#1f1c17", stroke: "#1f1c17", "stroke-width": 2, "stroke-linejoin": "round" },
  "k-interval": { stroke: "#1f1c17", "stroke-width": 2 },
  /** Of several variants at one place: a thin bar inside a broad one, so that both are seen. */
  "k-interval-a": { stroke: "#1f1c17", "stroke-width": 2 },
  "k-interval-b": { stroke: "#005f63", "stroke-width": 6, "stroke-opacity": 0.45 },
  "k-interval-ink": { stroke: "#1f1c17", "stroke-width": 1.6, "stroke-dasharray": "3 2" },
  "k-interval-halo": { stroke: "#fbfaf6", "stroke-width": 5 },
  "k-interval-thick": { stroke: "#005f63", "stroke-width": 10 },
  "k-interval-thin": { stroke: "#005f63", "stroke-width": 4, "stroke-opacity": 0.55 },
  "k-bar": { fill: "#005f63", "fill-opacity": 0.4 },
  "k-bar-rim": { fill: "none", stroke: "#005f63", "stroke-width": 1.5 },
  "k-cell": { stroke: "#fbfaf6", "stroke-width": 2 },
  "k-cell-empty": { fill: "none", stroke: "#8c8374", "stroke-width": 1, "stroke-dasharray": "3 3" },
  "k-hatch": { stroke: "#fbfaf6", "stroke-width": 1.4 },
  "k-hatch-edge": { stroke: "#544e45", "stroke-width": 2.8 },
  "k-frame": { fill: "none", stroke: "#1f1c17", "stroke-width": 1.8 },
  "k-share-rim": { fill: "#fff", stroke: "#1f1c17", "stroke-width": 1.6 },
  "k-share": { fill: "#005f63" },
  "k-contour": { fill: "none", stroke: "#1f1c17", "stroke-width": 2.4, "stroke-dasharray": "8 5" },
  "k-repeat-lower": { fill: "#005f63", stroke: "#005f63", "stroke-width": 1.5 },
  "k-repeat": { fill: "#fff", stroke: "#005f63", "stroke-width": 1.5 },
} as const;

export type Look = keyof typeof looks;
