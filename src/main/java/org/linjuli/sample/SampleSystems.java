package org.linjuli.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linjuli.audit.People;
import org.linjuli.identity.Clients;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Allowance;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/** The other systems that ask by themselves; nobody knows their secrets. */
@Component
class SampleSystems implements SamplePart {

    private final Clients clients;
    private final People people;
    private final Clock clock;

    SampleSystems(Clients clients, People people, Clock clock) {
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "systems";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        var county = city.county();
        var system = playing("admin", Role.SYSTEM_ADMIN, county);
        var security = playing("security", Role.SECURITY_ADMIN, county);
        var today = LocalDate.now(clock.withZone(CityTime.ZONE));

        var hotline =
                clients.register(system, "12345 政务服务热线", today.plusDays(365)).id();
        clients.allow(
                security,
                hotline,
                List.of(
                        new Allowance(Permission.REQUEST_READ_AREA, county),
                        new Allowance(Permission.DESK_READ, county)));
        var board = clients.register(system, "一网统管大屏", today.plusDays(180)).id();
        clients.allow(security, board, List.of(new Allowance(Permission.FIGURE_READ, county)));
        clients.register(system, "公共数据资源平台", today.plusDays(90));
        var old = clients.register(system, "旧网格通平台", today.plusDays(30)).id();
        clients.revoke(system, old);
        progress.add(4);
    }

    private Actor playing(String username, Role role, NodePath county) {
        return new Actor(people.bySignInName(username).orElseThrow(), username, List.of(new Grant(role, county)));
    }

    /** Goes with the people. */
    @Override
    public void clear() {}
}
