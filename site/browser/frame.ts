import { showHeartbeat } from './frame/heartbeat.ts';
import { addTextSwitch } from './frame/large-text.ts';
import { warnOfStandstill } from './frame/standstill.ts';

/** What every page does once scripts are on. Without them nothing of it is missed, and nothing dead is shown. */
const now = new Date();
const assets = (document.currentScript as HTMLScriptElement).src;
addTextSwitch();
warnOfStandstill(now);
void showHeartbeat(new URL('../heartbeat.json', assets), now);
