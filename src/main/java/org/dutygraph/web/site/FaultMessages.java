package org.dutygraph.web.site;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a fault of a list expected, its remedy, and why a question failed, in the page's language. Faults are written in English; the Chinese texts are in
 * {@code messages/faults_zh.properties}, by the fault's code.
 */
@Component("faultWords")
public final class FaultMessages {

    /** Sentences that say only what sort of fault it is. */
    private static final Set<String> GENERAL =
            Set.of(FaultCode.SYNTAX.name(), FaultCode.RUNTIME.name(), FaultCode.PARAMETER.name());

    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

    private final ResourceBundle chinese = ResourceBundle.getBundle("messages/faults", Language.CHINESE);

    /** What was found: for most faults it is text of the list, which stays as it is. */
    public String found(String code, String written) {
        return text(code + ".found", written);
    }

    /** What was expected; the fault's own text where there is none for its code. */
    public String expected(String code, String written) {
        return text(code + ".expected", written);
    }

    /** The remedy. */
    public String remedy(String code, String written) {
        return text(code + ".remedy", written);
    }

    /**
     * A cell of a result. In a result of faults, recognised by its columns {@code code}, {@code expected} and {@code todo}, it
     * is in the page's language.
     */
    public String cell(SavedQuery query, List<@Nullable Object> row, int index) {
        String written = Objects.toString(row.get(index), "");
        List<String> names = query.columns().stream().map(ResultColumn::name).toList();
        int code = names.indexOf("code");
        if (code < 0 || !names.containsAll(List.of("expected", "todo"))) {
            return written;
        }
        return switch (names.get(index)) {
            case "expected" -> expected(String.valueOf(row.get(code)), written);
            case "todo" -> remedy(String.valueOf(row.get(code)), written);
            default -> written;
        };
    }

    /** What a failed question means and what to do, in Chinese; null on English pages, since the fault itself is English. */
    public @Nullable String explanation(QueryFault fault) {
        return Language.current().equals("en")
                ? null
                : new MessageFormat(chinese.getString("question." + fault.sentence()), Language.CHINESE)
                        .format(fault.values());
    }

    /** Whether the fault's own words tell more than its explanation: those of the engine do, which are English. */
    static boolean isExplainedInGeneral(QueryFault fault) {
        return GENERAL.contains(fault.sentence());
    }

    private String text(String key, String written) {
        if (Language.current().equals("en") || !chinese.containsKey(key)) {
            return written;
        }
        String words = chinese.getString(key);
        if (!words.contains("{0}")) {
            return words;
        }
        // The fault's own text has the name in quotation marks.
        Matcher name = QUOTED.matcher(written);
        return name.find() ? new MessageFormat(words, Language.CHINESE).format(new Object[] {name.group(1)}) : written;
    }
}
