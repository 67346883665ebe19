import type { Meaning } from './mapping-schema';

/** Words of headers that say the same, and what they may say, in the order in which values are tried. */
type MeaningWords = {
  meanings: readonly Meaning[];
  /** 0 to 1: how clearly the words say so. */
  clarity: number;
  words: readonly string[];
};

/**
 * The words by which headers are understood, in English, French, Dutch, German and Spanish. The first entry that fits a
 * header decides. Headers are folded before: no accents, no case, `WaitTime` is `wait time`. In the
 * lists `*` ends a word in any way, `…` stands for any words, and the rest is a regular expression.
 * One table and long: parted by language or by meaning, nobody would see which entry comes first.
 */
export const MEANING_WORDS: readonly MeaningWords[] = [
  {
    ...{ meanings: ['within-count'], clarity: 1 },
    words: [
      '(ans*|handled|acd|repondu*|traite*|decroche*|beantwoord*|opgenomen|angenommen*|atendid*|contestad*)( calls?)? … \\d+ ?(s|sec*|seg*|sek*|min*|mn)?( sum| total)?$',
      '(within|in|under|dans les|en moins de|binnen|innerhalb von|en menos de) \\d+ ?(s|sec*|seg*|sek*|min*|mn)?( sum| total)?$',
      '(ans*|handled|repondu*|beantwoord*|angenommen*|atendid*) (in|within|under|dans|binnen|en) (sl*|threshold|seuil|norm|target)',
    ],
  },
  {
    ...{ meanings: ['service-level'], clarity: 1 },
    words: [
      ...['service ?level', 'sla?', 'qs'],
      ...['niveau de service', 'taux de service'],
      ...['servic* ?graad', 'service ?niveau', 'servicelevel', 'nivel de servicio'],
    ],
  },
  {
    // Says nothing that is needed, though its words might suggest it.
    ...{ meanings: [], clarity: 1 },
    words: [
      ...['(record|media|device|number|endpoint|participant|target|channel) type', 'channel'],
      ...[
        '(extn |ext )?out(bound|going)?( calls| time)$',
        '(pre|post) ?queue',
        '(ivr|vru) (time|duration|seconds)',
        'arn$',
      ],
      ...[
        '(system|talk|talkdesk|internal|company|service|own|line|to) (phone ?)?(number|endpoint|address)',
      ],
      ...['position', 'rating', 'satisf*', 'resol*', 'costs?', 'price', 'topic', 'comments?'],
      ...['week ?day', 'exit', 'priorit*', 'threshold', 'called', 'target', 'goal', 'notes?'],
      ...[
        'destination',
        'max*',
        'longest',
        'rate',
        'percent*',
        'agent time',
        'hangup cause',
        'reason (terminated|changed)',
      ],
      ...[
        'hung ?up by',
        'disconnect* (by|reason|party)',
        'amaflags?',
        'transfer*',
        'first response',
      ],
      ...['rang', 'cout', 'prix', 'sujet', 'commentaire', 'jour de', 'seuil', 'appele', 'objectif'],
      ...['taux', 'pourcentage', 'transfere*', 'raccroche par'],
      ...['opgelost', 'prijs', 'onderwerp', 'opmerking', 'weekdag', 'dag van', 'doel'],
      ...['drempel', 'aandeel', 'doorverbonden'],
      ...['wochentag', 'bemerkung', 'quote', 'anteil', 'prozent*', 'kosten', 'ziel', 'thema'],
      ...['dia de la semana', 'comentario*', 'porcentaje', 'tasa', 'coste', 'tema', 'objetivo'],
    ],
  },
  {
    ...{ meanings: ['direction'], clarity: 1 },
    words: [
      ...[
        'direction',
        'call direction',
        'in ?out',
        'inbound outbound',
        'initiation method',
        'd ?context',
        'dir',
        'sens',
      ],
      ...['richting', 'oproeprichting', '(anruf|gesprachs)?richtung', 'direccion', 'sentido'],
    ],
  },
  // Yes or no to a direction; how many of them in a file of totals.
  {
    ...{ meanings: ['direction', 'offered-count'], clarity: 1 },
    words: ['^(is )?(incoming|inbound)( call)?$', '^(entrante?|inkomend|eingehend)$'],
  },
  {
    ...{ meanings: ['direction'], clarity: 1 },
    words: ['^(is )?(outgoing|outbound)( call)?$', '^(sortante?|uitgaand|ausgehend|saliente)$'],
  },
  {
    ...{ meanings: ['ended'], clarity: 1 },
    words: [
      ...['date ?time (disconnect|release)(ed)?', 'end ?u?epoch', 'call ?result ?time'],
      ...['end', 'ended', 'end ?(time|date|stamp|timestamp|at)', 'ending', 'time ?end', 'finish*'],
      ...[
        '(hang ?up|disconnect|release|terminat|clos)(ed|ion)? ?(time|at|date|stamp|timestamp)',
        'segstop',
      ],
      ...[
        'fin',
        'einde',
        'eind(tijd|tijdstip|uur)',
        'opgehangen om',
        'ende',
        'end ?zeit*',
        'endzeitpunkt',
        'beendet',
      ],
      ...['finalizacion', 'hora de fin', 'fin de', 'termino'],
    ],
  },
  {
    ...{ meanings: ['answered-at', 'wait'], clarity: 1 },
    words: [
      ...[
        'answer(ed)? ?(time|at|date|stamp|timestamp|on)',
        '(time|date) answered',
        ...['date connected', 'date ?time (connect|answer)(ed)?', 'link ?time', 'answer ?u?epoch'],
        'answer ?start',
      ],
      ...[
        '(connect(ed)?|pick(ed)? ?up|accept(ed)?|queue ?exit|dequeue(d)?) ?(time|at|date|stamp|timestamp|to agent)',
      ],
      ...['(agent|operator) (connect*|answer*|start*) ?(time|at|timestamp)?', 'connected to agent'],
      ...['(heure|date|horodat*) … (decroch*|reponse|prise en charge)', '(decroche|repondu) a'],
      ...[
        '(beantwoord|opgenomen|aangenomen) (om|op)',
        '(tijdstip|uur) … (antwoord|opname|opnemen)',
      ],
      ...['annahme( ?zeit| ?zeitpunkt)?$', '(angenommen|beantwortet) (um|am)', 'antwortzeitpunkt'],
      ...['(hora|fecha) … (respuesta|atencion|contestacion|contestada|atendida)'],
    ],
  },
  {
    ...{ meanings: ['call'], clarity: 1 },
    words: [
      '(call|contact|conversation|unique|linked|session|interaction|segment|ucid|master|history|appel|oproep|gesprek|anruf|gesprachs|vorgangs|llamada|interaccion)s? ?(id|id ?key|uid|uuid|guid|sid|key|ref|reference|no|nr|numero|number|nummer|identifier)',
      "(id|identifiant|ref|reference|n°|no|numero|nummer)( de| van)? ?(l'|d'|du |de |het |la |der )?(call|contact|appel|oproep|gesprek|anruf*|llamada|interaction|session)",
      ...['ucid', 'uuid', 'call ?sid', 'id llamada', 'id anruf'],
    ],
  },
  {
    ...{ meanings: ['average-wait', 'wait'], clarity: 0.9 },
    words: [
      ...['asa', '(average|avg) speed', 'answer speed', 'dma', 'vitesse moyenne'],
      '(average|avg|mean|moyen*|gem|gemiddelde?) … (wait*|answer|attente|decroch*|wacht*|antwoord*|aanneem*)',
      '(wait*|answer|attente|reponse|decroch*|wacht*) … (average|avg|mean|moyen*|gem|gemiddelde?)',
      '(average|avg) … ans(wered)?$',
      '(durchschn*|mittlere) … (warte*|annahme*|antwort*)',
      '(promedio|tiempo medio) … (espera|respuesta|atencion)',
      '(espera|respuesta) (media|promedio)',
    ],
  },
  {
    ...{ meanings: ['after-call'], clarity: 1 },
    words: [
      ...['after ?call*', 'acw*', 'work time', 'wrap ?*', 'clerical', 'administrat*'],
      ...[
        '(post|apres) ?(appel|traitement|travail)',
        'post ?call',
        'na ?werk*',
        'nabewerk*',
        'nachbearbeit*',
        'nacharbeit*',
      ],
      ...['post ?llamada', 'trabajo posterior'],
    ],
  },
  {
    ...{ meanings: ['handling'], clarity: 1 },
    words: [
      ...['handl(e|ing) ?(time|duration)', 'total handle', 'aht'],
      '(handl(e|ing)|traitement|(be|af)handeling)( (s|sec*|min*|ms))?$',
      ...['(duree|temps) (de |du )?traitement', 'dmt', '(behandel|afhandel)(tijd|duur)'],
      ...['bearbeitungs(zeit|dauer)', 'tiempo (de )?(gestion|tratamiento|operacion)'],
    ],
  },
  {
    ...{ meanings: ['talk'], clarity: 1 },
    words: [
      ...[
        'talk*',
        'conversation (time|duration)',
        'bill(able)? ?sec*',
        '(ser|service|connected) time',
      ],
      ...[
        'service (length|duration)',
        '(duration|time) in call',
        'in ?call (duration|time)',
        'speak* time',
      ],
      ...[
        '(agent|operator) (interaction|call|talk) (time|duration)',
        '(time|duration) connected',
        'call ?connected ?time',
      ],
      "(duree|temps) (de |d'|en )?(la )?(conversation|communication|parole|ligne)",
      ...[
        '(conversation|communication|conversacion|gesprach)( (s|sec*|seg*|sek*|min*|ms))?$',
        '(gespreks?|spreek)(duur|tijd)',
        'duur gesprek',
      ],
      ...[
        '(gesprachs|sprech)(dauer|zeit)',
        '(tiempo|duracion) (de |en )?(la )?(conversacion|llamada hablada|habla)',
      ],
    ],
  },
  {
    ...{ meanings: ['abandon-wait'], clarity: 1 },
    words: [
      ...['(time|wait*|delay) (to|before) aband*', 'aband* (time|wait*|delay|after)'],
      "(temps|delai|attente|duree) (d'|avant )?(l')?(aband*|raccroch*)",
      '(wacht)?tijd tot (ophangen|afhaken|opgehangen)',
      'wacht* (opgehangen|afgehaakt)',
      '(zeit|wartezeit) bis (zum )?(auflegen|abbruch)',
      '(tiempo|espera) (hasta|antes de) (el )?abandon*',
    ],
  },
  {
    ...{ meanings: ['wait'], clarity: 1 },
    words: [
      ...['total queue', 'in queue$'],
      ...['wait*', 'q ?wait', 'queue (time|duration|wait|hold)', 'q time', 'disptime'],
      ...['(time|duration|seconds|secs?) in (the )?queue', 'speed of answer', 'response time'],
      ...[
        '(queue|queued|acd|in queue) (wait )?(time|duration|seconds|secs?)',
        'time queued',
        'delay*',
      ],
      ...['wartezeit*', 'warte(dauer|sekunden|schlangenzeit)*', 'zeit in (der )?warteschlange'],
      ...[
        'annahmedauer',
        'antwortzeit',
        '(tiempo|duracion) (de |en )?(la )?(espera|cola|respuesta)',
      ],
      ...['tiempo hasta (la )?(respuesta|atencion)', 'espera', 'segundos de espera'],
      ...['answer(ing)? (delay|speed)', 'time to answer'],
      '(temps|duree|delai|tps) … (attente|file|decroch*|reponse|prise en charge)',
      ...['wacht(tijd|duur|en|seconden)*', 'tijd in (de )?wacht*', 'tijd tot antwoord'],
      ...['antwoordtijd', 'aanneemtijd'],
    ],
  },
  // Ringing is only a part of the wait where there is a queue.
  {
    ...{ meanings: ['wait'], clarity: 0.6 },
    words: [
      '(agent )?speed to answer',
      'ring*',
      'sonnerie',
      'bel(tijd|duur)',
      'rinkel*',
      'klingel*',
      'timbre',
      'tono',
    ],
  },
  // On hold during the talk for most systems, before the answer for some: asked where nothing else is the wait.
  {
    ...{ meanings: ['hold'], clarity: 0.9 },
    words: [
      ...[
        '(ans ?)?hold ?(time|duration|seconds|secs?)',
        '(time|duration) on hold',
        'on hold',
        'hold',
        'held',
      ],
      ...['temps de garde', '(mise|duree|temps) (en|de) garde', 'mise en attente'],
      ...['wachtstand', 'haltezeit', 'halten', 'gehalten', '(tiempo )?(en )?retencion'],
    ],
  },
  { ...{ meanings: ['queue'], clarity: 0.8 }, words: ["(file|liste) d'attente"] },
  { ...{ meanings: ['wait'], clarity: 1 }, words: ['attente'] },
  {
    ...{ meanings: ['arrived', 'time', 'date'], clarity: 1 },
    words: [
      ...['arriv*', 'start*', 'begin*', 'enter', 'entered', 'entry', 'initiated', 'segstart'],
      ...['time ?stamp', 'date ?time', 'created', 'time of (the )?call'],
      ...['debut', 'entree', 'horodat*', 'date (et |en )?heure', 'moment'],
      ...[
        'aankomst*',
        'aanvang*',
        'ontvangst*',
        'datum ?(en )?(tijd|uur)',
        'tijdstip',
        'call ?date',
      ],
      ...[
        'anruf ?(zeit|beginn|start|eingang)',
        'eingang*',
        'zeitpunkt',
        'zeitstempel',
        'datum ?(und |)?(uhr)?zeit',
      ],
      ...['inicio', 'comienzo', 'entrada', 'fecha (y )?hora', 'llegada', 'marca de tiempo'],
    ],
  },
  {
    ...{ meanings: ['caller'], clarity: 1 },
    words: [
      '(caller|customer|contact|external|remote|calling|origin*|from|source)( id)? ?(phone|party)? ?(number|no|nr|address)',
      ...['(numero|nummer) (appelant|beller|origen)', 'anrufernummer', 'correspondant'],
    ],
  },
  {
    ...{ meanings: ['caller'], clarity: 0.9 },
    words: [
      ...['caller', 'ani', 'cli', 'clid', 'calling', 'phone', 'telephone', 'tel', 'gsm', 'mobile'],
      ...['msisdn', 'from', 'originat*', 'src', 'remote', 'appelant', 'beller', 'telefoon*'],
      ...[
        'anrufer*',
        'rufnummer',
        'telefonnummer',
        'llamante',
        'telefono',
        'numero origen',
        'origen',
      ],
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
      ...[
        'medewerker*',
        'behandelaar',
        'mitarbeiter*',
        'bearbeiter*',
        'agente*',
        'operador*',
        'dst ?channel',
      ],
    ],
  },
  {
    ...{ meanings: ['outcome', 'abandoned-count', 'abandon-wait'], clarity: 0.9 },
    words: [
      ...['aband*', 'abnd*', 'hang ?ups?', 'hung ?up', 'lost', 'missed', 'unanswered'],
      ...['perdus?', 'non repondus?', 'raccroch*'],
      ...['opgehangen', 'afgehaakt*', 'gemiste?', 'onbeantwoord*', 'verlaten'],
      ...[
        'aban calls?',
        'aufgelegt*',
        'verpasst*',
        'verloren*',
        'unbeantwortet*',
        'abandonad*',
        'perdid*',
      ],
    ],
  },
  {
    ...{ meanings: ['answered-at', 'outcome', 'answered-count'], clarity: 0.9 },
    words: [
      ...['answer(ed)?', 'handled?', 'taken', 'connected', 'acd calls?'],
      ...['repondus?', 'reponse', 'decroches?', 'traites?', 'pris'],
      ...['beantwoord*', 'behandelde?', 'opgenomen', 'aangenomen', 'afgehandelde?'],
      ...[
        'calls? ans',
        'ans(wered)? calls?',
        'angenommen*',
        'beantwortet*',
        'atendid*',
        'contestad*',
      ],
    ],
  },
  {
    ...{ meanings: ['offered-count', 'arrived'], clarity: 0.9 },
    words: [
      ...['(calls )?(offered|presented|received|incoming)( calls)?( sum| total| count)?$'],
      ...[
        '(total |number of |nb |num )?calls( sum| total| count)?$',
        '(call|contact) (count|volume)$',
      ],
      ...['(recus?|presentes?|offerts?|entrants?)$', "(nombre d'|nb )appels$"],
      ...['(aangeboden|ontvangen|inkomende?|binnenkomende?)( oproepen)?$', '(aantal )?oproepen$'],
      ...['(angebotene?|eingehende?|eingegangene?)( anrufe)?$', '(anzahl )?anrufe$'],
      ...['(ofrecidas|recibidas|entrantes)$', '(numero de |total de )?llamadas$'],
    ],
  },
  {
    ...{ meanings: ['outcome'], clarity: 0.8 },
    words: [
      ...[
        'outcome',
        'call ?results?',
        'result*',
        'status',
        'state',
        'disp(osition)?',
        'event',
        'action',
      ],
      ...['statut', 'etat', 'issue', 'uitkomst', 'afloop', 'afhandeling', 'resultat*', 'resultaat'],
      ...[
        'zustand',
        'ergebnis',
        'ausgang',
        'estado',
        'resultado',
        'desenlace',
        'reason terminated',
      ],
    ],
  },
  {
    ...{ meanings: ['direction', 'outcome'], clarity: 0.8 },
    words: [
      ...[
        '(contact|call|interaction|media)? ?type',
        "type d'appel",
        'type appel',
        'type (oproep|gesprek)',
        'oproeptype',
      ],
      ...['(anruf|gesprachs)?(typ|art)', 'tipo( de llamada)?', 'kind'],
    ],
  },
  {
    ...{ meanings: ['arrived', 'date'], clarity: 0.9 },
    words: [
      ...['(call ?)?date', 'day', 'period', 'month', 'jour', 'periode', 'mois'],
      ...['datum', 'dag', 'maand', 'tag', 'monat', 'zeitraum', 'fecha', 'dia', 'mes', 'periodo'],
    ],
  },
  {
    ...{ meanings: ['queue', 'wait'], clarity: 0.8 },
    words: ['queue', 'file', 'wacht(rij|lijn)', 'warteschlange', 'cola'],
  },
  {
    ...{ meanings: ['queue'], clarity: 0.8 },
    words: [
      ...['skill*', '*vdn', '*split', 'csq', 'service', 'team', 'group*', 'department'],
      ...['equipe', 'departement', 'campa*', 'ligne', 'competence'],
      ...['groep', 'afdeling', 'lijn'],
      ...['gruppe', 'abteilung', 'hotline', 'grupo', 'departamento', 'servicio'],
    ],
  },
  {
    ...{ meanings: ['arrived', 'time'], clarity: 0.7 },
    words: [
      ...['heure', '(time|hour|interval|uur|tijd|oproeptijd|appel|oproep)$'],
      ...['uhrzeit', 'stunde', 'zeit$', 'anruf$', 'hora$', 'llamada$'],
    ],
  },
  // Of the wait, the talk, or both: asked where nothing else is the wait.
  {
    ...{ meanings: ['duration'], clarity: 0.4 },
    words: [
      ...['duration', 'length', 'duree', 'duur', 'sec', 'seconds', 'secondes', 'seconden'],
      ...['dauer', 'gesamtdauer', 'sekunden', 'duracion', 'segundos', '(total|call) time'],
    ],
  },
];
