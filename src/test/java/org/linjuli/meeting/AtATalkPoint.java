package org.linjuli.meeting;

import static org.linjuli.meeting.AtAMeeting.*;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.residence.Dwelling;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** What happens at the talk point of the small network's compound, and a keeper of what its residents want to talk about. */
@TestComponent
class AtATalkPoint implements TalkMatters {

    static final Actor SECRETARY = somebody("secretary", Role.BRANCH_SECRETARY, SmallNetwork.GRID);
    static final NodePath NODE = SmallNetwork.GRID.compound(SmallNetwork.COMPOUND);

    final List<TalkMatter> ready = new ArrayList<>();
    final List<TalkHeard> heard = new ArrayList<>();
    final Set<AccountId> authors = new java.util.HashSet<>();

    @Autowired
    AtAMeeting town;

    @Autowired
    TalkPoints points;

    @Autowired
    TalkSessions sessions;

    @Autowired
    private ResidenceImport residences;

    @Autowired
    private IdentityImport people;

    @Autowired
    private MovableClock clock;

    void begin(BeanFactory program) {
        SmallNetwork.loadInto(program);
        town.forgetEverything();
        ready.clear();
        heard.clear();
        authors.clear();
    }

    @Override
    public List<TalkMatter> ready(NodePath compound) {
        return compound.equals(NODE) ? List.copyOf(ready) : List.of();
    }

    @Override
    public List<TalkMatter> named(Collection<UUID> ids) {
        return ready.stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public Set<AccountId> authors(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(authors);
    }

    @EventListener
    synchronized void heard(TalkHeard what) {
        heard.add(what);
    }

    UUID topic(String title) {
        var id = UUID.randomUUID();
        ready.add(new TalkMatter(id, title));
        return id;
    }

    static TalkPoints.Wanted tuesdays(int residents) {
        return new TalkPoints.Wanted("3号楼架空层", DayOfWeek.TUESDAY, LocalTime.of(19, 30), residents);
    }

    Series point(int residents) {
        return points.add(COMMUNITY, UUID.randomUUID(), SmallNetwork.COMPOUND, tuesdays(residents));
    }

    /** Somebody new who says that they live in the compound. */
    Actor resident() {
        var account = new People(people, clock).somebody(People.freshName());
        var since = Instant.parse("2025-01-01T00:00:00Z");
        residences.homes(List.of(new Home(
                new Residence(
                        UUID.randomUUID(),
                        0,
                        account,
                        new Dwelling(SmallNetwork.BUILDING, null, null),
                        ResidenceKind.OWNED,
                        ResidenceState.STATED,
                        since,
                        since,
                        null,
                        null),
                SmallNetwork.GRID)));
        return new Actor(account, "居民", List.of(new Grant(Role.RESIDENT, SmallNetwork.GRID)));
    }

    /** The secretary and the grid's leader have come, and residents of whom enough have a phone. */
    Meeting opened(Meeting session) {
        town.comes(session, SECRETARY, LEADER);
        sessions.count(
                SECRETARY, session.id(), town.again(session).head().residents().needed());
        town.act(SECRETARY, session, "open", Map.of());
        return town.again(session);
    }

    void hears(Meeting session, UUID matter, Decision decision) {
        var item = town.rooms.of(SECRETARY, session.id()).items().stream()
                .filter(one -> matter.equals(one.matter()))
                .findFirst()
                .orElseThrow();
        town.agendas.decide(SECRETARY, session.id(), Objects.requireNonNull(item.id()), decision);
    }

    long told(Actor who) {
        return town.jdbc
                .sql("select count(*) from channel.notice where account = :account")
                .param("account", who.account().value())
                .query(Long.class)
                .single();
    }
}
