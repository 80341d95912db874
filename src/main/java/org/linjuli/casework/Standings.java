package org.linjuli.casework;

import static org.linjuli.platform.Columns.account;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one request with everything about it, in one round trip to the database. */
@Service
public class Standings {

    /** What one page shows; only a request that a whole street has joined has more. */
    private static final int LONGEST = 300;

    /** The first query decides whether the actor may see anything; if not, the results of the others are thrown away. */
    private static final String EVERYTHING = RequestStore.READ + """
            ;
            select * from (
              select * from casework.timeline where request_id = :id order by seq desc limit :longest
            ) latest order by seq;
            select id, stage, attached_at from casework.photo
            where request_id = :id order by attached_at, slot limit :longest;
            select * from casework.assist where request_id = :id order by created_at, id limit :longest;
            select account, is_anonymous, rating, reason, rated_at from casework.reporter
            where request_id = :id order by joined_at limit :longest
            """;

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final NamedParameterJdbcOperations operations;
    private final JdbcClient jdbc;
    private final RequestSteps steps;
    private final Assists assists;
    private final JsonMapper json;

    Standings(
            NamedParameterJdbcOperations operations,
            JdbcClient jdbc,
            RequestSteps steps,
            Assists assists,
            JsonMapper json) {
        this.operations = operations;
        this.jdbc = jdbc;
        this.steps = steps;
        this.assists = assists;
        this.json = json;
    }

    /** The request, if the actor may see it. */
    public Standing of(UUID id, Actor actor) {
        return find(id, actor).orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now);
    }

    /** The request; empty when the actor may not see it. */
    public Optional<Standing> find(UUID id, Actor actor) {
        var values = RequestStore.seenBy(actor);
        values.put("id", id);
        values.put("longest", LONGEST);
        return Optional.ofNullable(operations.execute(EVERYTHING, values, statement -> read(statement, actor)));
    }

    /** The request with this number, if the actor may see it. */
    public Standing of(RequestNumber number, Actor actor) {
        var id = jdbc.sql("select id, created_at from casework.request where seq = :seq")
                .param("seq", number.seq())
                .query((row, n) -> number.equals(
                                RequestNumber.of(row.getTimestamp("created_at").toInstant(), number.seq()))
                        ? row.getObject("id", UUID.class)
                        : null)
                .optional();
        return of(id.orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now), actor);
    }

    /** What the actor could do after each of the actions that ask for nothing. */
    public Map<RequestAction, List<Available<RequestAction>>> ahead(Standing standing, Actor actor) {
        return steps.ahead(standing.request(), actor);
    }

    private @Nullable Standing read(PreparedStatement statement, Actor actor) throws SQLException {
        statement.execute();
        var request = rows(statement, RequestColumns::read).stream().findFirst();
        if (request.isEmpty()) {
            return null;
        }
        var timeline = next(statement, this::entry);
        var pictures = next(statement, Standings::picture);
        var tasks = next(statement, AssistStore::read);
        statement.getMoreResults();
        var reporters = reporters(statement.getResultSet());
        var found = request.get();
        return new Standing(
                found,
                RequestParty.of(found, actor),
                handles(found, actor),
                timeline,
                pictures,
                tasks.stream()
                        .map(task -> new Standing.Task(task, assists.available(task, actor)))
                        .toList(),
                reporters,
                steps.available(found, actor));
    }

    private static boolean handles(Request request, Actor actor) {
        var owes = request.owes();
        return actor.serves(request.desks().owner())
                || actor.serves(request.desks().answering())
                || (owes != null && actor.serves(owes));
    }

    private static <T> List<T> next(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new DataRetrievalFailureException("a result of the request's reading is missing");
        }
        return rows(statement, mapper);
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        var rows = new ArrayList<T>();
        try (var result = statement.getResultSet()) {
            while (result.next()) {
                rows.add(Objects.requireNonNull(mapper.mapRow(result, rows.size())));
            }
        }
        return rows;
    }

    private TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_state");
        return new TimelineEntry(
                row.getLong("seq"),
                row.getString("action"),
                from == null ? null : RequestState.valueOf(from),
                RequestState.valueOf(row.getString("to_state")),
                account(row, "actor"),
                row.getString("on_behalf"),
                row.getString("origin"),
                row.getTimestamp("at").toInstant(),
                row.getString("note"),
                facts(row.getString("facts")),
                NodePath.of(row.getString("owner")));
    }

    private Map<String, Object> facts(String text) {
        return text.equals("{}") ? Map.of() : json.readValue(text, FACTS);
    }

    private static Standing.Picture picture(ResultSet row, int number) throws SQLException {
        return new Standing.Picture(
                row.getObject("id", UUID.class),
                row.getString("stage"),
                row.getTimestamp("attached_at").toInstant());
    }

    private static Map<AccountId, Standing.Said> reporters(ResultSet row) throws SQLException {
        var reporters = new LinkedHashMap<AccountId, Standing.Said>();
        while (row.next()) {
            var rating = row.getString("rating");
            Timestamp rated = row.getTimestamp("rated_at");
            reporters.put(
                    account(row, "account"),
                    new Standing.Said(
                            row.getBoolean("is_anonymous"),
                            rating == null ? null : Rating.valueOf(rating),
                            row.getString("reason"),
                            rated == null ? null : rated.toInstant()));
        }
        return reporters;
    }
}
