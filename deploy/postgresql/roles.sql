-- On the primary, once, as postgres: psql -f roles.sql. The nodes own their database and nothing else.
CREATE ROLE tracker_node LOGIN PASSWORD 'change-this';
CREATE ROLE tracker_standby LOGIN REPLICATION PASSWORD 'change-this-too';
CREATE DATABASE tracker OWNER tracker_node TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE tracker FROM PUBLIC;
