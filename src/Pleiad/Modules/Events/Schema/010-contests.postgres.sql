CREATE TABLE events_contest (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  en TEXT COLLATE "C" NOT NULL,
  ru TEXT COLLATE "C" NOT NULL,
  theme_en TEXT COLLATE "C" NOT NULL,
  theme_ru TEXT COLLATE "C" NOT NULL,
  rules_en TEXT COLLATE "C" NOT NULL,
  rules_ru TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  ideas_until TEXT COLLATE "C" NOT NULL,
  judged_until TEXT COLLATE "C" NOT NULL,
  salt TEXT COLLATE "C" NOT NULL,
  illustrative BOOLEAN NOT NULL,
  claim TEXT COLLATE "C" NOT NULL,
  created_at TEXT COLLATE "C" NOT NULL,
  created_by TEXT COLLATE "C" NOT NULL,
  changed_at TEXT COLLATE "C" NOT NULL
);
CREATE TABLE events_contest_group (
  contest TEXT COLLATE "C" NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  token TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (contest, key)
);
CREATE UNIQUE INDEX events_contest_group_token ON events_contest_group (token);
CREATE TABLE events_contest_criterion (
  contest TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  en TEXT COLLATE "C" NOT NULL,
  ru TEXT COLLATE "C" NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (contest, number)
);
CREATE TABLE events_contest_side (
  contest TEXT COLLATE "C" NOT NULL,
  who TEXT COLLATE "C" NOT NULL,
  side TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (contest, who)
);
CREATE TABLE events_idea (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  contest TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  token TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  author_is TEXT COLLATE "C" NOT NULL,
  author TEXT COLLATE "C" NOT NULL,
  named BOOLEAN NOT NULL,
  mail TEXT COLLATE "C" NOT NULL,
  account TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  answer TEXT COLLATE "C" NOT NULL,
  place INTEGER NOT NULL,
  entered_at TEXT COLLATE "C" NOT NULL,
  changed_at TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX events_idea_token ON events_idea (token);
CREATE UNIQUE INDEX events_idea_number ON events_idea (contest, number);
CREATE TABLE events_juror (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  contest TEXT COLLATE "C" NOT NULL,
  group_key TEXT COLLATE "C" NOT NULL,
  token TEXT COLLATE "C" NOT NULL,
  mail TEXT COLLATE "C" NOT NULL,
  account TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  joined_at TEXT COLLATE "C" NOT NULL,
  left_at TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX events_juror_token ON events_juror (token);
CREATE INDEX events_juror_contest ON events_juror (contest);
CREATE TABLE events_jury_score (
  juror TEXT COLLATE "C" NOT NULL,
  idea TEXT COLLATE "C" NOT NULL,
  criterion INTEGER NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (juror, idea, criterion)
);
