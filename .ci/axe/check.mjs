// Opens HTML reports in Chromium without a window and lets axe-core look for barriers, on light and
// on dark paper. Usage: node check.mjs FILE… Fails at any violation. No page is fetched from anywhere.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const BROWSER = process.env.CHROMIUM ?? "chromium";
const AXE = pathToFileURL(createRequire(import.meta.url).resolve("axe-core/axe.min.js")).href;
// Chromium's names for preferring dark and light.
const SCHEMES = { light: 1, dark: 0 };

// Runs in the page; what it finds takes the place of the page.
async function look() {
  let found;
  try {
    const { passes, violations } = await axe.run(document);
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    found = { passes: passes.length, violations, dark };
  } catch (error) {
    found = { fault: String(error) };
  }
  document.documentElement.innerHTML = `<body><pre>@@${encodeURIComponent(JSON.stringify(found))}@@`;
}

function check(file, scheme, folder) {
  const page = join(folder, basename(file));
  const scripts = `<script src="${AXE}"></script><script>(${look})();</script>`;
  writeFileSync(page, readFileSync(file, "utf8").replace("</body>", () => `${scripts}</body>`));
  const shown = execFileSync(BROWSER, [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900",
    `--user-data-dir=${join(folder, "profile")}`, `--blink-settings=preferredColorScheme=${SCHEMES[scheme]}`,
    "--virtual-time-budget=600000", "--timeout=300000", "--dump-dom", pathToFileURL(page).href,
  ], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"], timeout: 400_000 });
  const told = shown.match(/@@(.*?)@@/);
  if (!told) throw new Error(`${file}: the browser did not answer`);
  return JSON.parse(decodeURIComponent(told[1]));
}

const files = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "axe-"));
let wrong = files.length === 0;
try {
  for (const file of files) {
    for (const scheme of Object.keys(SCHEMES)) {
      const { passes, violations, dark, fault } = check(file, scheme, folder);
      if (fault) throw new Error(`${file}: ${fault}`);
      if (dark !== (scheme === "dark")) throw new Error(`${scheme} is not how the browser showed it`);
      // A page without anything to judge is no page.
      wrong ||= violations.length > 0 || passes < 10;
      console.log(`${basename(file)}, ${scheme}: ${passes} rules hold, ${violations.length} broken`);
      for (const { id, impact, help, nodes } of violations) {
        console.log(`  ${id} (${impact}): ${help}, ${nodes.length} times`);
        for (const node of nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 200)}\n    ${node.failureSummary}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(wrong ? 1 : 0);
