import { runServer } from './lsp/node.ts';

runServer();
