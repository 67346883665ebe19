import type { Meaning } from './mapping-schema';

/** Words of headers that say the same, and what they may say, in the order in which values are tried. */
type MeaningWords = {
  meanings: readonly Meaning[];
  /** 0 to 1: how clearly the words say so. */
  clarity: number;
  words: readonly string[];
};

/**
 * The words by which headers are understood, in English, French and Dutch. The first entry that fits a
 * header decides. Headers are folded before: no accents, no case, `WaitTime` is `wait time`. In the
 * lists `*` ends a word in any way, `…` stands for any words, and the rest is a regular expression.
 */
export const MEANING_WORDS: readonly MeaningWords[] = [
  {
    ...{ meanings: ['service-level'], clarity: 1 },
    words: [
      ...['service ?level', 'sla?', 'qs'],
      ...['niveau de service', 'taux de service'],
      ...['servic* ?graad', 'service ?niveau'],
    ],
  },
  {
    // Says nothing that is needed, though its words might suggest it.
    ...{ meanings: [], clarity: 1 },
    words: [
      ...['position', 'rating', 'satisf*', 'resol*', 'costs?', 'price', 'topic', 'comments?'],
      ...['week ?day', 'exit', 'end', 'ended', 'priorit*', 'threshold', 'on hold', 'called'],
      ...['destination', 'direction', 'max*', 'longest', 'rate', 'percent*', 'agent time'],
      ...['rang', 'cout', 'prix', 'sujet', 'commentaire', 'jour de', 'fin', 'seuil', 'appele'],
      ...['mise en garde', 'taux', 'pourcentage'],
      ...['opgelost', 'prijs', 'onderwerp', 'opmerking', 'weekdag', 'dag van', 'einde', 'eindtijd'],
      ...['drempel', 'richting', 'aandeel'],
    ],
  },
  {
    ...{ meanings: ['call'], clarity: 1 },
    words: [
      '(call|contact|conversation|unique|session|interaction|segment|appel|oproep|gesprek)s? ?(id|uid|guid|key|ref|reference|no|nr|numero|number|nummer)',
      "(id|identifiant|ref|reference|n°|no|numero|nummer)( de| van)? ?(l'|d'|du |de |het )?(call|contact|appel|oproep|gesprek)",
    ],
  },
  {
    ...{ meanings: ['average-wait', 'wait'], clarity: 0.9 },
    words: [
      ...['asa', '(average|avg) speed', 'answer speed', 'dma', 'vitesse moyenne'],
      '(average|avg|mean|moyen*|gem|gemiddelde?) … (wait*|answer|attente|decroch*|wacht*|antwoord*|aanneem*)',
      '(wait*|answer|attente|reponse|decroch*|wacht*) … (average|avg|mean|moyen*|gem|gemiddelde?)',
    ],
  },
  {
    ...{ meanings: ['after-call'], clarity: 1 },
    words: [
      ...['after ?call*', 'acw*', 'work time', 'wrap ?*', 'clerical', 'administrat*'],
      ...['post ?appel', 'apres appel', 'na ?werk*', 'nabewerk*'],
    ],
  },
  {
    ...{ meanings: ['handling'], clarity: 1 },
    words: [
      ...['handl(e|ing) ?(time|duration)', 'total handle', 'aht'],
      '(handl(e|ing)|traitement|(be|af)handeling)( (s|sec*|min*|ms))?$',
      ...['(duree|temps) (de |du )?traitement', 'dmt', '(behandel|afhandel)(tijd|duur)'],
    ],
  },
  {
    ...{ meanings: ['talk'], clarity: 1 },
    words: [
      ...['talk*', 'conversation (time|duration)', 'bill ?sec', '(ser|service|connected) time'],
      "(duree|temps) (de |d'|en )?(la )?(conversation|communication|parole|ligne)",
      ...['(conversation|communication)$', '(gespreks?|spreek)(duur|tijd)', 'duur gesprek'],
    ],
  },
  {
    ...{ meanings: ['abandon-wait'], clarity: 1 },
    words: [
      ...['(time|wait*|delay) (to|before) aband*', 'aband* (time|wait*|delay|after)'],
      "(temps|delai|attente|duree) (d'|avant )?(l')?(aband*|raccroch*)",
      '(wacht)?tijd tot (ophangen|afhaken|opgehangen)',
      'wacht* (opgehangen|afgehaakt)',
    ],
  },
  {
    ...{ meanings: ['wait'], clarity: 1 },
    words: [
      ...['wait*', 'q ?wait', 'queue (time|duration|wait|hold)', 'q time', 'disptime'],
      ...['(time|duration|seconds) in (the )?queue', 'speed of answer', 'response time'],
      ...['answer(ing)? (delay|speed)', 'time to answer'],
      '(temps|duree|delai|tps) … (attente|file|decroch*|reponse|prise en charge)',
      ...['wacht(tijd|duur|en|seconden)*', 'tijd in (de )?wacht*', 'tijd tot antwoord'],
      ...['antwoordtijd', 'aanneemtijd'],
    ],
  },
  // Ringing is only a part of the wait where there is a queue.
  {
    ...{ meanings: ['wait'], clarity: 0.6 },
    words: ['ring*', 'sonnerie', 'bel(tijd|duur)', 'rinkel*'],
  },
  // On hold before the answer for some systems, during the talk for others.
  { ...{ meanings: ['wait'], clarity: 0.4 }, words: ['hold ?time', 'temps de garde'] },
  { ...{ meanings: ['queue'], clarity: 0.8 }, words: ["(file|liste) d'attente"] },
  { ...{ meanings: ['wait'], clarity: 1 }, words: ['attente'] },
  {
    ...{ meanings: ['arrived', 'time', 'date'], clarity: 1 },
    words: [
      ...['arriv*', 'start*', 'begin*', 'enter', 'entered', 'entry', 'initiated', 'segstart'],
      ...['time ?stamp', 'date ?time', 'created', 'time of (the )?call'],
      ...['debut', 'entree', 'horodat*', 'date (et |en )?heure', 'moment'],
      ...['aankomst*', 'ontvangst*', 'datum ?(en )?(tijd|uur)', 'tijdstip'],
    ],
  },
  {
    ...{ meanings: ['caller'], clarity: 0.9 },
    words: [
      ...['caller', 'ani', 'cli', 'clid', 'calling', 'phone', 'telephone', 'tel', 'gsm', 'mobile'],
      ...['msisdn', 'from', 'originat*', 'src', 'remote', 'appelant', 'beller', 'telefoon*'],
      '(customer|member|account|client|klant|klanten) ?(id|no|nr|number|numero|nummer)',
      ...['numero (de )?(client|tel*)', 'klantnummer'],
    ],
  },
  {
    ...{ meanings: ['agent'], clarity: 0.9 },
    words: [
      '(answered|handled|taken|accepted|repondu|traite|pris|beantwoord|behandeld|aangenomen|opgenomen) (by|par|door)',
      ...['agents?', 'users?', 'anslogin', 'operat(eu|o)r*', 'employee', 'rep', 'representative'],
      ...['advisor', 'server', '(tele ?)?conseiller*', 'collaborat*', 'utilisateur'],
      ...['medewerker*', 'behandelaar'],
    ],
  },
  {
    ...{ meanings: ['outcome', 'abandoned-count', 'abandon-wait'], clarity: 0.9 },
    words: [
      ...['aband*', 'abnd*', 'hang ?ups?', 'hung ?up', 'lost', 'missed', 'unanswered'],
      ...['perdus?', 'non repondus?', 'raccroch*'],
      ...['opgehangen', 'afgehaakt*', 'gemiste?', 'onbeantwoord*', 'verlaten'],
    ],
  },
  {
    ...{ meanings: ['outcome', 'answered-count'], clarity: 0.9 },
    words: [
      ...['answer(ed)?', 'handled?', 'taken', 'connected', 'acd calls?'],
      ...['repondus?', 'reponse', 'decroches?', 'traites?', 'pris'],
      ...['beantwoord*', 'behandelde?', 'opgenomen', 'aangenomen', 'afgehandelde?'],
    ],
  },
  {
    ...{ meanings: ['offered-count', 'arrived'], clarity: 0.9 },
    words: [
      ...['(calls )?(offered|presented|received|incoming)( calls)?$', '(total )?calls$'],
      ...['(recus?|presentes?|offerts?|entrants?)$', "(nombre d'|nb )appels$"],
      ...['(aangeboden|ontvangen|inkomende?|binnenkomende?)( oproepen)?$', '(aantal )?oproepen$'],
    ],
  },
  {
    ...{ meanings: ['outcome'], clarity: 0.8 },
    words: [
      ...[
        'outcome',
        'result*',
        'status',
        'state',
        'disp(osition)?',
        'contact type',
        'call type',
        'event',
      ],
      ...['statut', 'etat', 'issue', "type d'appel", 'uitkomst', 'afloop', 'afhandeling'],
    ],
  },
  {
    ...{ meanings: ['arrived', 'date'], clarity: 0.9 },
    words: [
      ...['(call ?)?date', 'day', 'period', 'month', 'jour', 'periode', 'mois'],
      ...['datum', 'dag', 'maand'],
    ],
  },
  {
    ...{ meanings: ['queue'], clarity: 0.8 },
    words: [
      ...['queue', 'skill*', '*vdn', '*split', 'csq', 'service', 'team', 'group*', 'department'],
      ...['file', 'equipe', 'departement', 'campa*', 'ligne', 'competence'],
      ...['wacht(rij|lijn)', 'groep', 'afdeling', 'lijn'],
    ],
  },
  {
    ...{ meanings: ['arrived', 'time'], clarity: 0.7 },
    words: ['heure', '(time|hour|uur|tijd|oproeptijd|appel|oproep)$'],
  },
  // Of the wait, the talk, or both.
  {
    ...{ meanings: ['wait'], clarity: 0.4 },
    words: ['duration', 'length', 'duree', 'duur', 'sec', 'seconds', 'secondes', 'seconden'],
  },
];
