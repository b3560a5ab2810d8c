package org.dutygraph.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The word lists of {@code actors/words.yaml}: heads of party names, verbs, words before a body. */
final class ActorWords {

    private static final ActorWords BUNDLED = new ActorWords(read("/actors/words.yaml"));

    private final List<PartyHead> heads = new ArrayList<>();
    private final Alternatives anchors;
    private final Alternatives beforeParties;
    private final Pattern verbs;
    private final Pattern modifierVerbs;
    private final Pattern predicate;
    private final Pattern neverFirst;
    private final Pattern neverInside;
    private final Pattern attributive;
    private final Pattern boundary;

    /**
     * The last word of a party's name.
     *
     * @param sort the sort of party
     * @param pattern a name from the start of the region; group 1 is the head
     */
    record PartyHead(NamedBody.Sort sort, Pattern pattern) {}

    private ActorWords(Map<String, List<String>> lists) {
        for (NamedBody.Sort sort : List.of(
                NamedBody.Sort.VAGUE, NamedBody.Sort.VILLAGE, NamedBody.Sort.INSTITUTION, NamedBody.Sort.UNIT)) {
            for (String head : lists.get(sort.name().toLowerCase(Locale.ROOT))) {
                heads.add(new PartyHead(sort, Pattern.compile(head)));
            }
        }
        anchors = new Alternatives(lists.get("anchors"));
        beforeParties = new Alternatives(lists.get("before-parties"));
        verbs = Pattern.compile(any(lists, "verbs"));
        modifierVerbs = Pattern.compile(any(lists, "modifiers"));
        // Bounded, since an unlimited repetition overflows the stack where a text repeats an adverb.
        predicate = Pattern.compile("[\\s　]*" + any(lists, "adverbs") + "{0,20}(?:" + any(lists, "verbs") + "|"
                + any(lists, "prepositions") + ")");
        neverFirst = Pattern.compile(any(lists, "never-first"));
        neverInside = Pattern.compile(any(lists, "never-inside"));
        attributive = Pattern.compile("[\\s　]*(?:及时|依法|统一|初步|审核|巡查)?" + any(lists, "attributive") + "?的");
        boundary = Pattern.compile("$|[\\s　，,、；;。：:（）()]|" + any(lists, "after-parties"));
    }

    private static String any(Map<String, List<String>> lists, String name) {
        return "(?:" + String.join("|", lists.get(name)) + ")";
    }

    static ActorWords bundled() {
        return BUNDLED;
    }

    /** The content of a bundled YAML file. */
    static <T> T read(String resource) {
        try (InputStream in = ActorWords.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, () -> "missing resource " + resource + "; the program file is damaged");
            return new Yaml().load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read; the program file is damaged", e);
        }
    }

    List<PartyHead> heads() {
        return heads;
    }

    /** Words of which every head contains one. */
    Alternatives anchors() {
        return anchors;
    }

    Alternatives beforeParties() {
        return beforeParties;
    }

    /** Whether these words start with a predicate. */
    boolean startsPredicate(String words) {
        return predicate.matcher(words).lookingAt();
    }

    /** Whether a party's name can end before these words: the noun does not continue (机构编制, 事业单位法人). */
    boolean canFollow(String words) {
        return boundary.matcher(words).lookingAt() || startsPredicate(words);
    }

    /** Whether the text before these words is an attribute: {@code 上报的线索}. */
    boolean makeAttribute(String words) {
        return attributive.matcher(words).lookingAt();
    }

    /** Whether these words can modify a party's head noun: no verb except those that name a kind of body (建设单位). */
    boolean canModify(String words) {
        return !neverFirst.matcher(words).lookingAt()
                && !neverInside.matcher(words).find()
                && !verbs.matcher(modifierVerbs.matcher(words).replaceAll("")).find();
    }
}
