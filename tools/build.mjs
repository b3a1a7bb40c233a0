import { command } from './checkout.mjs';
import { prepare } from './prepare.mjs';

await command(prepare);
