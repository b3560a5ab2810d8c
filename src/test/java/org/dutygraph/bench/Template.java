package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sentence with places to fill in: {@code {o}} a word, {@code [a|b]} one of these wordings.
 *
 * @param parts what it is made of, in its order
 */
record Template(List<Part> parts) {

    /** Plain words, a place for a word, or wordings to choose from. */
    private sealed interface Part {
        record Words(String words) implements Part {}

        record Slot(char name) implements Part {}

        record Choice(List<Template> wordings) implements Part {}
    }

    /** Chooses one of so many wordings, where the number of the choice within its sentence is given. */
    interface Chooser {
        int choose(int number, int wordings);
    }

    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                parts.add(new Part.Slot(text.charAt(at + 1)));
                at += 3;
            } else if (c == '[') {
                int end = text.indexOf(']', at);
                List<Template> wordings = new ArrayList<>();
                for (String wording : text.substring(at + 1, end).split("\\|", -1)) {
                    wordings.add(of(wording));
                }
                parts.add(new Part.Choice(List.copyOf(wordings)));
                at = end + 1;
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '[') {
                    end++;
                }
                parts.add(new Part.Words(text.substring(at, end)));
                at = end;
            }
        }
        return new Template(List.copyOf(parts));
    }

    /** Whether a word of this name is needed in any wording. */
    boolean needs(char slot) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Slot word && word.name() == slot
                        || part instanceof Part.Choice choice
                                && choice.wordings().stream().anyMatch(wording -> wording.needs(slot)));
    }

    /** The word that it begins with; 0 where it begins with plain words. */
    char first() {
        return parts.get(0) instanceof Part.Slot slot ? slot.name() : 0;
    }

    /** The same without the word that it begins with. */
    Template withoutFirst() {
        return new Template(parts.subList(1, parts.size()));
    }

    String filled(Function<Character, String> words, Chooser chooser) {
        StringBuilder out = new StringBuilder();
        fill(out, words, chooser);
        return out.toString();
    }

    private void fill(StringBuilder out, Function<Character, String> words, Chooser chooser) {
        int choices = 0;
        for (Part part : parts) {
            if (part instanceof Part.Words plain) {
                out.append(plain.words());
            } else if (part instanceof Part.Slot slot) {
                out.append(words.apply(slot.name()));
            } else if (part instanceof Part.Choice choice) {
                int chosen = chooser.choose(choices++, choice.wordings().size());
                choice.wordings().get(chosen).fill(out, words, chooser);
            }
        }
    }
}
