CREATE TABLE events_contest (
  id TEXT NOT NULL PRIMARY KEY,
  en TEXT NOT NULL,
  ru TEXT NOT NULL,
  theme_en TEXT NOT NULL,
  theme_ru TEXT NOT NULL,
  rules_en TEXT NOT NULL,
  rules_ru TEXT NOT NULL,
  state TEXT NOT NULL,
  ideas_until TEXT NOT NULL,
  judged_until TEXT NOT NULL,
  salt TEXT NOT NULL,
  illustrative INTEGER NOT NULL,
  claim TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE TABLE events_contest_group (
  contest TEXT NOT NULL,
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  weight REAL NOT NULL,
  token TEXT NOT NULL,
  PRIMARY KEY (contest, key)
);
CREATE UNIQUE INDEX events_contest_group_token ON events_contest_group (token);
CREATE TABLE events_contest_criterion (
  contest TEXT NOT NULL,
  number INTEGER NOT NULL,
  en TEXT NOT NULL,
  ru TEXT NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (contest, number)
);
CREATE TABLE events_contest_side (
  contest TEXT NOT NULL,
  who TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (contest, who)
);
CREATE TABLE events_idea (
  id TEXT NOT NULL PRIMARY KEY,
  contest TEXT NOT NULL,
  number INTEGER NOT NULL,
  token TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  author_is TEXT NOT NULL,
  author TEXT NOT NULL,
  named INTEGER NOT NULL,
  mail TEXT NOT NULL,
  account TEXT NOT NULL,
  language TEXT NOT NULL,
  answer TEXT NOT NULL,
  place INTEGER NOT NULL,
  entered_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX events_idea_token ON events_idea (token);
CREATE UNIQUE INDEX events_idea_number ON events_idea (contest, number);
CREATE TABLE events_juror (
  id TEXT NOT NULL PRIMARY KEY,
  contest TEXT NOT NULL,
  group_key TEXT NOT NULL,
  token TEXT NOT NULL,
  mail TEXT NOT NULL,
  account TEXT NOT NULL,
  language TEXT NOT NULL,
  joined_at TEXT NOT NULL,
  left_at TEXT NOT NULL
);
CREATE UNIQUE INDEX events_juror_token ON events_juror (token);
CREATE INDEX events_juror_contest ON events_juror (contest);
CREATE TABLE events_jury_score (
  juror TEXT NOT NULL,
  idea TEXT NOT NULL,
  criterion INTEGER NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (juror, idea, criterion)
);
