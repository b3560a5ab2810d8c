package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for slips around the word of a level; each states its reason, none uses similarity. */
final class Slips {

    private final Lexicon lexicon;
    private final PlaceWords places;

    Slips(Lexicon lexicon, PlaceWords places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** A body found by correcting a slip, or null; a longer body as written takes precedence. */
    @Nullable
    Hit at(String text, int at, @Nullable Hit asWritten) {
        if (at + 3 >= text.length()) {
            return null;
        }
        Hit doubled = doubled(text, at);
        if (doubled != null && (asWritten == null || doubled.end() > asWritten.end())) {
            return doubled;
        }
        return asWritten == null ? swapped(text, at) : null;
    }

    /** 县市住建局 where the list has no 市; 新疆县市场监督管理局. */
    private @Nullable Hit doubled(String text, int at) {
        for (Trie.Found<PlaceWords.Word> word : places.at(text, at)) {
            int stray = word.end();
            if (stray >= text.length() || !PlaceWords.isUnit(text.charAt(stray))) {
                continue;
            }
            boolean noLevelOfItsOwn = word.value().generic() && !places.isLevelWord(text.charAt(stray));
            boolean bareProvince = !word.value().generic()
                    && word.value().place().level() == Level.PROVINCE
                    && !PlaceWords.isUnit(text.charAt(stray - 1));
            if (!noLevelOfItsOwn && !bareProvince) {
                continue;
            }
            Trie.Found<Lexicon.Form> form = lexicon.forms()
                    .longest(
                            text,
                            stray + 1,
                            found -> found.end() - stray > 3
                                    && !found.value().needsPlace()
                                    && Guards.endsWell(text, at, found.end()));
            if (form != null) {
                String meant = text.substring(at, stray) + text.substring(stray + 1, form.end());
                Repair repair = new Repair(
                        "DOUBLED_LEVEL",
                        text.substring(at, form.end()),
                        meant,
                        "a second word of a level stands behind the first, and this list has no such level there");
                return new Hit(
                        at, form.end(), word.value().place(), form.value().kind(), null, null, List.of(repair));
            }
        }
        return null;
    }

    /** 市县监局 for 县市监局: the word of the level is one character too late. */
    private @Nullable Hit swapped(String text, int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        Place place = PlaceWords.isUnit(second) ? places.levelPlace(second) : null;
        if (place == null || places.isLevelWord(first)) {
            return null;
        }
        String body = first + text.substring(at + 2, Math.min(text.length(), at + 22));
        Trie.Found<Lexicon.Form> form = lexicon.forms()
                .longest(body, 0, found -> found.end() >= 3 && !found.value().needsPlace());
        if (form == null) {
            return null;
        }
        int end = at + 1 + form.end();
        Repair repair = new Repair(
                "SWAPPED_LEVEL",
                text.substring(at, end),
                text.charAt(at + 1) + body.substring(0, form.end()),
                "the word of the level stands one place too late");
        return new Hit(at, end, place, form.value().kind(), null, null, List.of(repair));
    }
}
