package org.dutygraph.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.source.SourceText;
import org.dutygraph.validation.CodedFile.Meanings;
import org.dutygraph.validation.Coding.Marks;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Truth made by hand, as a coder of whole lists: {@code roles.json} with the marks of each clause, and {@code departments.tsv}
 * with the region and kind of each name, which go before what the program makes of the name.
 */
public final class GoldCoding {

    /** Gives the file of each current list, by which the marks find it. */
    public static final SavedQuery LISTS = Catalogue.pages().get("validation/lists");

    private static final String CODER = "gold";

    /** Bodies made for an occasion have no region and kind of their own. */
    private static final String FOR_AN_OCCASION = "临时机构";

    private final List<Map<String, Object>> marks;
    private final Map<String, String[]> names;

    private GoldCoding(List<Map<String, Object>> marks, Map<String, String[]> names) {
        this.marks = marks;
        this.names = names;
    }

    /** A current list: a row of {@link #LISTS}. */
    public record ListSource(String id, String source) {}

    /**
     * Reads a folder.
     *
     * @throws ValidationRefusal a file has another form
     * @throws IOException a file is missing or cannot be read
     */
    public static GoldCoding read(Path folder) throws IOException {
        Path file = folder.resolve("roles.json");
        try {
            List<Map<String, Object>> marks = JsonMapper.shared()
                    .readValue(Files.readString(file), new TypeReference<List<Map<String, Object>>>() {});
            Map<String, String[]> names = new HashMap<>();
            for (String row : Files.readAllLines(folder.resolve("departments.tsv"))) {
                String[] cells = row.split("\t", -1);
                names.put(cells[0] + "\t" + cells[1], cells);
            }
            return new GoldCoding(marks, names);
        } catch (JacksonException e) {
            throw ValidationRefusal.in(
                    file.toString(), "", e.getOriginalMessage(), "a JSON array of clauses", "mend the file");
        }
    }

    /** The ids of the clauses that the graph's lists have. */
    public List<String> clauses(List<ListSource> lists) {
        return marks.stream()
                .flatMap(mark ->
                        lists.stream().filter(list -> isOf(list, mark)).map(list -> list.id() + "/" + mark.get("id")))
                .toList();
    }

    private static boolean isOf(ListSource list, Map<String, Object> mark) {
        return SourceText.fileName(list.source()).startsWith(mark.get("list") + "-");
    }

    /** The coding of these clauses. */
    public Coding coding(List<ListSource> lists, List<ClauseReading> read, Meanings meanings) {
        Map<String, ClauseReading> byId = new HashMap<>();
        read.forEach(clause -> byId.put(clause.id(), clause));
        Map<String, Marks> coded = new LinkedHashMap<>();
        for (Map<String, Object> mark : marks) {
            lists.stream().filter(list -> isOf(list, mark)).findFirst().ifPresent(list -> {
                ClauseReading clause = byId.get(list.id() + "/" + mark.get("id"));
                if (clause != null) {
                    coded.put(clause.id(), marks(mark, clause, meanings));
                }
            });
        }
        return new Coding(CODER, coded);
    }

    private Marks marks(Map<String, Object> mark, ClauseReading clause, Meanings meanings) {
        Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
        Map<String, Set<String>> disputed = new LinkedHashMap<>();
        for (String role : Coding.ROLES) {
            String key = role.equals(Coding.PERFORMER) ? "performers" : role.toLowerCase(Locale.ROOT);
            for (String name : texts(mark, key)) {
                bodies.computeIfAbsent(role, each -> new LinkedHashMap<>())
                        .put(key(name, mark, clause, meanings), name);
            }
        }
        for (String doubt : texts(mark, "disputed")) {
            String role = doubt.substring(0, doubt.indexOf(':')).toUpperCase(Locale.ROOT);
            String name = doubt.substring(doubt.indexOf(':') + 1);
            disputed.computeIfAbsent(role, each -> new LinkedHashSet<>()).add(key(name, mark, clause, meanings));
        }
        return new Marks(bodies, disputed);
    }

    private static List<String> texts(Map<String, Object> mark, String key) {
        return mark.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String key(String name, Map<String, Object> mark, ClauseReading clause, Meanings meanings) {
        String[] tabled = names.get(mark.get("list") + "\t" + name);
        if (tabled == null || tabled[5].equals(FOR_AN_OCCASION)) {
            return SameBody.of(name, meanings.of(clause.place(), name));
        }
        return SameBody.department(region(tabled[4], clause), tabled[5]);
    }

    /** The code of a region of the clause's path; 伊犁州 is short for 伊犁哈萨克自治州. */
    private static String region(String name, ClauseReading clause) {
        if (name.isEmpty() || name.equals("全国")) {
            return SameBody.NATION;
        }
        String begin = name.substring(0, name.length() - 1);
        return clause.regions().stream()
                .filter(region -> region.name().equals(name)
                        || region.name().startsWith(begin) && region.name().endsWith(name.substring(name.length() - 1)))
                .map(ClauseReading.Place::id)
                .findFirst()
                .orElse(name);
    }
}
