package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for a list's own township: its names, and 乡, 本乡, 乡镇, 乡政府, 乡党委, 乡级.
 *
 * <p>A bare 乡 means the township, but not in 乡村, 城乡, 乡土, 返乡.
 */
final class TownshipWords {

    /** The organs of a township; they mean the township (Q C1/T2 上报乡党委). */
    private static final String ORGAN = "(?:人民政府|政府|党委政府|党委和政府|党委|党政办|人大主席团|纪委监委|纪委(?:（[^（）]{2,12}）)?)?级?";

    private static final Pattern ORGANS = Pattern.compile(ORGAN);
    private static final String CLASS =
            "(?:乡镇（街道）|乡镇\\(街道\\)|乡（镇、街道）|乡（镇）|乡\\(镇\\)|乡镇街道|镇（街道）|镇（街）|镇街|街镇|(?<![园社城新景山林库])区镇|苏木乡镇|苏木镇|乡镇苏木|团镇|团场|乡镇|乡|镇|苏木)";
    private static final String STREET_CLASS = "(?:街道办事处|街道办|街道)";
    private static final String OWN = "(?:本|各|属地|所属|所在|所在地|辖区|相关|有关|涉及)?";
    private static final Expression RURAL = Expression.of(OWN + CLASS + ORGAN);
    private static final Expression URBAN = Expression.of(OWN + "(?:" + CLASS + "|" + STREET_CLASS + ")" + ORGAN);
    private static final Pattern NOT_BEFORE_BARE =
            Pattern.compile("(?:城|下|返|回|家|故|老|他|异|还|建制|小城|古|名|重点|中心|历史文化名|强|赶|[一-龥]族)$");
    private static final Pattern NOT_AFTER_BARE = Pattern.compile(
            "^(?:村(?!(?:工作人员|干部|两级|[、，]))|土|亲|道|愁|风|规(?!范)|情|里|贤|邻|镇|企业|务|政务|域|间|容|区|居|长|街|本级|派出所|人大代表|党代表|卫生院)");

    private static final Pattern ORGAN_NAMED = Pattern.compile("党委|人民政府|政府|人大|党政办|纪委");

    private final Actor township;
    private final List<String> names;
    private final Expression words;

    private TownshipWords(Actor township, List<String> names, Expression words) {
        this.township = township;
        this.names = names;
        this.words = words;
    }

    /** The organs of the township that the words name, joined by 、 (党委、政府); null where they name none. */
    static @Nullable String organ(String surface) {
        String organs = ORGAN_NAMED
                .matcher(surface)
                .results()
                .map(match -> match.group().replace("人民政府", "政府"))
                .distinct()
                .collect(Collectors.joining("、"));
        return organs.isEmpty() ? null : organs;
    }

    /** The words of a 街道, without its name. */
    static TownshipWords urban(Actor township) {
        return new TownshipWords(township, List.of(), URBAN);
    }

    /**
     * @param township the list's own township
     * @param names its names, official and as in the title
     */
    static TownshipWords of(Actor township, List<String> names) {
        // In the list of a 乡 or 镇, 街道 means a street.
        boolean urban = names.stream().anyMatch(name -> name.endsWith("街道"));
        return new TownshipWords(township, List.copyOf(names), urban ? URBAN : RURAL);
    }

    boolean isUrban() {
        return words == URBAN;
    }

    /** Whether a text contains one of its names. */
    boolean isNamedIn(String text) {
        for (String name : names) {
            if (text.contains(name)) {
                return true;
            }
        }
        return false;
    }

    Actor township() {
        return township;
    }

    List<NamedBody> in(String text) {
        List<NamedBody> found = new ArrayList<>();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Matcher organ = ORGANS.matcher(text).region(at + name.length(), text.length());
                add(found, text, at, organ.lookingAt() ? organ.end() : at + name.length());
            }
        }
        for (Matcher word = words.find(text, 0); word != null; word = words.find(text, word.end())) {
            boolean meansTownship = !NOT_BEFORE_BARE
                            .matcher(text.substring(Math.max(0, word.start() - 6), word.start()))
                            .find()
                    && !NOT_AFTER_BARE.matcher(text.substring(word.end())).find();
            if (meansTownship) {
                add(found, text, word.start(), word.end());
            }
        }
        return found;
    }

    private void add(List<NamedBody> found, String text, int start, int end) {
        if (found.stream().noneMatch(body -> body.start() < end && start < body.end())) {
            found.add(new NamedBody(NamedBody.Sort.TOWNSHIP, township, text.substring(start, end), start, end));
        }
    }
}
