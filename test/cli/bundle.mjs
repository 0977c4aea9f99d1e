// Bundles `mldd` into the folder that it is given, as the build does.
import { build } from 'esbuild';
import { bundles } from '../../scripts/build.mjs';

const [outdir] = process.argv.slice(2);
await build({ ...bundles.find(({ entryPoints }) => 'mldd' in entryPoints), sourcemap: false, outdir });
