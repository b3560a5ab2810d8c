package org.dutygraph.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a dataset's scripts by the programs of this machine. A program that is missing is told once and left out. */
final class Scripts {

    private static final List<String> TOLD = new ArrayList<>();

    private Scripts() {}

    /** By script, how many rows it found in each table and in what it joined. */
    static Map<String, Map<String, Integer>> all(Path folder) throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        if (works("R (r-base-core)", "Rscript", "--version")) {
            counts.put("load.R", counts(output(folder, "Rscript", "load.R")));
        }
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (!counts.containsKey("load.py") && works("", python, "-c", "import pandas")) {
                counts.put("load.py", counts(output(folder, python, "load.py")));
            }
        }
        if (!counts.containsKey("load.py")) {
            tell("pandas (python3-pandas)");
        }
        if (sqliteWorks()) {
            counts.put("load-sqlite.sql", sqlite(folder));
        }
        counts.put("load.sql", duckDb(folder));
        return counts;
    }

    static boolean sqliteWorks() {
        return works("SQLite (sqlite3)", "sqlite3", "--version");
    }

    private static Map<String, Integer> sqlite(Path folder) throws IOException {
        Path database = database(folder);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String table : output(
                        folder,
                        "sqlite3",
                        "-batch",
                        database.toString(),
                        "SELECT name FROM sqlite_master WHERE sql IS NOT NULL")
                .split("\n")) {
            counts.put(
                    table,
                    Integer.valueOf(
                            output(folder, "sqlite3", "-batch", database.toString(), "SELECT count(*) FROM " + table)
                                    .strip()));
        }
        return counts;
    }

    private static Map<String, Integer> duckDb(Path folder) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + folder.toAbsolutePath() + "'");
            statement.execute(Files.readString(folder.resolve("load.sql")));
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT table_name FROM information_schema.tables")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM \"" + table + '"')) {
                    count.next();
                    counts.put(table, count.getInt(1));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IOException("load.sql: " + e.getMessage(), e);
        }
    }

    /** The tables in a database beside the folder, as its script reads them; keys that refer to nothing are thrown. */
    static Path database(Path folder) throws IOException {
        Path database = Files.createTempDirectory(folder.getParent(), "sqlite-").resolve("dataset.sqlite");
        Process process = new ProcessBuilder("sqlite3", "-batch", "-bail", database.toString())
                .directory(folder.toFile())
                .redirectInput(folder.resolve("load-sqlite.sql").toFile())
                .redirectErrorStream(true)
                .start();
        String said = text(process) + query(database, "PRAGMA foreign_key_check");
        if (!said.isBlank()) {
            throw new IOException("load-sqlite.sql: " + said);
        }
        return database;
    }

    /** The rows of a statement as a JSON array; empty where there is none. */
    static String query(Path database, String statement) throws IOException {
        return output(database.getParent(), "sqlite3", "-batch", "-json", database.toString(), statement);
    }

    private static Map<String, Integer> counts(String output) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        output.lines()
                .map(line -> line.strip().split(" "))
                .forEach(words -> counts.put(words[0], Integer.valueOf(words[1])));
        return counts;
    }

    /** What a program says; one that fails is thrown. */
    static String output(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return text(process);
    }

    private static String text(Process process) throws IOException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(process.info().command() + " failed: " + text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return text;
    }

    /** Whether a command runs here; what is missing is told once. */
    static boolean works(String what, String... command) {
        try {
            output(Path.of("."), command);
            return true;
        } catch (IOException e) {
            if (!what.isEmpty()) {
                tell(what);
            }
            return false;
        }
    }

    private static void tell(String what) {
        if (!TOLD.contains(what)) {
            TOLD.add(what);
            System.err.println(
                    "[DutyGraph tests] skipped: a script of the dataset is not run, because this machine has no "
                            + what);
        }
    }
}
