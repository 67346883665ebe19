import type { Locale } from '../../base/i18n/locales';
import type { Theme, Unit } from '../indicators/indicator-schema';

/**
 * What people call one thing, in three languages. Who types one of the words is shown what the group names, and
 * what has any of its words. Other forms of a word (plurals, verbs) count as the word. Words of several parts
 * count only together. The words of a kind, a unit or a country are only names of it: texts are not searched for them.
 *
 * - `=attente`: only as it is written, since other forms mean something else.
 * - `~call`: a name for the group, but no text is searched for it, since it often means something else.
 */
export type Synonyms = Record<Locale, readonly string[]> & {
  theme?: Theme;
  kind?: 'survey' | 'target' | 'observation' | 'statistic' | 'rating';
  unit?: Unit;
  /** ISO 3166-1 alpha-2. */
  country?: string;
};

// prettier-ignore
export const synonyms: readonly Synonyms[] = [
  // Themes
  {
    theme: 'satisfaction',
    fr: ['satisfaction', 'satisfait', 'satisfaite', 'satisfaire', 'content', 'mécontent', 'mécontentement', 'insatisfait', 'insatisfaction', 'heureux', 'déçu', 'déception'],
    nl: ['tevreden', 'tevredenheid', 'klanttevredenheid', 'klantentevredenheid', 'ontevreden', 'ontevredenheid', 'tevredenheidsscore', 'blij', 'teleurgesteld', 'teleurstelling'],
    en: ['satisfaction', 'satisfied', 'satisfy', 'CSAT', 'dissatisfied', 'dissatisfaction', 'unsatisfied', 'happy', 'unhappy', 'disappointed', 'disappointment'],
  },
  {
    theme: 'waiting',
    fr: ['=attente', '~attentes', 'attendre', 'attend', 'file', 'file d’attente', 'temps d’attente', 'délai d’attente', 'durée d’attente', 'temps de réponse', 'mise en attente', 'salle d’attente', 'patienter', 'musique d’attente', 'décrocher', 'décroché', '~délai'],
    nl: ['wachten', 'wachttijd', 'wachtrij', 'wachtduur', 'wachtmuziek', 'wachtlijn', 'aanschuiven', 'rij', 'file', 'in de wacht', 'antwoordtijd', 'reactietijd', 'opnametijd', 'gewacht'],
    en: ['wait', 'waiting', 'waiting time', 'wait time', '~hold', '~holding', 'queue', 'queueing', 'waiting line', 'line', 'delay', 'response time', 'answer time', 'hold music'],
  },
  {
    theme: 'switching',
    fr: ['quitter', '=partir', 'départ', 'changer', 'changement', 'churn', 'attrition', 'résilier', 'résiliation', 'rompre', 'rupture', 'changer de fournisseur', 'changer d’opérateur', 'changer de banque', 'infidélité', 'abandonner', 'désabonner', 'désabonnement', 'défection', 'perte de clients'],
    nl: ['overstappen', 'overstap', 'overstapt', 'overgestapt', 'overstapper', 'opzeggen', 'opzegging', 'opgezegd', 'vertrekken', 'vertrek', 'vertrokken', 'weggaan', 'weggegaan', 'weglopen', 'veranderen', 'veranderd', 'verandering', 'klantverloop', 'klantenverloop', 'verloop', 'verlaten', 'breken', 'switchen', 'churn', 'afhaken', 'klantverlies', 'veranderen van leverancier'],
    en: ['switch', 'switching', 'switcher', 'leave', 'left', 'leaving', 'leaver', 'churn', 'attrition', 'quit', 'quitting', 'cancel', 'cancellation', 'terminate', 'departure', 'defect', 'defection', 'change provider', 'change supplier', 'customer loss', 'walk away'],
  },
  {
    fr: ['fidélité', 'fidèle', 'fidéliser', 'fidélisation', 'loyal', 'loyauté', 'rétention'],
    nl: ['trouw', 'trouwe', 'klantentrouw', 'klanttrouw', 'loyaliteit', 'loyaal', 'klantenbinding', 'klantbinding', 'klantbehoud', 'klantenbehoud'],
    en: ['loyalty', 'loyal', 'faithful', 'retention', 'customer retention', 'fidelity'],
  },
  {
    theme: 'resolution',
    fr: ['résolution', 'résoudre', 'résolu', '~régler', '~réglé', 'solution', 'solutionner', 'premier contact', 'premier appel', 'résolution au premier contact', 'FCR', 'réitération', 'réappel'],
    nl: ['oplossing', 'oplossen', 'opgelost', 'oplossingsgraad', 'eerste contact', 'eerste oproep', 'herhaaloproep', 'herhaalverkeer', 'FCR'],
    en: ['resolution', 'resolve', 'resolved', 'solve', 'solved', 'solution', 'first contact', 'first call', 'first contact resolution', 'first call resolution', 'FCR', 'fix', 'fixed', 'repeat calls'],
  },
  {
    theme: 'expectations',
    fr: ['~attentes des clients', 'exigence', 'exigeant', 'besoin', 'espérer'],
    nl: ['verwachting', 'verwachtingen', 'verwacht', 'verwachten', 'eis', 'eisen', 'behoefte', 'klantverwachting'],
    en: ['expectation', 'expect', '~demand', 'requirement', '~need'],
  },
  { theme: 'reactions', fr: ['réaction', 'réagir', 'comportement'], nl: ['reactie', 'reageren', 'gedrag'], en: ['reaction', 'react', 'behaviour', 'behavior'] },
  {
    theme: 'offshoring',
    fr: ['délocalisation', 'délocaliser', 'délocalisé', 'étranger', 'offshore', 'offshoring', 'externalisation', 'externaliser', 'sous-traitance', 'sous-traiter', 'relocalisation'],
    nl: ['delokalisatie', 'delokaliseren', 'gedelokaliseerd', 'buitenland', 'buitenlands', 'uitbesteden', 'uitbesteding', 'uitbesteed', 'offshoring', 'offshore', 'outsourcing'],
    en: ['offshoring', 'offshore', 'offshored', 'abroad', 'overseas', 'foreign', 'outsource', 'outsourcing', 'outsourced', 'relocate', 'relocation', 'nearshoring'],
  },

  // What customers do and feel
  {
    fr: ['plainte', 'plaindre', 'réclamation', 'réclamer', 'doléance', 'râleur', 'râler', 'litige', 'grief'],
    nl: ['klacht', 'klagen', 'klager', 'klachtenbehandeling', 'geschil', 'beklag', 'zeuren'],
    en: ['complaint', 'complain', 'complaining', 'complainer', 'grievance', 'dispute', 'moan', 'grumble'],
  },
  {
    fr: ['patience', 'impatience', 'impatient', 's’impatienter', 'perdre patience'],
    nl: ['geduld', 'ongeduld', 'ongeduldig', 'geduldig'],
    en: ['patience', 'impatience', 'impatient', 'patient'],
  },
  {
    fr: ['colère', 'énervement', 'énervé', 'agacement', 'agacé', 'agressivité', 'agressif', 'irritation', 'exaspération', 'frustration', 'frustré', 'perdu patience'],
    nl: ['boos', 'boosheid', 'woede', 'woedend', 'kwaad', 'ergernis', 'ergeren', 'agressie', 'agressief', 'frustratie', 'gefrustreerd', 'geduld verloren', 'verloren geduld'],
    en: ['anger', 'angry', 'annoyed', 'annoyance', 'frustration', 'frustrated', 'irritation', 'irritated', 'rage', 'exasperation', 'lost patience'],
  },
  {
    fr: ['raccrocher', 'raccroché', 'raccrocher au nez', 'couper la communication'],
    nl: ['ophangen', 'opgehangen', 'inhaken', 'neerleggen', 'hoorn', 'gesprek afgebroken', 'haak'],
    en: ['hang up', 'hung up', 'hangup', 'hanging up', 'slam the phone'],
  },
  {
    fr: ['bouche à oreille', 'raconter', 'ami', 'parler à des amis', 'réputation', 'buzz'],
    nl: ['mond-tot-mond', 'mond-tot-mondreclame', 'mondreclame', 'doorvertellen', 'vertellen', 'vriend', 'vrienden', 'reputatie'],
    en: ['word of mouth', '~tell', 'told', 'friend', 'reputation', 'WOM'],
  },
  {
    fr: ['recommander', 'recommandation', 'déconseiller', 'NPS', 'promoteur', 'détracteur'],
    nl: ['aanbevelen', 'aanbeveling', 'aanraden', 'afraden', 'NPS', 'promotor', 'criticaster'],
    en: ['recommend', 'recommendation', 'advise against', 'NPS', 'promoter', 'detractor', 'net promoter'],
  },
  {
    fr: ['réseaux sociaux', 'réseau social', 'médias sociaux', 'Facebook', 'Twitter', 'Instagram', 'partager'],
    nl: ['sociale media', 'socialemedia', 'sociale netwerken', 'Facebook', 'Twitter', 'Instagram', '~delen'],
    en: ['social media', 'social networks', 'Facebook', 'Twitter', 'Instagram', '~share', 'tweet'],
  },
  {
    fr: ['prix', '=payer', 'dépenser', 'dépense', 'coût', 'coûter', 'argent', 'tarif', 'cher'],
    nl: ['prijs', 'betalen', 'uitgeven', 'uitgave', 'kosten', 'geld', 'tarief', '~duurder'],
    en: ['price', 'pay', 'paying', 'spend', 'spending', 'cost', 'money', 'expensive'],
  },
  {
    fr: ['achat', 'acheter', 'acheteur', 'choix', 'choisir', 'décider'],
    nl: ['aankoop', 'kopen', 'koper', 'keuze', 'kiezen', 'beslissen'],
    en: ['purchase', 'buy', 'buyer', 'buying', 'choice', 'choose', 'decide', 'decision'],
  },
  {
    fr: ['méfiant', 'méfiance', 'confiance', 'défiance'],
    nl: ['wantrouwig', 'wantrouwen', 'vertrouwen'],
    en: ['wary', 'distrust', 'mistrust', 'trust', 'suspicious'],
  },
  {
    fr: ['mauvais', 'mauvaise expérience', 'médiocre', 'mal servi'],
    nl: ['slecht', 'slechte ervaring', 'ondermaats'],
    en: ['bad', 'poor', 'bad experience', 'awful'],
  },

  // Who serves, and how well
  {
    fr: ['service client', 'service clientèle', 'service clients', 'service consommateurs', 'relation client', 'service après-vente', 'SAV', 'service à la clientèle', 'assistance', 'support'],
    nl: ['klantenservice', 'klantendienst', 'klantenrelatie', 'klantrelatie', 'klantencontact', 'dienstverlening', 'consumentenservice', 'dienst na verkoop', 'support'],
    en: ['customer service', 'customer care', 'customer support', 'customer relations', 'client service', 'after-sales', 'aftersales', 'support', 'CRM'],
  },
  {
    fr: ['centre d’appels', 'centre d’appel', 'centre de contact', 'centre de relation client', 'call center', 'callcenter', 'plateau téléphonique', 'plateforme téléphonique', 'hotline', 'assistance téléphonique'],
    nl: ['callcenter', 'callcentrum', 'call center', 'contactcenter', 'contact center', 'contactcentrum', 'belcentrum', 'belcenter', 'hotline', 'helpdesk', 'hulplijn', 'klantenlijn', 'infolijn'],
    en: ['call centre', 'call center', 'callcentre', 'callcenter', 'contact centre', 'contact center', 'hotline', 'helpline', 'helpdesk', 'help desk', 'support line'],
  },
  {
    fr: ['téléphone', 'téléphonique', 'téléphoner', 'appel', 'appeler', 'au téléphone', 'hotline', 'assistance téléphonique', 'numéro vert'],
    nl: ['telefoon', 'telefonisch', 'telefoneren', 'bellen', 'beller', 'gebeld', 'oproep', 'telefoongesprek', 'telefoontje', 'hotline', 'hulplijn', 'infolijn'],
    en: ['telephone', 'phone', '~call', '~calls', '~calling', 'caller', '~ring', 'hotline', 'helpline', 'phone line'],
  },
  { fr: ['courrier', 'lettre', 'courrier postal'], nl: ['brief', 'brieven', 'schriftelijk', 'briefwisseling', 'per post'], en: ['letter', 'mail', 'in writing'] },
  { fr: ['face à face', 'en agence', 'de visu', 'rendez-vous'], nl: ['persoonlijk contact', '~persoonlijk', 'ter plaatse', 'onder vier ogen', 'afspraak'], en: ['face to face', 'in-store', 'appointment'] },
  { fr: ['guichet', 'caisse', 'comptoir', 'accueil', 'réception', '~bureau'], nl: ['loket', 'kassa', 'balie', 'onthaal', 'ontvangst', 'receptie', 'ontvangstbalie'], en: ['counter', 'desk', 'till', 'checkout', 'reception', 'front desk'] },
  {
    fr: ['conseiller', 'employé', 'agent', 'téléopérateur', 'téléconseiller', 'personnel', 'salarié', 'vendeur', 'effectif', 'effectifs', 'interlocuteur'],
    nl: ['medewerker', 'personeel', 'werknemer', 'adviseur', 'bediende', 'agent', 'telefonist', 'verkoper', 'personeelslid'],
    en: ['adviser', 'advisor', 'agent', 'staff', 'employee', 'representative', 'workforce', 'personnel', 'salesperson'],
  },
  { fr: ['formation', '~former', '~formé'], nl: ['opleiding', 'training', 'opgeleid', 'getraind', 'vorming'], en: ['training', 'trained', 'train', 'education'] },
  { fr: ['compétence', 'compétent', 'incompétence', 'professionnalisme', 'professionnel', 'expertise', 'savoir-faire'], nl: ['deskundigheid', 'deskundig', 'bekwaam', 'bekwaamheid', 'competentie', 'vakmanschap', 'professioneel', 'professionaliteit', 'vakkennis'], en: ['competence', 'competent', 'skill', 'skilled', 'expertise', 'professionalism', 'professional', 'knowledgeable'] },
  { fr: ['amabilité', 'aimable', 'politesse', '~poli', 'courtoisie', 'courtois', 'gentillesse', 'gentil', 'sympathique', 'sourire', 'impoli'], nl: ['vriendelijkheid', 'vriendelijk', 'beleefd', 'beleefdheid', 'hoffelijk', 'hoffelijkheid', 'onvriendelijk', 'glimlach'], en: ['friendliness', 'friendly', 'polite', 'politeness', 'courtesy', 'courteous', 'kindness', 'rude', 'rudeness', 'smile'] },
  { fr: ['rapidité', '~rapide', 'rapidement', 'vite', 'vitesse', 'réactivité', 'lent', 'lenteur'], nl: ['snelheid', 'snel', 'vlot', 'traag', 'traagheid'], en: ['speed', '~fast', 'quick', 'quickly', 'rapid', 'slow', 'slowness', 'prompt'] },
  { fr: ['disponibilité', 'disponible', 'joignable', 'accessibilité', 'horaires', 'heures d’ouverture'], nl: ['beschikbaarheid', 'beschikbaar', 'bereikbaarheid', 'bereikbaar', 'openingsuren', 'openingstijden'], en: ['availability', 'available', 'reachable', 'accessible', 'opening hours'] },
  { fr: ['réponse', 'répondre'], nl: ['antwoord', 'antwoorden', 'beantwoorden'], en: ['answer', 'reply', 'response'] },
  { fr: ['effort', 's’efforcer'], nl: ['inspanning', 'inspannen', 'moeite'], en: ['effort'] },
  { fr: ['technologie', 'technologique', 'numérique', 'digital', 'digitalisation', 'chatbot', 'robot'], nl: ['technologie', 'technologisch', 'digitaal', 'digitalisering', 'chatbot', 'robot'], en: ['technology', 'digital', 'tech', 'chatbot', 'robot', 'digitisation'] },
  { fr: ['expérience', 'expérience client', 'parcours client', 'CX'], nl: ['ervaring', 'klantervaring', 'klantbeleving', 'beleving', 'CX'], en: ['experience', 'customer experience', 'customer journey', 'CX'] },
  { fr: ['retour', 'rapporter', 'rembourser', 'remboursement', 'échanger', 'échange'], nl: ['terugbrengen', 'retour', 'terugbetaling', 'terugbetalen', 'omruilen', 'ruilen'], en: ['return', 'refund', 'exchange', 'bring back', 'brought back'] },

  // Of whom: customers, providers and sectors
  { fr: ['client', 'clientèle', 'consommateur', 'usager', 'acheteur', 'abonné'], nl: ['klant', 'consument', 'gebruiker', 'koper', 'abonnee', 'cliënt'], en: ['customer', 'client', 'consumer', 'user', 'shopper', 'subscriber'] },
  { fr: ['entreprise', 'société', 'firme', 'marque', 'compagnie', 'secteur privé'], nl: ['bedrijf', 'bedrijven', 'onderneming', 'firma', 'merk', 'privésector'], en: ['company', 'business', 'firm', 'brand', 'enterprise', 'corporation', 'private sector'] },
  { fr: ['fournisseur', 'prestataire', 'opérateur'], nl: ['leverancier', 'aanbieder', 'provider', 'operator', 'dienstverlener'], en: ['provider', 'supplier', 'vendor', 'operator'] },
  { fr: ['service public', 'services publics', 'administration', 'secteur public', 'fonction publique', 'fonctionnaire', 'mairie', 'commune'], nl: ['overheid', 'overheidsdienst', 'overheidsdiensten', 'openbare dienst', 'publieke sector', 'ambtenaar', 'gemeente', 'administratie'], en: ['public service', 'government', 'public sector', 'administration', 'civil service', 'civil servant', 'council', 'authorities'] },
  { fr: ['banque', 'bancaire', 'banquier'], nl: ['bank', 'bankier', 'bankwezen', 'bankkantoor'], en: ['bank', 'banking', 'banker'] },
  { fr: ['assurance', 'assureur', 'mutuelle'], nl: ['verzekering', 'verzekeraar'], en: ['insurance', 'insurer'] },
  { fr: ['commerce', 'magasin', 'boutique', 'détaillant', 'commerçant', 'distribution', 'supermarché', 'commerce de détail'], nl: ['winkel', 'detailhandel', 'kleinhandel', 'handelaar', 'supermarkt', 'winkelier', 'warenhuis'], en: ['retail', 'retailer', 'shop', 'store', 'supermarket'] },
  { fr: ['restaurant', 'resto', 'restauration', 'horeca'], nl: ['restaurant', 'horeca', 'eethuis'], en: ['restaurant', 'catering', 'hospitality'] },
  { fr: ['restauration rapide', 'fast-food'], nl: ['fastfood', 'snackbar', 'frituur'], en: ['fast food', 'fastfood', 'takeaway'] },
  { fr: ['poste', 'postal', 'La Poste', 'bpost', 'bureau de poste'], nl: ['post', 'bpost', 'PostNL', 'postkantoor', 'postbode'], en: ['post', 'postal', 'post office', 'bpost'] },
  { fr: ['vêtement', 'habit', 'habillement', 'mode', 'textile'], nl: ['kleding', 'kleren', 'kledij', 'mode', 'textiel'], en: ['clothes', 'clothing', 'fashion', 'garment', 'apparel'] },
  { fr: ['garage', 'garagiste', 'voiture', 'automobile', 'réparation', 'réparer'], nl: ['garage', 'garagist', 'auto', 'wagen', 'autoreparatie', 'herstelling', 'reparatie'], en: ['garage', 'car', 'vehicle', 'mechanic', 'repair'] },
  { fr: ['télécom', 'télécommunications', '~téléphonie', 'mobile', 'GSM', 'smartphone', 'opérateur mobile', 'opérateur télécom'], nl: ['telecom', 'telecommunicatie', '~telefonie', 'mobiel', 'gsm', 'smartphone', 'telecomoperator', 'mobiele operator'], en: ['telecom', 'telecommunications', 'telco', '~telephony', 'mobile', 'cellphone', 'cell phone', 'smartphone', 'mobile operator', 'carrier'] },
  { fr: ['en ligne', 'internet', 'web', 'e-commerce', 'cyberacheteur'], nl: ['online', 'onlineverkoop', 'onlineshopper', 'webshop', 'webwinkel', 'internet', 'e-commerce'], en: ['online', 'online shopping', 'internet', 'web', 'e-commerce', 'ecommerce'] },

  // Kinds of figures, and their units
  { kind: 'survey', fr: ['sondage', 'enquête', 'étude', 'panel', 'réponse d’enquête'], nl: ['enquête', 'peiling', 'onderzoek', 'bevraging', 'studie', 'enquêteantwoord'], en: ['survey', 'poll', 'study', 'questionnaire', 'survey answer'] },
  { kind: 'target', fr: ['promesse', 'promettre', 'promis', 'engagement', 'charte', 'objectif', 'cible', 'norme'], nl: ['belofte', 'beloofd', 'beloven', 'charter', 'handvest', 'engagement', 'norm', 'doelstelling', 'streefcijfer'], en: ['promise', 'promised', 'pledge', 'commitment', 'charter', 'target', 'goal', 'standard'] },
  { kind: 'observation', fr: ['anecdote', 'témoignage', 'cas vécu', 'vécu', 'observation'], nl: ['anekdote', 'getuigenis', 'meegemaakt', 'meegemaakt geval', 'waarneming'], en: ['anecdote', 'anecdotal', 'testimony', 'lived case', 'lived', 'observation'] },
  { kind: 'statistic', fr: ['statistique', 'décompte', 'recensement'], nl: ['statistiek', 'telling', 'geteld'], en: ['statistic', 'counted', 'counted fact', 'census'] },
  { kind: 'rating', fr: ['avis', 'avis du public', 'avis des clients'], nl: ['oordeel', 'oordelen', 'klantbeoordeling', 'oordeel van het publiek'], en: ['ratings', 'public rating', 'review', 'reviews', 'rating by the public'] },
  { unit: 'percent', fr: ['pourcentage', 'pour cent', 'taux', 'proportion', 'part'], nl: ['percentage', 'procent', 'aandeel', 'verhouding'], en: ['percentage', 'percent', 'per cent', '~share', 'rate', 'proportion'] },
  { unit: 'seconds', fr: ['seconde'], nl: ['seconde', 'seconden'], en: ['second'] },
  { unit: 'minutes', fr: ['minute', 'durée', 'temps'], nl: ['minuut', 'minuten', 'duur', 'tijd', 'hoelang', 'hoe lang'], en: ['minute', 'duration', 'time', 'how long'] },
  { unit: 'days', fr: ['jour', 'journée'], nl: ['dag', 'dagen'], en: ['day'] },
  { unit: 'count', fr: ['nombre'], nl: ['aantal'], en: ['number', 'count'] },
  { unit: 'points', fr: ['point', 'écart'], nl: ['punt', 'punten', 'verschil'], en: ['point', 'points', 'difference'] },
  { unit: 'index', fr: ['indice'], nl: ['index', 'indexcijfer'], en: ['index', 'index number'] },
  { unit: 'score', fr: ['score', 'note', 'notation'], nl: ['score', 'cijfer', 'beoordeling'], en: ['score', 'rating', 'mark'] },

  // Countries and who lives there
  { country: 'BE', fr: ['Belgique', 'belge'], nl: ['België', 'Belg', 'Belgen', 'Belgisch', 'Vlaanderen', 'Wallonië'], en: ['Belgium', 'Belgian'] },
  { country: 'FR', fr: ['France', 'français', 'française'], nl: ['Frankrijk', 'Frans', 'Fransen', 'Franse', 'Fransman'], en: ['France', 'French', 'Frenchman'] },
  { country: 'NL', fr: ['Pays-Bas', 'néerlandais', 'hollandais', 'Hollande'], nl: ['Nederland', 'Nederlands', 'Nederlander', 'Holland'], en: ['Netherlands', 'Dutch', 'Holland'] },
  { country: 'LU', fr: ['Luxembourg', 'luxembourgeois'], nl: ['Luxemburg', 'Luxemburgs'], en: ['Luxembourg'] },
  { country: 'DE', fr: ['Allemagne', 'allemand'], nl: ['Duitsland', 'Duits', 'Duitser'], en: ['Germany', 'German'] },
  { country: 'GB', fr: ['Royaume-Uni', 'britannique', 'anglais', 'Angleterre', 'Grande-Bretagne'], nl: ['Verenigd Koninkrijk', 'Brits', 'Brit', 'Engels', 'Engeland', 'Groot-Brittannië'], en: ['United Kingdom', 'UK', 'British', 'Britain', 'England', 'English'] },
  { country: 'IE', fr: ['Irlande', 'irlandais'], nl: ['Ierland', 'Iers', 'Ier'], en: ['Ireland', 'Irish'] },
  { country: 'ES', fr: ['Espagne', 'espagnol'], nl: ['Spanje', 'Spaans', 'Spanjaard'], en: ['Spain', 'Spanish', 'Spaniard'] },
  { country: 'PT', fr: ['Portugal', 'portugais'], nl: ['Portugal', 'Portugees'], en: ['Portugal', 'Portuguese'] },
  { country: 'IT', fr: ['Italie', 'italien'], nl: ['Italië', 'Italiaans', 'Italiaan'], en: ['Italy', 'Italian'] },
  { country: 'CH', fr: ['Suisse', 'suisses'], nl: ['Zwitserland', 'Zwitsers', 'Zwitser'], en: ['Switzerland', 'Swiss'] },
  { country: 'AT', fr: ['Autriche', 'autrichien'], nl: ['Oostenrijk', 'Oostenrijks', 'Oostenrijker'], en: ['Austria', 'Austrian'] },
  { country: 'DK', fr: ['Danemark', 'danois'], nl: ['Denemarken', 'Deens', 'Deen'], en: ['Denmark', 'Danish', 'Dane'] },
  { country: 'SE', fr: ['Suède', 'suédois'], nl: ['Zweden', 'Zweeds', 'Zweed'], en: ['Sweden', 'Swedish', 'Swede'] },
  { country: 'NO', fr: ['Norvège', 'norvégien'], nl: ['Noorwegen', 'Noors', 'Noor'], en: ['Norway', 'Norwegian'] },
  { country: 'FI', fr: ['Finlande', 'finlandais'], nl: ['Finland', 'Fins'], en: ['Finland', 'Finnish', 'Finn'] },
  { country: 'PL', fr: ['Pologne', 'polonais'], nl: ['Polen', 'Pools', 'Pool'], en: ['Poland', 'Polish'] },
  { country: 'US', fr: ['États-Unis', 'américain', 'Amérique'], nl: ['Verenigde Staten', 'Amerikaans', 'Amerikaan', 'Amerika'], en: ['United States', 'USA', 'American', 'America'] },
  { country: 'CA', fr: ['Canada', 'canadien', 'Québec'], nl: ['Canada', 'Canadees'], en: ['Canada', 'Canadian'] },
  { country: 'MA', fr: ['Maroc', 'marocain'], nl: ['Marokko', 'Marokkaans'], en: ['Morocco', 'Moroccan'] },
  { country: 'TN', fr: ['Tunisie', 'tunisien'], nl: ['Tunesië', 'Tunesisch'], en: ['Tunisia', 'Tunisian'] },
];
