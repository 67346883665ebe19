import { foldText } from '../i18n/text-schema';
import type { DurationUnit } from './duration';
import type { Meaning } from './mapping-schema';

/** What a header may mean, in the order in which its values are tried, and how clearly it says so. */
export type HeaderSense = { meanings: readonly Meaning[]; clarity: number };

type Rule = readonly [words: RegExp, meanings: readonly Meaning[], clarity: number];

// The first rule that fits a header decides. Headers are folded: no accents, no case, `WaitTime` is `wait time`.
const RULES: readonly Rule[] = [
  // Says nothing that is needed, though its words might suggest it.
  [
    /\b(position|rang|rating|satisf\w*|resol\w*|opgelost|cost|cout|prix|price|prijs|topic|sujet|onderwerp|comments?|commentaire|opmerking|week ?day|jour de|weekdag|dag van|exit|end|ended|fin|einde|eindtijd|priority|priorit\w*|threshold|seuil|drempel|on hold|mise en garde|called|appele\b|destination|direction|richting|max\w*|longest)\b/,
    [],
    1,
  ],
  [
    /\b(service ?level|niveau de service|servic\w+ ?graad|service ?niveau|sla|sl|qs|taux de service)\b/,
    ['service-level'],
    1,
  ],
  [
    /\b(asa|average speed|avg speed|answer speed|vitesse moyenne|gemiddelde (wacht\w*|antwoord\w*|aanneem\w*)|(average|avg|mean|moyen\w*|dma|gem|gemiddelde?)\b.*\b(wait\w*|attente|answer|decroch\w*|wacht\w*)|(wait\w*|attente|answer|decroch\w*|wacht\w*).*\b(average|avg|mean|moyen\w*|gem))\b/,
    ['average-wait', 'wait'],
    0.9,
  ],
  [
    /\b(after ?call\w*|acw\w*|work time|wrap ?\w*|post ?appel|apres appel|na ?werk\w*|nabewerk\w*|administrat\w*|clerical)\b/,
    ['after-call'],
    1,
  ],
  [
    /\b(handl(e|ing) ?(time|duration)?|aht|total handle|(duree|temps|dmt|tmt).*trait\w*|dmt|behandel\w*|afhandel\w*)$|\b(handl(e|ing) time|behandeltijd|afhandeltijd|behandelduur|(duree|temps) (de |du )?traitement)\b/,
    ['handling', 'answered-count'],
    1,
  ],
  [
    /\b(talk\w*|conversation (time|duration)|(duree|temps) (de |d'|en )?(la )?(conversation|communication|parole|ligne)|conversation|communication|gespreks?(duur|tijd)|spreek(duur|tijd)|duur gesprek|bill ?sec|(ser|service) time|connected time|call handle)\b(?!.*\bid\b)/,
    ['talk'],
    1,
  ],
  [
    /\b((time|wait\w*|delay) (to|before) aband\w*|aband\w* (time|wait\w*|delay|after)|(temps|delai|attente|duree) (d'|avant )?aband\w*|attente avant (abandon|raccroch\w*)|(tijd|wachttijd) tot (ophangen|afhaken|opgehangen)|wacht\w* (opgehangen|afgehaakt))\b/,
    ['abandon-wait'],
    1,
  ],
  [
    /\b(wait\w*|q ?wait|queue (time|duration|wait)|(time|duration|seconds) in (the )?queue|q time|speed of answer|answer(ing)? (delay|speed)|time to answer|response time|temps (en |dans la )?file|(temps|duree|delai|tps|temps d') ?(d'|de |avant |en )?(attente|file|decroch\w*|reponse|prise en charge)|wacht(tijd|duur|en|seconden)\w*|tijd in (de )?wacht\w*|tijd tot antwoord|antwoordtijd|aanneemtijd|queue hold|disptime)\b|(?<!(file|liste|position) d')\battente\b/,
    ['wait'],
    1,
  ],
  [/\b(ring\w*( time| duration)?|sonnerie|bel(tijd|duur)|rinkel\w*)\b/, ['wait'], 0.6],
  [/\b(hold ?time|temps de garde)\b/, ['wait'], 0.4],
  [
    /\b(call|appel|oproep|gesprek|contact|conversation|unique|session|interaction|segment)s? ?-?(id|uid|guid|key|ref|reference|no|nr|numero|number|nummer)\b|\b(id|identifiant|ref|reference|n°|no|numero|nummer)( de| van)? ?(l'|d'|du |de |het )?(appel|oproep|gesprek|call|contact)\b|\b(uniqueid|call)$/,
    ['call'],
    1,
  ],
  [
    /\b(caller|ani|cli|clid|calling|appelant|beller|phone|telefoon\w*|telephone|tel|gsm|mobile|msisdn|(customer|client|klant|klanten|member|account) ?(id|no|nr|number|nummer|numero)|klantnummer|from|originat\w*|numero( de)? (client|tel\w*)|src|remote)\b/,
    ['caller'],
    0.9,
  ],
  [
    /\b((answered|handled|taken|accepted|beantwoord|behandeld|aangenomen|repondu|traite|pris) (by|door|par)|agents?|conseiller\w*|tele ?conseiller\w*|operat(eu|o)r\w*|medewerker\w*|employee|collaborat\w+|users?( name)?|anslogin|utilisateur|behandelaar|server|rep|representative|advisor)\b(?!.*\b(time|duration|duree|temps|tijd)\b)/,
    ['agent'],
    0.9,
  ],
  [
    /\b(aband\w*|abnd\w*|hang ?ups?|hung ?up|opgehangen|afgehaakt\w*|perdus?|lost|missed|gemiste?|unanswered|onbeantwoord\w*|non repondus?|raccroch\w*|verlaten)\b(?!.*(%|\brate\b|\btaux\b|\bpercent\w*))/,
    ['outcome', 'abandoned-count', 'abandon-wait'],
    0.9,
  ],
  [
    /\b(answered|answer|handled|taken|connected|repondus?|reponse|decroches?|traites?|pris|beantwoord\w*|behandelde?|opgenomen|aangenomen|acd calls?)\b(?!.*(%|\brate\b|\btaux\b|\bpercent\w*))/,
    ['outcome', 'answered-count'],
    0.9,
  ],
  [
    /\b(calls? )?(offered|presented|received|incoming( calls)?|total calls|calls|(appels )?(recus?|presentes?|offerts?|entrants?)|nombre d'appels|nb appels|aangeboden\w*|ontvangen\w*|inkomend\w*|binnenkomend\w*|aantal oproepen|oproepen)( calls?)?$/,
    ['offered-count', 'arrived'],
    0.9,
  ],
  [
    /\b(outcome|result\w*|resultaat|uitkomst|status|statut|state|etat|disposition|disp\w*|contact type|call type|issue|event|afloop|afhandeling|type d'appel)\b/,
    ['outcome'],
    0.8,
  ],
  [
    /\b((arriv|start|begin|begun|debut|enter|entree|entered|aankomst|ontvangst|recept)\w*|initiat\w*|segstart|time ?stamp|horodat\w*|date ?time|date (et |en )?heure|datum ?(en )?(tijd|uur)|tijdstip|moment|created|conversation start)\b/,
    ['arrived', 'time', 'date'],
    1,
  ],
  [/\b(date|datum|jour|dag|day|period|periode|month|mois|maand)\b/, ['arrived', 'date'], 0.9],
  [
    /\b(queue|file|wacht(rij|lijn)|skill\w*|\w*vdn|\w*split|dispskill|csq|service|team|equipe|group\w*|groep|afdeling|department|departement|campa\w*|ligne|lijn|competence)\b/,
    ['queue'],
    0.8,
  ],
  [
    /\b(call time|heure\b.*|uur|time|tijd|oproeptijd|hour|appel|oproep)$|\bheure\b/,
    ['arrived', 'time', 'wait'],
    0.7,
  ],
  [/\b(duration|duree|duur|length|sec|seconds|seconden|secondes)\b/, ['wait'], 0.4],
];

/** A header as its words are compared: camel case and joined words parted, folded. */
export function headerWords(header: string): string {
  const parted = header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_\-./:#*|[\](){}]+/g, ' ');
  return foldText(parted);
}

/** What a header may mean; null for one whose words are not known. */
export function senseOf(header: string): HeaderSense | null {
  const words = headerWords(header);
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return rule ? { meanings: rule[1], clarity: rule[2] } : null;
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(ms|msec|milli ?se[ck]\w*)\b/, 'milliseconds'],
  [/\b(s|sec|secs|seconds?|secondes?|seconden?)\b/, 'seconds'],
  [/\b(mins?|minutes?|minuten|minuut)\b/, 'minutes'],
];

/** The unit that a header names: `Attente (s)`, `wait_ms`. */
export function unitInHeader(header: string): DurationUnit | null {
  // `'s` and `l's` are no seconds.
  const words = headerWords(header).replace(/\w*'s\b/g, '');
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The seconds of a service level that its header names: `Service Level (20 Seconds)`, `NS 80/20`. */
export function thresholdInHeader(header: string): number | null {
  const words = headerWords(header);
  const [, number, unit = ''] =
    /(\d+)\s*(s|sec\w*|min\w*|')?(?:$|\s|%)/.exec(words.replace(/\b80 (?=\d)/, '')) ?? [];
  if (number === undefined) return null;
  return unit.startsWith('m') ? Number(number) * 60 : Number(number);
}
