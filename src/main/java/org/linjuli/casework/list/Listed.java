package org.linjuli.casework.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Request;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Standing;
import org.linjuli.shared.NodePath;

/**
 * A request as a line of a list.
 *
 * @param due when the clock of its state runs out
 * @param owed whether a desk has to act now, so that it can be late
 * @param thumb the first photo
 */
public record Listed(
        UUID id,
        long seq,
        RequestState state,
        String category,
        String title,
        NodePath area,
        NodePath owner,
        NodePath answering,
        @Nullable Instant due,
        Instant created,
        @Nullable Instant resolved,
        int reporters,
        boolean isPrivate,
        boolean emergency,
        boolean supervised,
        boolean owed,
        @Nullable UUID thumb) {

    /** What {@link #read} expects of a row {@code r} of {@code casework.request}, but for the photo. */
    static final String ROW = """
            r.id, r.seq, r.state, r.category, r.title, r.area, r.owner, r.answering, r.due_at, r.created_at,
            r.resolved_at, r.reporters, r.is_private, r.emergency, r.supervised_by is not null as supervised,
            r.owes is not null as owed
            """;

    /** The first photo of a row {@code r}. */
    static final String THUMB = """
            (select p.id from casework.photo p where p.request_id = r.id order by p.attached_at, p.slot limit 1) as thumb
            """;

    /** The columns of a row {@code r} of {@code casework.request} that {@link #read} expects. */
    static final String COLUMNS = ROW + ", " + THUMB;

    static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                RequestState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("title"),
                NodePath.of(row.getString("area")),
                NodePath.of(row.getString("owner")),
                NodePath.of(row.getString("answering")),
                instant(row.getTimestamp("due_at")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("resolved_at")),
                row.getInt("reporters"),
                row.getBoolean("is_private"),
                row.getBoolean("emergency"),
                row.getBoolean("supervised"),
                row.getBoolean("owed"),
                row.getObject("thumb", UUID.class));
    }

    /** The line of a request that was read as a whole. */
    public static Listed of(Standing standing) {
        return of(
                standing.request(),
                standing.pictures().stream()
                        .map(Standing.Picture::id)
                        .findFirst()
                        .orElse(null));
    }

    /** The line of a request, with a photo to show beside it. */
    public static Listed of(Request request, @Nullable UUID thumb) {
        return new Listed(
                request.id(),
                request.seq(),
                request.state(),
                request.matter().category(),
                request.matter().title(),
                request.place().area(),
                request.desks().owner(),
                request.desks().answering(),
                request.clocks().due().at(),
                request.clocks().created(),
                request.clocks().resolved(),
                request.tally().reporters(),
                request.matter().isPrivate(),
                request.matter().emergency(),
                request.pending().supervisedBy() != null,
                request.owes() != null,
                thumb);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    public RequestNumber number() {
        return RequestNumber.of(created, seq);
    }

    /** Late: a desk has to act, and should have. */
    public boolean isOverdue(Instant now) {
        return owed && due != null && due.isBefore(now);
    }
}
