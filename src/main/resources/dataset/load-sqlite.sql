-- Reads every table of this dataset into SQLite 3.32 or later, in the folder: sqlite3 dataset.sqlite < load-sqlite.sql
-- For DuckDB: load.sql

@tables@
@imports@
-- An empty cell is no value; true and false are 1 and 0.
BEGIN;
@values@COMMIT;

@view@
