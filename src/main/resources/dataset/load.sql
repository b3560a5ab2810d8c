-- Reads every table of this dataset into DuckDB, in the folder: duckdb dataset.duckdb < load.sql
-- For SQLite: load-sqlite.sql

@tables@
@copies@
@view@
