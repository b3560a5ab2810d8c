package org.dutygraph.web.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.QueryDraft;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The files of users' own queries, as they are. */
@Component
record QueryFiles(LiveCatalogue catalogue) {

    /** The file's content. */
    String text(String address) {
        return text(catalogue.get().get(address));
    }

    /** The query as a draft, to be changed. */
    QueryDraft draft(SavedQuery query) {
        return QueryDraft.of(query, text(query));
    }

    private static String text(SavedQuery query) {
        if (!query.own()) {
            throw new RequestRejected(HttpStatus.FORBIDDEN, "QUERY_FIXED", query.address());
        }
        try {
            return Files.readString(Path.of(query.file()));
        } catch (IOException e) {
            throw new RequestRejected(
                    HttpStatus.SERVICE_UNAVAILABLE, "QUERY_FOLDER", query.file(), String.valueOf(e.getMessage()));
        }
    }
}
