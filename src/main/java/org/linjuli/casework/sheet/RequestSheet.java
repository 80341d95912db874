package org.linjuli.casework.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.list.Filter;
import org.linjuli.casework.list.Found;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.list.RequestLists;
import org.linjuli.casework.list.Sort;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;

/** Writes what somebody sees of the requests to an Excel file: the same filters, the same sight, no names of residents. */
@Service
public class RequestSheet {

    /** More than this is a matter for figures, not for a list. */
    public static final int MOST = 50_000;

    /** A search that finds nothing looks at this many pages before it gives up. */
    private static final int MOST_PAGES = 5_000;

    private final RequestLists lists;
    private final Audit audit;

    RequestSheet(RequestLists lists, Audit audit) {
        this.lists = lists;
        this.audit = audit;
    }

    /**
     * Asks for the first page at once, so that a refusal is told before the file begins, and notes that a file leaves. What
     * was searched for is not noted: people type names there.
     */
    public Found<Listed> begin(Actor actor, Filter filter, Sort sort) {
        actor.require(Permission.REQUEST_EXPORT);
        var first = lists.page(actor, filter, sort, null, RequestLists.LONGEST_PAGE);
        audit.recordAlone(actor, Act.of(ActKind.EXPORT, "request.export", "requests", "list"));
        return first;
    }

    public void write(
            OutputStream out, Actor actor, Filter filter, Sort sort, Found<Listed> first, List<Column<Listed>> columns)
            throws IOException {
        try (var sheet = new Sheet<>(out, "诉求", columns)) {
            var page = first;
            sheet.write(page.items());
            @Nullable String next = page.next();
            for (int pages = 1; next != null && sheet.rows() < MOST && pages < MOST_PAGES; pages++) {
                page = lists.page(actor, filter, sort, next, RequestLists.LONGEST_PAGE);
                sheet.write(page.items());
                next = page.next();
            }
        }
    }
}
