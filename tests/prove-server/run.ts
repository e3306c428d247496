/** `npm run -s prove-server -- URL KEY INVITATION`: tries a new server, and prints a line for each thing tried. */
import { prove } from './prove.ts';

const [address, key, invitation] = process.argv.slice(2);
if (address === undefined || key === undefined || invitation === undefined) {
  console.error('npm run -s prove-server -- URL KEY INVITATION');
  console.error(
    'URL is where /rpc/… lies, KEY the publishable key (- for none), INVITATION an admin’s code.',
  );
  process.exit(2);
}
process.exitCode = (await prove(address, key === '-' ? undefined : key, invitation, console.log)) ? 0 : 1;
