package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.linjuli.identity.Delegations;
import org.linjuli.identity.Grants;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/** Grid workers who are away these days, or will be, and colleagues of the next grid who stand in for them. */
@Component
class SampleDelegations implements SamplePart {

    private static final int ONE_COMMUNITY_IN = 6;
    private static final List<String> REASONS = List.of("年休假", "外出培训", "产检", "参加市里集中办公");

    private final Delegations delegations;
    private final Grants grants;
    private final Organization organization;
    private final Clock clock;

    SampleDelegations(Delegations delegations, Grants grants, Organization organization, Clock clock) {
        this.delegations = delegations;
        this.grants = grants;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "delegations";
    }

    /** Not in the community that everybody plays. */
    @Override
    public void load(SampleCity city, Progress progress) {
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 23);
        var home = DemoPlaces.in(city).home().grid();
        progress.expect(city.communities().size());
        for (int n = 0; n < city.communities().size(); n++) {
            var community = city.communities().get(n);
            if (n % ONE_COMMUNITY_IN == 1 && !community.division().path().contains(home)) {
                leave(community, random.split());
            }
            progress.add(1);
        }
    }

    private void leave(SampleCommunity community, SplittableRandom random) {
        var workers = community.buildings().stream()
                .map(SampleBuilding::grid)
                .distinct()
                .flatMap(this::worker)
                .limit(2)
                .toList();
        if (workers.size() < 2) {
            return;
        }
        var absent = workers.getFirst();
        var duty = grants.of(absent).stream()
                .filter(grant -> grant.role() == Role.GRID_WORKER)
                .findFirst()
                .orElseThrow();
        var from = clock.instant().plus(Duration.ofDays(random.nextInt(5)));
        delegations.leave(
                new Actor(absent, "", List.of(duty)),
                new Delegations.Wanted(
                        Ids.of(clock.millis(), random.nextLong(), random.nextLong()),
                        duty,
                        workers.getLast(),
                        from,
                        from.plus(Duration.ofDays(3 + random.nextInt(10))),
                        REASONS.get(random.nextInt(REASONS.size()))));
    }

    private Stream<AccountId> worker(NodePath grid) {
        return organization.desk(grid).map(Desk::holders).stream()
                .flatMap(List::stream)
                .filter(this::works);
    }

    private boolean works(AccountId account) {
        return grants.of(account).stream().map(Grant::role).anyMatch(Role.GRID_WORKER::equals);
    }

    /** What was left ends by itself; those of a loading that was broken off are left again under other ids. */
    @Override
    public void clear() {}
}
