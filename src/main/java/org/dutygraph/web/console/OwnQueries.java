package org.dutygraph.web.console;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.HeaderFault;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.QueryDraft;
import org.dutygraph.query.catalogue.QueryFolder;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.StatementReport;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Saves, changes and deletes the queries that users write on the pages. A personal one is its owner's alone; those for
 * everybody are the editors'. What comes with the program, or from the folders of {@code --queries}, is changed by nobody.
 */
@Component("ownQueries")
public final class OwnQueries {

    private static final Logger LOG = LoggerFactory.getLogger(OwnQueries.class);

    // They are read anew for every page.
    private static final int MOST = 300;
    private static final String TOPIC = "own";

    private final LiveCatalogue catalogue;
    private final QueryFolder folder;
    private final Answers answers;
    private final AuditLog audit;
    private final AccessSettings access;

    OwnQueries(LiveCatalogue catalogue, QueryFolder folder, Answers answers, AuditLog audit, WebSettings settings) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.answers = answers;
        this.audit = audit;
        this.access = settings.access();
    }

    /** The user whose personal queries there are; null where users do not sign in by their own names. */
    private @Nullable String person() {
        return access.users() == null || access.isOpen() ? null : CurrentUser.name();
    }

    /** Whether the user may keep queries for themselves. */
    public boolean mayKeep() {
        return person() != null;
    }

    /** Whether the user may save queries for everybody. */
    public boolean mayShare() {
        return access.isOpen() || CurrentUser.has(UserRole.EDITOR);
    }

    /** Whether the user may change and delete a query. */
    public boolean mayChange(SavedQuery query) {
        return folder.isOf(query, person()) && CurrentUser.has(UserRole.ANALYST)
                || folder.isShared(query) && mayShare();
    }

    /** Whether a query is for its owner alone. */
    public boolean isPersonal(SavedQuery query) {
        return folder.isOf(query, person());
    }

    /** The query of an address, which the user may change. */
    SavedQuery changeable(String address) {
        SavedQuery query = catalogue.get().get(address);
        if (!mayChange(query)) {
            throw new RequestRejected(HttpStatus.FORBIDDEN, "QUERY_FIXED", address);
        }
        return query;
    }

    /**
     * Saves a query.
     *
     * @param personal whether it is for its owner alone
     * @param replaced the address of the query that it takes the place of; null for a new one
     * @return its address
     */
    synchronized String save(QueryDraft draft, boolean personal, @Nullable String replaced) {
        if (personal && !mayKeep()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "QUERY_NOBODY");
        }
        if (!personal && !mayShare()) {
            throw new RequestRejected(HttpStatus.FORBIDDEN, "QUERY_SHARED");
        }
        SavedQuery before = replaced == null ? null : changeable(replaced);
        if (draft.title().zh().isEmpty()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "QUERY_TITLE");
        }
        QueryDraft placed = placed(draft, before);
        check(placed);
        try {
            if (before == null && folder.files().size() >= MOST) {
                throw new RequestRejected(HttpStatus.CONFLICT, "QUERY_MANY", MOST, folder.path());
            }
            folder.write(placed, personal ? person() : null, before);
        } catch (FileAlreadyExistsException e) {
            throw taken(placed);
        } catch (IOException e) {
            throw unwritable(e);
        }
        audit.note(CurrentUser.who(), "done", new AuditEntry.QuerySaved(placed.address(), personal));
        return placed.address();
    }

    /** Deletes a query. */
    synchronized void delete(String address) {
        SavedQuery query = changeable(address);
        try {
            folder.delete(query);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", query.file(), e);
        } catch (IOException e) {
            throw unwritable(e);
        }
        audit.note(CurrentUser.who(), "done", new AuditEntry.QueryDeleted(address, isPersonal(query)));
    }

    /** The draft with an address that no other query has, whosever it is: an address means one query. */
    private QueryDraft placed(QueryDraft draft, @Nullable SavedQuery before) {
        Catalogue all = catalogue.ofEverybody();
        String topic = draft.topic().isEmpty() ? TOPIC : draft.topic();
        String name = draft.name();
        for (int i = 1; name.isEmpty(); i++) {
            String free = "query-" + i;
            name = all.find(topic, free).isEmpty() ? free : "";
        }
        QueryDraft placed = draft.at(topic, name);
        boolean same = before != null && before.address().equals(placed.address());
        if (!same && all.find(topic, name).isPresent()) {
            throw taken(placed);
        }
        return placed;
    }

    private void check(QueryDraft draft) {
        List<HeaderFault> faults = new ArrayList<>();
        SavedQuery query = draft.query(faults).orElse(null);
        if (query == null || !faults.isEmpty()) {
            HeaderFault first = faults.get(0);
            throw new RequestRejected(
                    HttpStatus.BAD_REQUEST,
                    "QUERY_HEADER",
                    Language.say(first.found()),
                    Language.say(first.expected()));
        }
        Map<String, @Nullable Object> none = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> none.put(parameter.name(), null));
        StatementReport report = answers.guard().report(query.statement(), none);
        if (!none.keySet().containsAll(report.parameters())) {
            throw new RequestRejected(
                    HttpStatus.BAD_REQUEST, "QUERY_PARAMETERS", String.join(", ", report.parameters()));
        }
        List<String> columns = query.columns().stream().map(ResultColumn::name).toList();
        if (!columns.equals(report.columns())) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "QUERY_COLUMNS", String.join(", ", report.columns()));
        }
    }

    private static RequestRejected taken(QueryDraft draft) {
        return new RequestRejected(HttpStatus.CONFLICT, "QUERY_NAME", draft.address());
    }

    private RequestRejected unwritable(IOException cause) {
        LOG.error("The folder of saved queries cannot be written: {}", folder.path(), cause);
        return new RequestRejected(
                HttpStatus.SERVICE_UNAVAILABLE, "QUERY_FOLDER", folder.path(), String.valueOf(cause.getMessage()));
    }
}
