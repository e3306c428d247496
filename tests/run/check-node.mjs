// Plain JavaScript on purpose: it must run on the very Node that is too old for the rest.
const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    [
      `This is Node ${process.versions.node}; Node ${NEEDED.join('.')} or newer is needed.`,
      'The "node" package among the dependencies brings one, for every "npm run", but its install script has not run',
      '(npm was called with --ignore-scripts, or its configuration says so). Either of these helps:',
      '  npm rebuild node --ignore-scripts=false --foreground-scripts',
      '  install a newer Node yourself',
    ].join('\n'),
  );
  process.exit(1);
}
