-- CreateTable
CREATE TABLE "Chart" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "position" INTEGER,
    "label" JSONB NOT NULL,
    "title" JSONB,
    "form" TEXT,
    "indicator" JSONB NOT NULL,
    "sector" JSONB,
    "channel" JSONB,
    "aspect" JSONB,
    "provider" JSONB,
    "segment" JSONB,
    "label_by" TEXT,
    "group_by" TEXT,
    "sort_by" TEXT,
    "since" INTEGER NOT NULL,
    "until" INTEGER
);

-- CreateIndex
CREATE UNIQUE INDEX "Chart_id_since_key" ON "Chart"("id", "since");

-- Until now these charts stood in the code, and every release of a barometer showed them: so they belong to all
-- releases that there are. A database without releases gets them with its first, from prisma/data/charts.json.
INSERT INTO "Chart" ("id", "theme", "position", "label", "title", "form", "indicator", "sector", "channel", "aspect", "provider", "segment", "label_by", "group_by", "sort_by", "since")
SELECT column1, column2, column3, column4, column5, column6, column7, column8, column9, column10, column11, column12, column13, column14, column15, 1 FROM (VALUES
  ('satisfaction-by-aspect', 'satisfaction', 1, '{"fr":"Satisfaction à l’égard du service, par aspect","nl":"Tevredenheid over de service, per aspect","en":"Satisfaction with service, by aspect"}', NULL, NULL, '["satisfied-overall","satisfied-with-aspect"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('perceived-effort', 'satisfaction', 2, '{"fr":"Efforts perçus : entreprises et services publics","nl":"Waargenomen inspanningen: bedrijven en overheidsdiensten","en":"Effort perceived: companies and public services"}', NULL, NULL, '["perceived-effort"]', NULL, NULL, NULL, NULL, NULL, NULL, 'aspect', NULL),
  ('waiting-times', 'waiting', 1, '{"fr":"Temps d’attente : promis, toléré, vécu","nl":"Wachttijden: toegezegd, aanvaard, ervaren","en":"Waiting times: promised, tolerated, experienced"}', NULL, NULL, '["charter-wait","patience-limit","announced-wait","lived-wait"]', NULL, NULL, NULL, NULL, NULL, 'both', NULL, 'indicator'),
  ('lived-queues', 'waiting', 2, '{"fr":"Files et guichets : le témoignage d’un client","nl":"Rijen en loketten: de ervaring van één klant","en":"Queues and desks: one customer’s experience"}', NULL, NULL, '["queue-place-on-arrival","queue-place-at-closing","open-desks","separate-receptions"]', NULL, NULL, NULL, NULL, NULL, 'both', NULL, 'indicator'),
  ('switching-over-time', 'switching', 1, '{"fr":"Clients ayant changé de fournisseur après un mauvais service, par année","nl":"Overgestapt na slechte service, per jaar","en":"Customers who switched provider after poor service, by year"}', NULL, NULL, '["switched-provider"]', '["none"]', NULL, NULL, NULL, NULL, 'indicator', NULL, NULL),
  ('switching-by-sector', 'switching', 2, '{"fr":"Clients ayant changé de fournisseur après un mauvais service, par secteur","nl":"Overgestapt na slechte service, per sector","en":"Customers who switched provider after poor service, by sector"}', NULL, NULL, '["switched-provider"]', '["any"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('first-contact-resolution', 'resolution', 1, '{"fr":"Problème réglé au premier contact, par canal","nl":"Opgelost bij het eerste contact, per kanaal","en":"Resolved at first contact, by channel"}', NULL, NULL, '["first-contact-resolution"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('good-experience', 'expectations', 1, '{"fr":"Ce qui fait une bonne expérience","nl":"Wat een ervaring goed maakt","en":"What makes a good experience"}', NULL, NULL, '["good-experience-trait"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('value-of-service', 'expectations', 2, '{"fr":"Ce que vaut un bon service","nl":"Wat goede service waard is","en":"What good service is worth"}', NULL, NULL, '["service-decides-choice","would-spend-more"]', NULL, NULL, NULL, NULL, NULL, 'indicator', NULL, NULL),
  ('after-bad-experience', 'reactions', 1, '{"fr":"Ce que font les clients après une mauvaise expérience","nl":"Wat klanten na een slechte ervaring doen","en":"What customers do after a bad experience"}', NULL, NULL, '["told-friends","shared-on-social-media","would-end-relationship","would-advise-against","lost-patience","hung-up"]', NULL, NULL, NULL, NULL, NULL, 'indicator', 'survey', NULL),
  ('call-centre-abroad', 'offshoring', 1, '{"fr":"Où les clients pensent que se trouve le centre d’appels","nl":"Waar klanten denken dat het callcenter zit","en":"Where customers think the call centre is"}', NULL, NULL, '["call-centre-abroad-always","call-centre-abroad-mostly"]', NULL, NULL, NULL, NULL, NULL, 'indicator', NULL, 'indicator'),
  ('offshored-staff', 'offshoring', 2, '{"fr":"Effectifs à l’étranger : le plus bas et le plus haut de quatre opérateurs mobiles","nl":"Personeel in het buitenland: laagste en hoogste van vier mobiele operatoren","en":"Staff abroad: lowest and highest of four mobile operators"}', NULL, NULL, '["offshored-staff-lowest","offshored-staff-highest"]', NULL, NULL, NULL, NULL, NULL, 'indicator', NULL, 'indicator')
) WHERE EXISTS (SELECT 1 FROM "Release");
