import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverage } from "./coverage.ts";

writeFileSync(join(import.meta.dirname, "../../COVERAGE.md"), coverage());
