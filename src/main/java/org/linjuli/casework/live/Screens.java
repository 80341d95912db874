package org.linjuli.casework.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Onlooker;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The screens that are open on this node, and who of them has to hear of a change. */
@Service
public class Screens implements Onlooker<RequestMoved> {

    /** So many screens are open on one node; one more is told to come back later. */
    private static final int MOST = 5000;

    private static final int MOST_OF_ONE_ACCOUNT = 6;

    /** Where a request stands, as far as it decides who hears of it. */
    private record Place(
            NodePath area, NodePath answering, boolean isPrivate, Set<NodePath> desks, Set<AccountId> mine) {}

    private final RequestFeed feed;
    private final JdbcClient jdbc;
    private final List<Screen> open = new CopyOnWriteArrayList<>();

    Screens(RequestFeed feed, JdbcClient jdbc) {
        this.feed = feed;
        this.jdbc = jdbc;
    }

    /** Opens a screen; one account's seventh closes its first. */
    public synchronized Screen open(Actor actor) {
        var own = open.stream()
                .filter(screen -> screen.actor().account().equals(actor.account()))
                .toList();
        if (own.size() >= MOST_OF_ONE_ACCOUNT) {
            close(own.getFirst());
        }
        if (open.size() >= MOST) {
            throw CaseworkProblem.TOO_MANY_SCREENS.now();
        }
        var screen = new Screen(actor);
        open.add(screen);
        return screen;
    }

    public void close(Screen screen) {
        open.remove(screen);
        screen.close();
    }

    /** A stop of the product need not wait for screens. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        List.copyOf(open).forEach(this::close);
    }

    @Override
    public String name() {
        return "casework screens";
    }

    @Override
    public Feed<RequestMoved> feed() {
        return feed;
    }

    @Override
    public void see(List<RequestMoved> moves) {
        if (open.isEmpty() || moves.isEmpty()) {
            return;
        }
        var places = places(moves);
        for (var screen : open) {
            places.forEach((request, place) -> {
                if (concerns(screen, place)) {
                    screen.tell(request);
                }
            });
        }
    }

    private static boolean concerns(Screen screen, Place place) {
        if (place.mine.contains(screen.actor().account())) {
            return true;
        }
        var sight = screen.sight();
        if (sight.desks().stream().anyMatch(place.desks::contains)) {
            return true;
        }
        boolean mayKnow = !place.isPrivate || sight.desks().stream().anyMatch(desk -> desk.contains(place.answering));
        return mayKnow && sight.scope().covers(place.area);
    }

    private Map<UUID, Place> places(List<RequestMoved> moves) {
        var desks = new HashMap<UUID, Set<NodePath>>();
        moves.forEach(move -> desks.computeIfAbsent(move.request().id(), id -> new HashSet<>())
                .add(move.desks().owner()));
        var places = new HashMap<UUID, Place>();
        jdbc.sql("""
                        select r.id, r.area, r.owner, r.answering, r.owes, r.came_from, r.is_private,
                          array(select p.account from casework.reporter p
                                where p.request_id = r.id and p.account = any (:watching::uuid[])) as mine,
                          array(select a.unit::text from casework.assist a where a.request_id = r.id limit 50) as units
                        from casework.request r
                        where r.id = any (:requests::uuid[])
                        """)
                .param(
                        "watching",
                        ids(open.stream().map(screen -> screen.actor().account().value())))
                .param("requests", ids(desks.keySet().stream()))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var concerned = desks.getOrDefault(id, new HashSet<>());
                    for (var column : List.of("owner", "answering", "owes", "came_from")) {
                        var desk = row.getString(column);
                        if (desk != null) {
                            concerned.add(NodePath.of(desk));
                        }
                    }
                    for (var unit : (String[]) row.getArray("units").getArray()) {
                        concerned.add(NodePath.of(unit));
                    }
                    var mine = new HashSet<AccountId>();
                    for (var account : (UUID[]) row.getArray("mine").getArray()) {
                        mine.add(new AccountId(account));
                    }
                    places.put(
                            id,
                            new Place(
                                    NodePath.of(row.getString("area")),
                                    NodePath.of(row.getString("answering")),
                                    row.getBoolean("is_private"),
                                    concerned,
                                    mine));
                });
        return places;
    }

    private static String[] ids(java.util.stream.Stream<UUID> ids) {
        return ids.map(UUID::toString).distinct().toArray(String[]::new);
    }
}
