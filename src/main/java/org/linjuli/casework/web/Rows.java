package org.linjuli.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.list.Found;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.list.MyRequests.Mine;
import org.linjuli.casework.list.Todo;
import org.linjuli.shared.Page;
import org.springframework.stereotype.Component;

/** Makes lines of lists from what was read. */
@Component
class Rows {

    private final Wording wording;
    private final Clock clock;

    Rows(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** A page as it is answered. */
    record RowPage(
            List<RequestRow> items,
            @Nullable String next,
            @Nullable Instant searchedTo) {}

    RowPage found(Found<Listed> found) {
        return new RowPage(found.items().stream().map(this::row).toList(), found.next(), found.searchedTo());
    }

    RowPage todo(Found<Todo> found) {
        return new RowPage(
                found.items().stream()
                        .map(todo -> row(todo.request(), todo, null))
                        .toList(),
                found.next(),
                found.searchedTo());
    }

    RowPage mine(Page<Mine> page) {
        return new RowPage(
                page.items().stream()
                        .map(mine -> row(mine.request(), null, mine.needsRating()))
                        .toList(),
                page.next(),
                null);
    }

    RequestRow row(Listed listed) {
        return row(listed, null, null);
    }

    private RequestRow row(Listed listed, @Nullable Todo todo, @Nullable Boolean needsRating) {
        var now = clock.instant();
        return new RequestRow(
                listed.id(),
                listed.number().toString(),
                listed.title(),
                wording.category(listed.category()),
                listed.state(),
                Wording.level(listed.owner(), listed.answering()),
                listed.area().value(),
                wording.area(listed.area()),
                listed.owner().value(),
                wording.desk(listed.owner()),
                todo == null ? listed.due() : todo.due(),
                todo == null ? listed.isOverdue(now) : todo.due().isBefore(now),
                listed.created(),
                listed.resolved(),
                listed.reporters(),
                listed.isPrivate(),
                listed.emergency(),
                listed.supervised(),
                listed.thumb(),
                needsRating,
                todo == null ? null : todo.reason(),
                todo == null ? null : todo.assist(),
                todo == null ? null : todo.task());
    }
}
