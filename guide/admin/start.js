// Starts the forms with what the guide says of itself. A list to pick from is written once and used by many fields.
const { config, choices } = await (await fetch("config.json")).json();

const filled = (value) => {
  if (Array.isArray(value)) return value.map(filled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, key === "options" && typeof it === "string" ? choices[it] : filled(it)]),
  );
};

// The program asks the browser for its language as it is read, and knows no Norwegian but what we give it.
const KEY = "sveltia-cms.prefs";
localStorage.setItem(KEY, JSON.stringify({ ...JSON.parse(localStorage.getItem(KEY) ?? "{}"), locale: "nb" }));
const { default: CMS } = await import("./cms/index.js");
await CMS.init({ config: filled(config) });
