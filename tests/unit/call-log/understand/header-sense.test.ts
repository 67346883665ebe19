import { describe, expect, test } from 'vitest';
import { senseOf, thresholdInHeader, unitInHeader } from '@/lib/call-log/understand/header-sense';

/** Headers as systems write them, by what their words say first. */
const headers = {
  wait: [
    ...[
      'WaitTime',
      'Attente (s)',
      'Wachttijd',
      'Speed of answer in seconds',
      'q_time',
      'Queue Wait',
    ],
    ...['Durée d’attente', 'Temps en file d’attente', 'Wachttijd in wachtrij (sec)', 'Ringing'],
    ...['Délai de réponse', 'DISPTIME'],
  ],
  arrived: [
    'CallTimestamp',
    'Start time',
    'Heure d’appel',
    'Date et heure',
    'calldate',
    'Tijdstip',
  ],
  talk: ['AvgTalkDuration', 'Temps de conversation', 'Gespreksduur', 'billsec', 'ser_time'],
  'after-call': ['Total ACW', 'Post-appel', 'Nawerktijd', 'Wrap-up', 'Work Time'],
  handling: ['Handling (s)', 'Handle Time', 'Durée de traitement', 'DMT', 'Behandeltijd'],
  outcome: [
    'Answered (Y/N)',
    'Statut',
    'Disposition',
    'Décroché',
    'Beantwoord',
    'Abandoned',
    'Issue',
  ],
  agent: ['Agent Name', 'Conseiller', 'Medewerker', 'Answered by', 'Aangenomen door', 'ANSLOGIN'],
  queue: ['File d’attente', 'Wachtrij', 'CSQ Names', 'DISPVDN', 'Équipe', 'Afdeling'],
  caller: ['Caller ID', 'ANI', 'Numéro appelant', 'Beller', 'customer_id', 'Calling Party Number'],
  call: ['Call Id', 'Conversation ID', 'ID appel', 'Oproep-ID'],
  'abandon-wait': ['Time to Abandon', 'Attente avant abandon', 'Tijd tot ophangen'],
  'offered-count': ['Calls Offered', 'Incoming Calls', 'Appels reçus', 'Aangeboden oproepen'],
  'average-wait': ['ASA', 'Waiting Time (AVG)', 'Attente moyenne', 'Wachttijd gem.'],
  'service-level': ['Service Level (20 Seconds)', 'Niveau de service', 'Service level %'],
} as const;

// A column `Answered` may hold the time of the answer: what its values say decides.
const first = (name: string) => senseOf(name)?.meanings.find((one) => one !== 'answered-at');

describe.each(Object.entries(headers))('%s', (meaning, names) => {
  test.each(names)('%s', (name) => expect(first(name)).toBe(meaning));
});

test.each([
  ['direction', ['Direction', 'Sens', 'Richting', 'Anrufrichtung', 'Dirección']],
  ['answered-at', ['Answer time', 'answered_at', 'Heure de décroché', 'Hora de atención']],
  ['ended', ['End time', 'Heure de fin', 'Eindtijd', 'Endzeit', 'Fin']],
  ['hold', ['Hold Time', 'Temps de garde', 'Haltezeit', 'on_hold']],
  ['wait', ['Wartezeit', 'Tiempo de espera (s)', 'Queue Time', 'Wartedauer']],
  ['talk', ['service_length', 'Gesprächsdauer', 'Tiempo de conversación']],
  ['within-count', ['Calls ans within 20 secs', 'Answered 60sec SUM', 'Beantwoord binnen 30 s']],
])('%s', (meaning, names) => {
  for (const name of names) expect(senseOf(name)?.meanings[0], name).toBe(meaning);
});

test.each(['Resolved', 'q_exit', 'Answer Rate', '% abandon', 'Position', 'Called Number'])(
  '%s says nothing that is needed',
  (name) => expect(senseOf(name)?.meanings).toEqual([]),
);

test.each([
  ['Attente (s)', 'seconds'],
  ['wait_ms', 'milliseconds'],
  ['Wachttijd [min]', 'minutes'],
  ['Durée d’attente en secondes', 'seconds'],
  ['Temps d’attente (mm:ss)', null],
  ["Caller's wait", null],
])('%s names the unit %s', (name, unit) => expect(unitInHeader(name)).toBe(unit));

test.each([
  ['Service Level (20 Seconds)', 20],
  ['Niveau de service 80/20', 20],
  ['SL 3 min', 180],
  ['Service level', null],
])('%s: %s s', (name, seconds) => expect(thresholdInHeader(name)).toBe(seconds));
