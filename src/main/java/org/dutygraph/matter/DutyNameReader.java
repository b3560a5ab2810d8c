package org.dutygraph.matter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.text.Bag;
import org.dutygraph.text.GenreWords;
import org.dutygraph.text.PlainText;
import org.dutygraph.text.Word;

/** Parses a duty's name and clauses. */
final class DutyNameReader {

    private static final Pattern GLOSS = Pattern.compile("（([^（）]*)）");
    private static final Pattern PARTS = Pattern.compile("[，；。：]");

    private static final Pattern ITEMS = Pattern.compile("以及|或者?|[、和与及]");

    /** Low, as an action says little about the object; not 0, as a name may have nothing else. */
    private static final double ACTION_WEIGHT = 0.12;

    /** Text in brackets is an explanation, not the subject. */
    private static final double GLOSS_WEIGHT = 0.3;

    /** Cached keys; some 10 MB. */
    private static final int CACHED = 50_000;

    private final GenreWords words;
    private final Cache<String, String> keys =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    DutyNameReader(GenreWords words) {
        this.words = words;
    }

    /** A reader with the bundled tables. */
    static DutyNameReader bundled() {
        return new DutyNameReader(GenreWords.bundled());
    }

    DutyName read(DutyText duty) {
        String plain = PlainText.of(duty.name());
        Bag.Gathering gloss = Bag.gather();
        List<Phrase> remarks = new ArrayList<>();
        Matcher brackets = GLOSS.matcher(plain);
        while (brackets.find()) {
            Phrase remark = phrase(brackets.group(1));
            remarks.add(remark);
            remark.objects().weights().forEach((concept, weight) -> gloss.most(concept, weight * GLOSS_WEIGHT));
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String part : PARTS.split(GLOSS.matcher(plain).replaceAll(""))) {
            Phrase phrase = phrase(part);
            if (!phrase.objects().isEmpty()) {
                phrases.add(phrase);
            }
        }
        if (phrases.isEmpty()) {
            phrases.add(new Phrase(plain, words.bag(plain), "", EnumSet.noneOf(Action.class), null, List.of()));
        }
        Bag.Gathering name = Bag.gather();
        phrases.forEach(phrase -> phrase.objects().weights().forEach(name::most));
        gloss.toBag().weights().forEach(name::most);
        List<ClauseConcepts> clauses = duty.clauses().stream()
                .map(PlainText::of)
                .map(clause -> ClauseConcepts.of(clause, words.bag(clause)))
                .toList();
        return DutyName.of(keyOf(plain), duty, phrases, remarks, name.toBag(), clauses);
    }

    /** The key of a name: its significant words, joined. Cached, since lists share most of their names. */
    String key(String name) {
        return keys.get(name, text -> keyOf(PlainText.of(text)));
    }

    private String keyOf(String plain) {
        StringBuilder key = new StringBuilder();
        for (Word word : words.segmenter().words(plain)) {
            if (!words.isStop(word.text())) {
                key.append(key.isEmpty() ? "" : " ").append(String.join(" ", words.concepts(word.text())));
            }
        }
        return key.isEmpty() ? plain : key.toString();
    }

    private Phrase phrase(String text) {
        List<Phrase> items = new ArrayList<>();
        for (String item : ITEMS.split(text)) {
            if (item.length() < text.length()) {
                Phrase phrase = item(item, List.of());
                if (phrase.weight() >= Overlap.SPECIFIC) {
                    items.add(phrase);
                }
            }
        }
        Phrase phrase = item(text, items);
        return new Phrase(
                text,
                phrase.objects(),
                phrase.head(),
                phrase.actions(),
                phrase.last(),
                items.stream().map(part -> part.within(phrase.actions())).toList());
    }

    private Phrase item(String text, List<Phrase> items) {
        Bag.Gathering objects = Bag.gather();
        Set<Action> actions = EnumSet.noneOf(Action.class);
        Action last = null;
        String head = "";
        for (Word word : words.segmenter().words(text)) {
            if (words.isStop(word.text())) {
                continue;
            }
            for (String concept : words.concepts(word.text())) {
                Optional<Action> action = Action.of(concept);
                action.ifPresent(actions::add);
                last = action.orElse(null);
                boolean only = action.isPresent() && !action.get().isObject();
                double weight = only ? ACTION_WEIGHT : words.weight(concept);
                objects.most(concept, weight);
                head = weight >= Overlap.SPECIFIC ? concept : head;
            }
        }
        return new Phrase(text, objects.toBag(), head, actions, last, items);
    }
}
