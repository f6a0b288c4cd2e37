-- In the agency's own database, once: by what its loan book is read incrementally, and how far it has been read.
CREATE INDEX loan_book_updated ON loan_book (updated_at, firm_code);
CREATE TABLE huishang_feed (feed text PRIMARY KEY, seen timestamptz NOT NULL);
