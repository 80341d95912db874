package org.linjuli.casework;

import static java.util.stream.Collectors.joining;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/** The columns of {@code casework.request}, there and back. */
final class RequestColumns {

    private RequestColumns() {}

    /** Expects the request's columns, and {@code mine} and {@code rated} of the actor for whom it is read. */
    static Request read(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getLong("version"),
                RequestState.valueOf(row.getString("state")),
                matter(row),
                place(row),
                desks(row),
                clocks(row),
                tally(row),
                pending(row),
                new Request.Mine(row.getBoolean("mine"), row.getBoolean("rated")));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("is_private"),
                row.getBoolean("emergency"),
                source(row));
    }

    private static @Nullable RequestSource source(ResultSet row) throws SQLException {
        var kind = row.getString("source");
        return kind == null
                ? null
                : new RequestSource(RequestSource.Kind.valueOf(kind), row.getObject("source_id", UUID.class));
    }

    private static RequestPlace place(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        var lng = row.getObject("lng", Double.class);
        return new RequestPlace(
                NodePath.of(row.getString("area")),
                row.getObject("building_id", UUID.class),
                row.getObject("compound_id", UUID.class),
                lat == null || lng == null ? null : new Point(lat, lng),
                row.getString("address"));
    }

    private static Desks desks(ResultSet row) throws SQLException {
        return new Desks(
                NodePath.of(row.getString("owner")),
                NodePath.of(row.getString("answering")),
                node(row.getString("came_from")),
                row.getBoolean("returned"),
                Set.of((UUID[]) row.getArray("handlers").getArray()));
    }

    private static Clocks clocks(ResultSet row) throws SQLException {
        return new Clocks(
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("clock_from").toInstant(),
                new Due(
                        instant(row.getTimestamp("due_at")),
                        row.getBoolean("due_provisional"),
                        row.getBoolean("emergency")),
                row.getTimestamp("resolve_by").toInstant(),
                instant(row.getTimestamp("alarm_at")),
                row.getInt("alarm_stage"),
                instant(row.getTimestamp("accepted_at")),
                instant(row.getTimestamp("resolved_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("reporters"),
                row.getInt("ratings"),
                row.getInt("transfers"),
                row.getInt("reworks"),
                row.getInt("extensions"),
                row.getInt("reopenings"),
                row.getInt("open_assists"));
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getObject("extension_days", Integer.class),
                row.getString("shelf_plan"),
                row.getObject("review_on", LocalDate.class),
                node(row.getString("supervised_by")),
                row.getBoolean("reply_owed"),
                instant(row.getTimestamp("urged_at")),
                row.getObject("merged_into", UUID.class));
    }

    /** What is said once, when the request is filed. */
    static Map<String, @Nullable Object> fixed(Request request) {
        var values = new HashMap<String, @Nullable Object>();
        var matter = request.matter();
        values.put("title", matter.title());
        values.put("body", matter.body());
        values.put("channel", matter.channel().name());
        var source = matter.source();
        values.put("source", source == null ? null : source.kind().name());
        values.put("sourceId", source == null ? null : source.id());
        var place = request.place();
        values.put("area", place.area().value());
        values.put("buildingId", place.buildingId());
        values.put("compoundId", place.compoundId());
        values.put("lat", place.point() == null ? null : place.point().lat());
        values.put("lng", place.point() == null ? null : place.point().lng());
        values.put("address", place.address());
        values.put("createdAt", utc(request.clocks().created()));
        return values;
    }

    /** Everything that a step may change, and the id and version by which the row is found. */
    static Map<String, @Nullable Object> changeable(Request request) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", request.id());
        values.put("version", request.version());
        values.put("state", request.state().name());
        values.put("category", request.matter().category());
        values.put("isPrivate", request.matter().isPrivate());
        values.put("emergency", request.matter().emergency());
        putDesks(values, request);
        putClocks(values, request.clocks());
        putTally(values, request.tally());
        putPending(values, request.pending());
        return values;
    }

    private static void putDesks(Map<String, @Nullable Object> values, Request request) {
        var desks = request.desks();
        values.put("owner", desks.owner().value());
        values.put("answering", desks.answering().value());
        values.put("owes", text(request.owes()));
        values.put("cameFrom", text(desks.cameFrom()));
        values.put("returned", desks.returned());
        values.put("handlers", desks.handlers().stream().map(UUID::toString).collect(joining(",", "{", "}")));
    }

    private static void putClocks(Map<String, @Nullable Object> values, Clocks clocks) {
        values.put("clockFrom", utc(clocks.from()));
        values.put("dueAt", utc(clocks.due().at()));
        values.put("dueProvisional", clocks.due().provisional());
        values.put("resolveBy", utc(clocks.resolveBy()));
        values.put("alarmAt", utc(clocks.alarmAt()));
        values.put("alarmStage", clocks.alarmStage());
        values.put("acceptedAt", utc(clocks.accepted()));
        values.put("resolvedAt", utc(clocks.resolved()));
        values.put("closedAt", utc(clocks.closed()));
    }

    private static void putTally(Map<String, @Nullable Object> values, Tally tally) {
        values.put("ratings", tally.ratings());
        values.put("transfers", tally.transfers());
        values.put("reworks", tally.reworks());
        values.put("extensions", tally.extensions());
        values.put("reopenings", tally.reopenings());
        values.put("openAssists", tally.openAssists());
    }

    private static void putPending(Map<String, @Nullable Object> values, Pending pending) {
        values.put("extensionDays", pending.extensionDays());
        values.put("shelfPlan", pending.shelfPlan());
        values.put("reviewOn", pending.reviewOn());
        values.put("supervisedBy", text(pending.supervisedBy()));
        values.put("replyOwed", pending.replyOwed());
        values.put("urgedAt", utc(pending.urgedAt()));
        values.put("mergedInto", pending.mergedInto());
    }

    private static @Nullable String text(@Nullable NodePath node) {
        return node == null ? null : node.value();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable NodePath node(@Nullable String value) {
        return value == null ? null : NodePath.of(value);
    }
}
