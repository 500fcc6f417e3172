/** Prints one part of the page: the worksheet, or its answers. Printed from the browser's own menu it is the worksheet. */
export function printOnly(part: "worksheet" | "answers"): void {
  const { dataset } = document.documentElement;
  dataset["print"] = part;
  addEventListener(
    "afterprint",
    () => {
      delete dataset["print"];
    },
    { once: true },
  );
  print();
}
