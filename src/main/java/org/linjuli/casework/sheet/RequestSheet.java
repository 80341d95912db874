package org.linjuli.casework.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.list.Filter;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.list.RequestLists;
import org.linjuli.casework.list.Sort;
import org.linjuli.identity.Approvals;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** Writes what somebody sees of the requests to an Excel file: the same filters, the same sight, no names of residents. */
@Service
public class RequestSheet {

    /** More than this is a matter for figures, not for a list. */
    public static final int MOST = 50_000;

    /** A search that finds nothing looks at this many pages before it gives up. */
    private static final int MOST_PAGES = 5_000;

    private final RequestLists lists;
    private final Approvals approvals;
    private final Territory territory;
    private final Audit audit;
    private final ExportSettings settings;
    private final Clock clock;

    RequestSheet(
            RequestLists lists,
            Approvals approvals,
            Territory territory,
            Audit audit,
            ExportSettings settings,
            Clock clock) {
        this.lists = lists;
        this.territory = territory;
        this.approvals = approvals;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A list that is short enough to leave at once; a longer one is refused before anything leaves. */
    public ExportFile atOnce(Actor actor, Filter filter, Sort sort, List<Column<Listed>> columns) {
        actor.require(Permission.REQUEST_EXPORT);
        var watermark = Watermark.atOnce(actor, clock);
        var file = make(actor, filter, sort, columns, watermark, settings.atOnce() + 1);
        if (file.rows() > settings.atOnce()) {
            throw CaseworkProblem.EXPORT_NEEDS_APPROVAL
                    .now()
                    .with("over", settings.atOnce())
                    .with("decides", territory.name(approvals.reach(actor, Permission.REQUEST_EXPORT)));
        }
        audit.recordAlone(actor, left(actor, filter, watermark, file));
        return file;
    }

    /** How many rows may leave at once. */
    int most() {
        return settings.atOnce();
    }

    /** Whether it is too long to leave at once; reads no more than tells that. */
    boolean isLong(Actor actor, Filter filter, Sort sort) {
        int rows = 0;
        @Nullable String next = null;
        for (int pages = 0; pages == 0 || (next != null && pages < MOST_PAGES); pages++) {
            int wanted = Math.min(RequestLists.LONGEST_PAGE, settings.atOnce() + 1 - rows);
            var page = lists.page(actor, filter, sort, next, wanted);
            rows += page.items().size();
            if (rows > settings.atOnce()) {
                return true;
            }
            next = page.next();
        }
        return false;
    }

    /** The file with at most so many rows; nothing of it has left yet. */
    ExportFile make(
            Actor actor, Filter filter, Sort sort, List<Column<Listed>> columns, Watermark watermark, int most) {
        var out = new ByteArrayOutputStream();
        int rows;
        try (var sheet = new Sheet<>(out, "诉求", columns, watermark)) {
            @Nullable String next = null;
            for (int pages = 0; pages == 0 || (next != null && sheet.rows() < most && pages < MOST_PAGES); pages++) {
                var page =
                        lists.page(actor, filter, sort, next, Math.min(RequestLists.LONGEST_PAGE, most - sheet.rows()));
                sheet.write(page.items());
                next = page.next();
            }
            if (next != null) {
                sheet.cut();
            }
            rows = sheet.rows();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new ExportFile(out.toByteArray(), rows);
    }

    /** What the log says of a file; what was searched for is not in it, since people type names there. */
    Act left(Actor actor, Filter filter, Watermark watermark, ExportFile file) {
        var act = Act.of(ActKind.EXPORT, "request.export", "export", watermark.export())
                .at(approvals.reach(actor, Permission.REQUEST_EXPORT))
                .with("filter", filter.codes())
                .with("rows", file.rows());
        var order = watermark.order();
        return order == null ? act : act.with("order", order);
    }
}
