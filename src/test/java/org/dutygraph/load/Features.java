package org.dutygraph.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What is done to one drawn list, as people, programs and exports do it: by chance, or what a spec asks for. */
final class Features {

    /** What can be done to a list; each form can have some of it. */
    enum Feature {
        CONTROL,
        CONTROL_WORDS,
        CUSTOM_XML,
        TEXT_BOX,
        INSERTED,
        DELETED,
        MOVED,
        ROW_DELETED,
        HIDDEN,
        HIDDEN_COLUMN,
        HIDDEN_SHEET,
        HIDDEN_ROW,
        HIDDEN_DUTY,
        STYLE_SHEET,
        STRUCK,
        NOTES,
        COMMENT,
        HTML_COMMENT,
        RUBY,
        PHONETIC,
        FIELD,
        NUMBER_FORMULA,
        PIECES,
        RICH,
        INLINE,
        LINE_END,
        WIDE_HEADER,
        GRID_BEFORE,
        OFF_EDGES,
        MERGED_CATEGORY,
        ROWSPAN_ZERO,
        REPEATED_HEADER,
        ROWS_PER_DEPARTMENT,
        ROW_CUT,
        COVERED_WORDS,
        DRAWN_NUMBERS,
        NUMBER_FORM,
        NUMBERS_AS_TEXT,
        NUMBER_FORMAT,
        CHINESE_NUMERALS,
        FULL_WIDTH,
        DATE,
        SHEETS,
        SIDEWAYS,
        EMPTY_MARK,
        MARGIN,
        OBJECT,
        PICTURE,
        EMBEDDED_TEXT,
        STRICT,
        SPOILED
    }

    private final Random random;
    private final Set<Feature> chosen = EnumSet.noneOf(Feature.class);
    private final Set<Feature> drawn = EnumSet.noneOf(Feature.class);
    private final List<String> told = new ArrayList<>();

    private Features(Random random) {
        this.random = random;
    }

    /** Two to five of these. */
    static Features any(List<Feature> of, RandomList list, Random random) {
        Features features = new Features(random);
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            features.chosen.add(list.any(of));
        }
        return features;
    }

    static Features of(Set<Feature> chosen, Random random) {
        Features features = new Features(random);
        features.chosen.addAll(chosen);
        return features;
    }

    Set<Feature> all() {
        return chosen;
    }

    /** Whether the feature is chosen; then it counts as drawn. */
    boolean has(Feature feature) {
        boolean has = chosen.contains(feature);
        if (has) {
            drawn.add(feature);
        }
        return has;
    }

    /** Whether the feature is chosen and stands here, as one time in so many. */
    boolean does(Feature feature, int oneIn) {
        return chosen.contains(feature) && random.nextInt(oneIn) == 0 && has(feature);
    }

    /** Whether the feature stands anywhere in the document that was drawn. */
    boolean isDrawn(Feature feature) {
        return drawn.contains(feature);
    }

    /** A duty's number as it is written in this list. */
    String number(int number) {
        return has(Feature.NUMBER_FORM)
                ? List.of(
                                number + ".0",
                                "=\"" + number + "\"",
                                Character.toString('０' + number),
                                Character.toString('①' + number - 1),
                                "一二三四五".substring(number - 1, number))
                        .get(random.nextInt(5))
                : Integer.toString(number);
    }

    /** What stands in a cell without words. */
    String empty() {
        return has(Feature.EMPTY_MARK) ? List.of("nan", "NULL").get(random.nextInt(2)) : "";
    }

    /** Words that are seen on paper and, by the manual, told and not read: struck ones, notes. */
    List<String> told() {
        return told;
    }

    String told(String words) {
        told.add(words);
        return words;
    }
}
