// Bundles scripts, styles and fonts into the package, with a manifest of their names and the licences of all of them.
import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../src/marsad/web/static");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const entries = (await readdir(path.join(here, "src"))).filter((name) => /^[a-z]+\.(ts|css)$/.test(name));
const result = await build({
  entryPoints: entries.map((name) => path.join(here, "src", name)),
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  bundle: true,
  minify: true,
  splitting: true,
  chunkNames: "part-[hash]",
  format: "esm",
  target: ["es2022"],
  loader: { ".woff2": "file", ".woff": "empty" },
  legalComments: "none",
  metafile: true,
});

const manifest = {};
for (const [file, made] of Object.entries(result.metafile.outputs)) {
  if (made.entryPoint) {
    const source = path.basename(made.entryPoint).replace(/\.ts$/, ".js");
    manifest[source] = path.basename(file);
  }
}
for (const name of ["countries-110m.json", "countries-50m.json"]) {
  await writeFile(path.join(out, name), await readFile(path.join(here, "node_modules/world-atlas", name)));
  manifest[name] = name;
}
await writeFile(path.join(out, "icon.svg"), await readFile(path.join(here, "src/icon.svg")));
await writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
await writeFile(path.join(out, "LICENSES.txt"), await licences());

// The licence texts of every package that the bundle holds a part of.
async function licences() {
  const inputs = Object.keys(result.metafile.inputs).map((file) => file.split("node_modules/")[1]);
  const names = new Set(inputs.filter(Boolean).map((file) => file.split("/").slice(0, file.startsWith("@") ? 2 : 1).join("/")));
  names.add("world-atlas");
  const parts = [];
  for (const name of [...names].sort()) {
    const folder = path.join(here, "node_modules", name);
    const told = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((found) => /^(licen[cs]e|copying)/i.test(found));
    const text = file ? await readFile(path.join(folder, file), "utf8") : `Licence: ${told.license}\n`;
    parts.push(`== ${name} ${told.version} (${told.license})\n\n${text.trim()}\n`);
  }
  return parts.join("\n");
}
