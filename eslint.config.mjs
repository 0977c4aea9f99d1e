import tseslint from 'typescript-eslint';

/** Node's own modules, which only the command line, the language server's entry and scripts may use. */
const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'url', 'process'],
  message: 'This layer runs in a browser worker too: take what you need as an argument or through `Files`.',
};

const lspModules = {
  group: ['vscode-languageserver*', 'vscode-languageclient*', 'vscode-jsonrpc*', 'vscode'],
  message: 'Core knows offsets and findings only; conversion to LSP types is in server/features/convert.ts.',
};

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', 'server/core/generated/', 'test/fixtures/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['server/core/**/*.ts', 'server/project/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules, lspModules] }] },
  },
  {
    files: ['server/features/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules] }] },
  },
);
