package org.dutygraph.web.report;

import java.util.Map;
import java.util.Set;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins reports. */
@Component
public record Reports(PageReads pages, Answers answers, MessageSource messages) {

    /** The word of {@code format=} for a report, where an address gives other forms too. */
    public static final String FORMAT = "docx";

    private static final int MOST_UPRIGHT = 6;

    /**
     * A report in the language of the request.
     *
     * @param across whether its pages lie across, for tables of many columns
     */
    public Report begin(String title, boolean across, ListedSources lists) {
        return new Report(pages, answers, new CellWords(messages), title, across, lists);
    }

    /** A report of a saved query's rows; with many columns its pages lie across. */
    public Report begin(SavedQuery query, ListedSources lists) {
        boolean across = Report.shown(query.columns(), Set.of()).size() > MOST_UPRIGHT;
        return begin(Language.say(query.title()), across, lists);
    }

    /** The words of the messages in the language of the request, such as for a title. */
    public String say(String key, Object... values) {
        return new CellWords(messages).say(key, values);
    }

    /** The words of a code of the graph. */
    public String code(String code) {
        return new CellWords(messages).code(code);
    }

    /** The lists in force of a region at a time; both may be empty. */
    public ListedSources lists(String region, String edition) {
        return listed(Map.of("region", region, "edition", edition));
    }

    /** The current lists of two places. */
    public ListedSources listsOfBoth(String one, String other) {
        return listed(Map.of("region", one, "other", other));
    }

    /** The current lists that list or name a department. */
    public ListedSources listsOf(String department) {
        return listed(Map.of("department", department));
    }

    private ListedSources listed(Map<String, String> given) {
        return new ListedSources(given, pages.rows(ListedSource.class, ListedSources.STATEMENT, given));
    }
}
