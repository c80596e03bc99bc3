-- A letter to many at once lets those to one person go first.
ALTER TABLE kernel_mail ADD COLUMN bulk BOOLEAN NOT NULL DEFAULT FALSE;

DROP INDEX kernel_mail_due;

CREATE INDEX kernel_mail_due ON kernel_mail (state, bulk, next_at, id);

CREATE INDEX kernel_mail_claimed ON kernel_mail (claimed_by);

CREATE INDEX kernel_mail_recipient ON kernel_mail (recipient);
