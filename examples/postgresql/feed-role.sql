-- In the hub's database, once, as its owner: who writes the agency's table, and nothing else.
CREATE ROLE :"role" LOGIN PASSWORD :'password';
GRANT USAGE ON SCHEMA banking TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE ON banking.lending TO :"role";
