package org.dutygraph.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The word lists of {@code actors/words.yaml}: heads of party names, verbs, words that a body can follow. */
final class ActorWords {

    private final List<PartyHead> heads;
    private final Pattern anchors;
    private final Pattern verb;
    private final Pattern particle;
    private final Pattern inside;
    private final Pattern modifierVerb;
    private final Pattern beforeParties;
    private final Pattern predicate;
    private final Pattern attributive;
    private final Pattern boundary;

    /**
     * The last word of a party's name.
     *
     * @param sort what sort of party it makes
     * @param pattern a name that begins at the start of the region; group 1 is the head
     */
    record PartyHead(Body.Sort sort, Pattern pattern) {}

    private ActorWords(Map<String, List<String>> lists) {
        List<PartyHead> read = new ArrayList<>();
        for (Body.Sort sort : List.of(Body.Sort.VAGUE, Body.Sort.VILLAGE, Body.Sort.INSTITUTION, Body.Sort.UNIT)) {
            for (String head : words(lists, sort.name().toLowerCase(java.util.Locale.ROOT))) {
                read.add(new PartyHead(sort, Pattern.compile(head)));
            }
        }
        heads = List.copyOf(read);
        anchors = Pattern.compile(String.join("|", words(lists, "anchors")));
        verb = Pattern.compile("(?:" + String.join("|", words(lists, "verbs")) + ")");
        inside = Pattern.compile(String.join("|", words(lists, "never-inside")));
        particle = Pattern.compile(String.join("|", words(lists, "never-first")));
        modifierVerb = Pattern.compile("(?:" + String.join("|", words(lists, "modifiers")) + ")");
        beforeParties = Pattern.compile(String.join("|", words(lists, "before-parties")));
        boundary = Pattern.compile("$|[\\s　，,、；;。：:（）()]|(?:" + String.join("|", words(lists, "after-parties")) + ")");
        attributive = Pattern.compile(
                "[\\s　]*(?:及时|依法|统一|初步|审核|巡查)?(?:" + String.join("|", words(lists, "attributive")) + ")?的");
        predicate = Pattern.compile("[\\s　]*(?:" + String.join("|", words(lists, "adverbs")) + ")*(?:"
                + String.join("|", words(lists, "verbs")) + "|" + String.join("|", words(lists, "prepositions")) + ")");
    }

    private static List<String> words(Map<String, List<String>> lists, String name) {
        return Objects.requireNonNull(lists.get(name), () -> "actors/words.yaml has no list “" + name + "”");
    }

    static ActorWords get() {
        return Holder.WORDS;
    }

    List<PartyHead> heads() {
        return heads;
    }

    /** What every head holds. */
    Pattern anchors() {
        return anchors;
    }

    Pattern beforeParties() {
        return beforeParties;
    }

    /** Says whether a predicate begins at the start of these words. */
    boolean startsPredicate(String words) {
        return predicate.matcher(words).lookingAt();
    }

    /** Says whether a party's name can end before these words: no noun goes on (机构编制, 事业单位法人). */
    boolean canFollow(String words) {
        return boundary.matcher(words).lookingAt() || startsPredicate(words);
    }

    /** Says whether what stands before these words is an attribute: {@code 上报的线索}. */
    boolean makeAttribute(String words) {
        return attributive.matcher(words).lookingAt();
    }

    /** Says whether these words can modify a party's head noun: no verb but those that name a kind of body (建设单位). */
    boolean canModify(String words) {
        return !particle.matcher(words).lookingAt()
                && !inside.matcher(words).find()
                && !verb.matcher(modifierVerb.matcher(words).replaceAll("")).find();
    }

    private static final class Holder {
        static final ActorWords WORDS = read();

        private static ActorWords read() {
            try (InputStream in = ActorWords.class.getResourceAsStream("/actors/words.yaml")) {
                Reader reader = new InputStreamReader(
                        Objects.requireNonNull(in, "missing resource /actors/words.yaml; the program file is damaged"),
                        StandardCharsets.UTF_8);
                Map<String, List<String>> lists = new Yaml().load(reader);
                return new ActorWords(new LinkedHashMap<>(lists));
            } catch (IOException e) {
                throw new UncheckedIOException("actors/words.yaml cannot be read; the program file is damaged", e);
            }
        }
    }
}
