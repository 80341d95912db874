package org.linjuli.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.suggest.CategoryPath;
import org.linjuli.casework.suggest.EmergencyHint;
import org.linjuli.casework.suggest.Message;
import org.linjuli.casework.suggest.OpenRequest;
import org.linjuli.casework.suggest.SimilarRequests;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Point;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is offered while somebody writes: likely categories, the same matter nearby, and whether it sounds dangerous. */
@Service
public class Suggestions {

    private static final int CATEGORIES = 3;
    private static final int NEARBY = 5;
    private static final int LOOKED_AT = 200;
    private static final double METRES_A_DEGREE = 111_320;

    /** A category and how sure the model is of it, 0 to 1. */
    public record Likely(Category category, double confidence) {}

    /**
     * An open request of the neighbourhood that seems to be about the same.
     *
     * @param metres how far it is; null where one of the two has no point
     */
    public record Nearby(
            UUID id,
            long seq,
            Instant created,
            String title,
            String text,
            @Nullable Double metres,
            int reporters,
            RequestState state,
            double score) {

        Nearby scored(double found) {
            return new Nearby(id, seq, created, title, text, metres, reporters, state, found);
        }
    }

    private record Candidate(Nearby nearby, OpenRequest open) {}

    /** All that is offered; {@code danger} is the word that gave the hint. */
    public record Offer(List<Likely> categories, List<Nearby> nearby, Optional<String> danger) {}

    private static final String[] NOWHERE = {};

    private final Categories categories;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final ModelInForce model;
    private final LearnedModels models;

    Suggestions(Categories categories, Territory territory, JdbcClient jdbc, ModelInForce model, LearnedModels models) {
        this.categories = categories;
        this.territory = territory;
        this.jdbc = jdbc;
        this.model = model;
        this.models = models;
    }

    /** Answers at once; a model that is still learning has no opinion yet. */
    public Offer of(Actor actor, String text, Filing.@Nullable Where where) {
        if (actor.isAnonymous()) {
            throw CaseworkProblem.SIGN_IN_FIRST.now();
        }
        return new Offer(
                likely(text, CATEGORIES),
                where == null ? List.of() : nearby(text, where),
                EmergencyHint.in(Message.of(text)).map(hint -> String.join("、", hint.words())));
    }

    /**
     * The model that answers.
     *
     * @param inForce the night that brought it; empty while it is the shipped one
     * @param latest the latest night, whose model may not have taken over
     */
    public record Model(Optional<Night> inForce, Optional<Night> latest) {}

    /**
     * What a night has brought.
     *
     * @param macroF1 on requests that no model learns from
     * @param beat the same of the model before
     */
    public record Night(Instant at, int learnedFrom, int heldOut, double macroF1, double beat, boolean tookOver) {

        static Night of(LearnedModels.Trial trial) {
            return new Night(
                    trial.at(), trial.learnedFrom(), trial.heldOut(), trial.macroF1(), trial.beat(), trial.tookOver());
        }
    }

    /** Which model answers on this node, and how good it is. */
    public Model model(Actor actor) {
        actor.require(Permission.SUGGESTION_MODEL_READ);
        return new Model(model.trial().map(Night::of), models.latest().map(Night::of));
    }

    /** What a model is asked about, and what it learns from: the headline and the text. */
    static String said(String headline, String text) {
        return headline + " " + text;
    }

    /** The likeliest category of a text; the dictionary's remainder where nothing is likely. */
    String best(String text) {
        return likely(text, 1).stream()
                .findFirst()
                .map(likely -> likely.category().code())
                .or(() -> categories.byPath("城乡建设/其他/其他").map(Category::code))
                .orElseThrow(() -> CaseworkProblem.NO_SUCH_CATEGORY.now().field("category", "请选择类别"));
    }

    private List<Likely> likely(String text, int top) {
        return model.now().map(ready -> ready.suggest(Message.of(text), top)).orElse(List.of()).stream()
                .flatMap(suggestion -> categories
                        .byPath(String.join("/", suggestion.category().names()))
                        .map(category -> new Likely(category, suggestion.confidence()))
                        .stream())
                .toList();
    }

    private List<Nearby> nearby(String text, Filing.Where where) {
        var here = where.in(territory);
        return like(
                Message.of(text), Asker.EVERYBODY.ask(() -> candidates(here.path(), here.point(), Optional.empty())));
    }

    /** What this request could be merged into: open ones of its community that the actor sees, the likest first. */
    public List<Nearby> alike(Actor actor, Request request) {
        var place = request.place();
        var others = candidates(place.area(), place.point(), Optional.of(actor)).stream()
                .filter(other -> !other.nearby().id().equals(request.id()))
                .toList();
        return like(new Message(request.matter().title(), request.matter().body()), others);
    }

    private List<Nearby> like(Message said, List<Candidate> candidates) {
        var ready = model.now();
        if (ready.isEmpty()) {
            return List.of();
        }
        var byId =
                candidates.stream().map(Candidate::nearby).collect(Collectors.toMap(Nearby::id, Function.identity()));
        var open = candidates.stream().map(Candidate::open).toList();
        return new SimilarRequests(ready.get())
                .like(said, open, NEARBY).stream()
                        .flatMap(like -> Optional.ofNullable(byId.get(like.id())).stream()
                                .map(nearby -> nearby.scored(like.score())))
                        .toList();
    }

    /** Open requests of the community that are public; only those that the actor sees at work, where there is one. */
    private List<Candidate> candidates(NodePath area, @Nullable Point here, Optional<Actor> at) {
        return jdbc.sql("""
                        select id, seq, created_at, title, body, category, lat, lng, reporters, state from (
                          select * from casework.request where community = :community::ltree order by seq desc limit 2000
                        ) latest
                        where owes is not null and not is_private
                          and (:everybody or area <@ any (:scope::ltree[]) or owner = any (:desks::ltree[]))
                        order by seq desc limit :most
                        """)
                .param("everybody", at.isEmpty())
                .param(
                        "scope",
                        at.map(actor -> actor.scope(Permission.REQUEST_READ_AREA)
                                        .asArray())
                                .orElse(NOWHERE))
                .param("desks", at.map(RequestStore::desks).orElse(NOWHERE))
                .param("community", area.at(Level.COMMUNITY).value())
                .param("most", LOOKED_AT)
                .query((row, number) -> candidate(row, here))
                .list();
    }

    private Candidate candidate(ResultSet row, @Nullable Point here) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        var lng = row.getObject("lng", Double.class);
        var metres = here == null || lat == null || lng == null ? null : metres(here, new Point(lat, lng));
        var nearby = new Nearby(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("title"),
                row.getString("body"),
                metres,
                row.getInt("reporters"),
                RequestState.valueOf(row.getString("state")),
                0);
        var category = categories
                .find(row.getString("category"))
                .map(found -> new CategoryPath(found.path()))
                .orElse(null);
        var said = new Message(nearby.title(), nearby.text());
        return new Candidate(nearby, new OpenRequest(nearby.id(), said, metres == null ? 0 : metres, category));
    }

    /** Near enough for some hundred metres: the earth is flat there. */
    private static double metres(Point a, Point b) {
        double north = (a.lat() - b.lat()) * METRES_A_DEGREE;
        double east = (a.lng() - b.lng()) * METRES_A_DEGREE * Math.cos(Math.toRadians(a.lat()));
        return Math.hypot(north, east);
    }
}
