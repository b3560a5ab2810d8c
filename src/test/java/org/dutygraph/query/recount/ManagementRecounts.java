package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;

/** Recounts of what vertical and local bodies have to do, by the tables of kinds and of who manages them. */
final class ManagementRecounts {

    private static final Path TABLES = Path.of("src/main/resources/departments");

    private ManagementRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of("workload/vertical-and-local", ManagementRecounts::verticalAndLocal);
    }

    /** What one sort of bodies has to do in one place. */
    private static final class Load {
        final Set<String> departments = new HashSet<>();
        final Set<String> duties = new HashSet<>();
        final Set<String> clauses = new HashSet<>();
        long leads;
        long shares;
        long takenOver;

        long total() {
            return leads + shares + takenOver;
        }
    }

    private static void verticalAndLocal(ReadLists lists) {
        for (String by : List.of("COUNTY", "LIST")) {
            Map<String, List<ResolvedList>> places = lists.lists().stream()
                    .collect(Collectors.groupingBy(list -> by.equals("LIST")
                            ? list.township().code()
                            : list.township().parent()));
            Set<String> rows = new TreeSet<>();
            places.forEach((place, of) -> {
                Map<String, Load> loads = loads(of);
                long total = loads.values().stream().mapToLong(Load::total).sum();
                long clauses = loads.values().stream()
                        .mapToLong(load -> load.clauses.size())
                        .sum();
                loads.forEach((management, load) -> rows.add(row(
                        place,
                        management,
                        of.size(),
                        load.departments.size(),
                        load.duties.size(),
                        load.leads,
                        load.shares,
                        load.takenOver,
                        load.total(),
                        percent(load.total(), total),
                        load.clauses.size(),
                        percent(load.clauses.size(), clauses))));
            });
            assertThat(lists.rows(
                            "workload/vertical-and-local",
                            Map.of("by", by),
                            "placeId",
                            "management",
                            "lists",
                            "departments",
                            "duties",
                            "leads",
                            "shares",
                            "takenOver",
                            "total",
                            "totalPercent",
                            "handsDown",
                            "handsDownPercent"))
                    .as("%s %s", lists.region(), by)
                    .isNotEmpty()
                    .isEqualTo(rows);
        }
    }

    private static Map<String, Load> loads(List<ResolvedList> lists) {
        Map<String, Load> loads = new TreeMap<>();
        lists.stream().flatMap(list -> list.duties().stream()).forEach(duty -> {
            String leader = Read.leader(duty);
            departments(duty.departments()).forEach((id, department) -> {
                Load load = counted(loads, department, duty);
                load.leads += id.equals(leader) ? 1 : 0;
                load.shares += id.equals(leader) ? 0 : 1;
            });
            departments(duty.takers()).forEach((id, department) -> counted(loads, department, duty).takenOver++);
            duty.clauses().stream()
                    .filter(clause -> Stream.of(Role.ASSIGNS_TO, Role.DIRECTS)
                            .flatMap(role -> Read.in(clause, role).stream())
                            .anyMatch(whom -> whom.type() == Actor.Type.TOWNSHIP))
                    .forEach(clause -> Read.performers(clause).stream()
                            .filter(one -> one.type() == Actor.Type.DEPARTMENT)
                            .forEach(one -> load(loads, one).clauses.add(clause.id())));
        });
        return loads;
    }

    private static Map<String, Actor> departments(List<Mention> mentions) {
        return Read.actors(mentions.stream().filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT));
    }

    private static Load counted(Map<String, Load> loads, Actor department, ResolvedDuty duty) {
        Load load = load(loads, department);
        load.departments.add(department.id());
        load.duties.add(duty.id());
        return load;
    }

    private static Load load(Map<String, Load> loads, Actor department) {
        return loads.computeIfAbsent(management(department), key -> new Load());
    }

    /** A line of the kind, else one of its family; a department that no table has is of its name's sort. */
    private static String management(Actor department) {
        String kind = String.valueOf(department.kind());
        String family = table("kinds.tsv").stream()
                .filter(line -> line[0].equals(kind))
                .map(line -> line[1])
                .findFirst()
                .orElse(kind.matches(".*(中心|站|机构)") ? "INSTITUTION" : "GOVERNMENT");
        String level = level(String.valueOf(department.regionCode()));
        List<String> said = new ArrayList<>();
        for (String of : List.of(kind, "*" + family)) {
            table("management.tsv").stream()
                    .filter(line -> List.of(line[0].split(";")).contains(of))
                    .filter(line -> !level.equals("NATION")
                            && (line[1].equals("-")
                                    || List.of(line[1].split(";")).contains(level)))
                    .forEach(line -> said.add(line[2]));
        }
        return !department.known() || said.isEmpty() || said.get(0).equals("-") ? "UNKNOWN" : said.get(0);
    }

    private static String level(String code) {
        return code.equals("000000")
                ? "NATION"
                : switch (code.length()) {
                    case 2 -> "PROVINCE";
                    case 4 -> "PREFECTURE";
                    case 6 -> "COUNTY";
                    default -> "TOWNSHIP";
                };
    }

    private static List<String[]> table(String name) {
        try {
            return Files.readAllLines(TABLES.resolve(name)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }
}
