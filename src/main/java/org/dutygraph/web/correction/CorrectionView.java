package org.dutygraph.web.correction;

import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.Part;
import org.jspecify.annotations.Nullable;

/**
 * A correction as pages and programs see it.
 *
 * @param kind {@code actor}, {@code name} or {@code matter}
 * @param clause the clause's id; null where it is not of an actor
 * @param was who was read; null where somebody was missing, or where it is not of an actor
 * @param is who it is instead; null where nobody is
 * @param duty the duty's name, or the first of two
 * @param words the clause's text, the written name, or the second duty's name
 * @param value what a name means, or the verdict about two duties
 */
record CorrectionView(
        String id,
        String at,
        String by,
        String why,
        String kind,
        @Nullable String clause,
        @Nullable Part was,
        @Nullable Part is,
        @Nullable String duty,
        String words,
        @Nullable String value) {

    static CorrectionView of(Correction correction) {
        if (correction.change() instanceof Correction.OfActor actor) {
            return of(correction, actor.clause(), actor.was(), actor.is(), actor.duty(), actor.words(), null);
        }
        if (correction.change() instanceof Correction.OfName name) {
            String value = name.region().isEmpty() ? name.identity() : name.region() + " " + name.identity();
            return of(correction, null, null, null, null, name.name(), value);
        }
        if (correction.change() instanceof Correction.OfMatter matter) {
            return of(correction, null, null, null, matter.name(), matter.other(), matter.verdict());
        }
        return of(
                correction,
                null,
                null,
                null,
                null,
                String.join(" ", correction.change().parts()),
                null);
    }

    private static CorrectionView of(
            Correction correction,
            @Nullable String clause,
            @Nullable Part was,
            @Nullable Part is,
            @Nullable String duty,
            String words,
            @Nullable String value) {
        return new CorrectionView(
                correction.id(),
                correction.at(),
                correction.by(),
                correction.why(),
                correction.change().kind(),
                clause,
                was,
                is,
                duty,
                words,
                value);
    }
}
