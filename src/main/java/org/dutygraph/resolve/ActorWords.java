package org.dutygraph.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The word lists of {@code actors/words.yaml}: heads of party names, verbs, words before a body. */
final class ActorWords {

    private static final String BLANK = " \t\n\u000B\f\r　";

    private final List<PartyHead> heads;
    private final Map<Character, List<Anchor>> anchors = new HashMap<>();
    private final Alternatives verbs;
    private final Alternatives adverbs;
    private final Alternatives predicates;
    private final Pattern particle;
    private final Pattern inside;
    private final Alternatives modifierVerbs;
    private final Alternatives beforeParties;
    private final Pattern attributive;
    private final Pattern boundary;
    private final Pattern rest;
    private final Pattern townshipCentres;

    /**
     * The last word of a party's name.
     *
     * @param sort the sort of party
     * @param pattern a name from the start of the region; group 1 is the head
     */
    record PartyHead(NamedBody.Sort sort, Pattern pattern) {}

    /** A plain word that a head holds, and the heads that hold it, as bits of their indexes. */
    private record Anchor(String word, long heads) {}

    private ActorWords(Map<String, List<String>> lists) {
        List<PartyHead> read = new ArrayList<>();
        for (NamedBody.Sort sort : List.of(
                NamedBody.Sort.VAGUE, NamedBody.Sort.VILLAGE, NamedBody.Sort.INSTITUTION, NamedBody.Sort.UNIT)) {
            for (String head : words(lists, sort.name().toLowerCase(java.util.Locale.ROOT))) {
                read.add(new PartyHead(sort, Pattern.compile(head)));
            }
        }
        heads = List.copyOf(read);
        for (String word : words(lists, "anchors")) {
            anchors.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(new Anchor(word, headsWith(word)));
        }
        verbs = plain(lists, "verbs");
        adverbs = plain(lists, "adverbs");
        predicates = plain(lists, "verbs", "prepositions");
        inside = Pattern.compile(String.join("|", words(lists, "never-inside")));
        particle = Pattern.compile(String.join("|", words(lists, "never-first")));
        modifierVerbs = plain(lists, "modifiers");
        beforeParties = plain(lists, "before-parties");
        rest = Pattern.compile(String.join("|", words(lists, "the-rest")));
        boundary = Pattern.compile("$|[\\s　，,、；;。：:（）()]|(?:" + String.join("|", words(lists, "after-parties")) + ")");
        townshipCentres = Pattern.compile(String.join("|", words(lists, "township-centres")));
        attributive = Pattern.compile(
                "[\\s　]*(?:及时|依法|统一|初步|审核|巡查)?(?:" + String.join("|", words(lists, "attributive")) + ")?的");
    }

    private static Alternatives plain(Map<String, List<String>> lists, String... names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            words.addAll(words(lists, name));
        }
        return new Alternatives(String.join(", ", names), words);
    }

    private static List<String> words(Map<String, List<String>> lists, String name) {
        return Objects.requireNonNull(lists.get(name), () -> "actors/words.yaml has no list “" + name + "”");
    }

    static ActorWords get() {
        return Holder.WORDS;
    }

    /** Whether a name without a place is also that of a centre of a township. */
    boolean isTownshipCentre(String name) {
        return townshipCentres.matcher(name).matches();
    }

    List<PartyHead> heads() {
        return heads;
    }

    private long headsWith(String word) {
        long with = 0;
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).pattern().pattern().contains(word)) {
                with |= 1L << i;
            }
        }
        if (with == 0) {
            throw new IllegalStateException("actors/words.yaml: no head holds the anchor “" + word + "”");
        }
        return with;
    }

    /** The heads one of whose anchors begins here, as bits of their indexes; every name of a party holds an anchor. */
    long headsAnchoredAt(String text, int at) {
        long heads = 0;
        for (Anchor anchor : anchors.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(anchor.word(), at)) {
                heads |= anchor.heads();
            }
        }
        return heads;
    }

    Alternatives beforeParties() {
        return beforeParties;
    }

    /** Whether these words start with a predicate. */
    boolean startsPredicate(String words) {
        int at = 0;
        while (at < words.length() && BLANK.indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return adverbs.leadTo(predicates, words, at);
    }

    /** Whether a party's name can end before these words: the noun does not continue (机构编制, 事业单位法人). */
    boolean canFollow(String words) {
        return boundary.matcher(words).lookingAt() || startsPredicate(words);
    }

    /** Whether the text before these words is an attribute: {@code 上报的线索}. */
    boolean makeAttribute(String words) {
        int of = words.indexOf('的');
        return of >= 0 && (attributive.matcher(words).lookingAt() || isVerbBeforeNoun(words, of));
    }

    /** Whether a verb alone stands before 的, and a noun behind it: {@code 征收的保费}. */
    private boolean isVerbBeforeNoun(String words, int of) {
        return verbs.endAt(words, 0) == of && of + 1 < words.length() && Character.isIdeographic(words.charAt(of + 1));
    }

    /** Whether these words can modify a party's head noun: no verb except those that name a kind of body (建设单位). */
    boolean canModify(String words) {
        return !particle.matcher(words).lookingAt()
                && !inside.matcher(words).find()
                && !verbs.areIn(modifierVerbs.removedFrom(words));
    }

    /** Whether a clause gives those departments their part that it does not name: 其他部门按职责做好…. */
    boolean giveTheRestAPart(String clause) {
        return rest.matcher(clause).find();
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
