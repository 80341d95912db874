package org.linjuli.servicecircle;

import static org.linjuli.servicecircle.ServiceCircleProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Point;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stations: whoever is signed in sees them; the street and the city set them up, move and close them where they serve. */
@Service
public class Stations {

    /** What is remembered; a station that has closed is looked up by its id only. */
    record Known(List<StationKind> kinds, List<Station> stations) {}

    private final StationStore store;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;
    private final Memory<Known> memory;

    Stations(StationStore store, Territory territory, Audit audit, Clock clock, Announcements announcements) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
        this.memory = announcements.remember(
                "stations", () -> Asker.PRODUCT.ask(() -> new Known(store.kinds(), store.since(today().minusDays(1)))));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    /** The same object until something changes. */
    Known known() {
        return memory.now();
    }

    void changed() {
        memory.changed();
    }

    public List<StationKind> kinds() {
        return known().kinds();
    }

    public StationKind kind(String code) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NO_SUCH_STATION_KIND
                        .because("没有服务类型“%s”".formatted(code))
                        .field("kind", "请从服务类型里选择"));
    }

    /** Those that stand today in an area, or will, by kind and name. */
    public List<Station> in(NodePath area) {
        var today = today();
        return known().stations().stream()
                .filter(station -> area.contains(station.grid()))
                .filter(station -> station.closes() == null || today.isBefore(station.closes()))
                .toList();
    }

    /** Those of a kind that stand today, all over the city: who lives near a border walks across it. */
    List<Station> standing(String kind) {
        var today = today();
        return known().stations().stream()
                .filter(station -> station.kind().equals(kind) && station.standsOn(today))
                .toList();
    }

    public Station one(UUID id) {
        return store.find(id).orElseThrow(NO_SUCH_STATION::now);
    }

    public boolean mayEdit(Actor actor, Station station) {
        return !isClosed(station) && actor.may(Permission.STATION_EDIT, station.grid());
    }

    private boolean isClosed(Station station) {
        return station.closes() != null && !today().isBefore(station.closes());
    }

    /** Sets a station up; the same again finds the same. */
    @Transactional
    public Station add(Actor actor, NewStation wanted) {
        actor.require(Permission.STATION_EDIT);
        var place = place(wanted.site());
        actor.require(Permission.STATION_EDIT, place.grid());
        var kind = kind(wanted.kind());
        var station = new Station(
                wanted.id(),
                0,
                kind.code(),
                wanted.name(),
                place.grid(),
                place.at(),
                place.building(),
                wanted.manager(),
                wanted.opens(),
                null,
                false);
        return Asker.PRODUCT.ask(() -> {
            var stored = store.find(station.id());
            if (stored.isPresent()) {
                return stored.filter(same -> same.equals(station)).orElseThrow(SAME_ID_OTHER_STATION::now);
            }
            if (!store.insert(station)) {
                throw SAME_ID_OTHER_STATION.now();
            }
            tell(actor, "station.add", station, Map.of("kind", kind.code()));
            return station;
        });
    }

    /** Where it is to stand from now on. */
    @Transactional
    public Station move(Actor actor, UUID id, long version, Site site) {
        var before = editable(actor, id, version);
        if (isClosed(before)) {
            throw STATION_CLOSED.because("该站点 %s 起已撤销".formatted(before.closes()));
        }
        var place = place(site);
        actor.require(Permission.STATION_EDIT, place.grid());
        var after = new Station(
                id,
                version,
                before.kind(),
                before.name(),
                place.grid(),
                place.at(),
                place.building(),
                before.manager(),
                before.opens(),
                before.closes(),
                before.simulated());
        return written(
                actor, "station.move", after, Map.of("from", before.grid().value()));
    }

    /** The first day on which it stands no more; one that was said before is put right by saying another. */
    @Transactional
    public Station close(Actor actor, UUID id, long version, LocalDate day, String reason) {
        var before = editable(actor, id, version);
        if (!day.isAfter(before.opens())) {
            throw CLOSES_BEFORE_IT_OPENS
                    .because("该站点 %s 设立".formatted(before.opens()))
                    .field("day", "请选择 %s 之后的日期".formatted(before.opens()));
        }
        var after = new Station(
                id,
                version,
                before.kind(),
                before.name(),
                before.grid(),
                before.at(),
                before.building(),
                before.manager(),
                before.opens(),
                day,
                before.simulated());
        var facts = new HashMap<String, Object>(Map.of("day", day.toString(), "reason", reason));
        Optional.ofNullable(before.closes()).ifPresent(said -> facts.put("insteadOf", said.toString()));
        return written(actor, "station.close", after, facts);
    }

    private Station editable(Actor actor, UUID id, long version) {
        var station = one(id);
        actor.require(Permission.STATION_EDIT, station.grid());
        if (station.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return station;
    }

    private Station written(Actor actor, String action, Station after, Map<String, Object> facts) {
        return Asker.PRODUCT.ask(() -> {
            if (!store.write(after)) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            tell(actor, action, after, facts);
            return one(after.id());
        });
    }

    private void tell(Actor actor, String action, Station station, Map<String, Object> facts) {
        var act = Act.change(action, "station", station.id()).at(station.grid());
        for (var fact : facts.entrySet()) {
            act = act.with(fact.getKey(), fact.getValue());
        }
        audit.record(actor, act);
        changed();
    }

    private record Standing(
            NodePath grid, Point at, @Nullable UUID building) {}

    private Standing place(Site site) {
        return switch (site) {
            case Site.InBuilding in -> {
                var place = territory.locateBuilding(in.building());
                yield new Standing(place.path(), place.point(), in.building());
            }
            case Site.AtPosition at -> {
                var place = territory.locate(at.position());
                yield new Standing(place.path(), place.point(), null);
            }
        };
    }
}
