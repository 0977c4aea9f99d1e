// A program: the command line of an installed VS Code server, such as --install-extension.
// Arguments: the server's folder, then those of the command line.
import { endGroupWithParent } from './processGroup.mjs';
import { loadServerModule } from './serverModule.mjs';

const [serverDir = ''] = process.argv.splice(2, 1);
if (process.connected) endGroupWithParent();
const { spawnCli } = await loadServerModule(serverDir);
await spawnCli();
process.exit();
