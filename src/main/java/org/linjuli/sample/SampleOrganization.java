package org.linjuli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ApprovalImport;
import org.linjuli.identity.IdentityImport;
import org.linjuli.organization.OrganizationImport;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Who answers for the sample city: the five levels, the units, and the residents who have an account. */
@Component
class SampleOrganization implements SamplePart {

    private static final int RESIDENTS = 6000;
    private static final int RESIDENTS_OF_SMALL = 400;
    private static final int SMALL = 200;
    private static final int LONGEST_VACANT = 240;
    private static final int LONGEST_OVER = 21;
    private static final int DAYS_A_YEAR = 365;

    private final IdentityImport identity;
    private final OrganizationImport organization;
    private final ApprovalImport approvals;
    private final Population population;
    private final Clock clock;

    SampleOrganization(
            IdentityImport identity,
            OrganizationImport organization,
            ApprovalImport approvals,
            Population population,
            Clock clock) {
        this.identity = identity;
        this.approvals = approvals;
        this.clock = clock;
        this.organization = organization;
        this.population = population;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleGround.class);
    }

    @Override
    public String title() {
        return "posts, people, units";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        var people = new SamplePeople(SampleCity.USUAL_SEED);
        var demo = DemoPlaces.in(city);
        var network = new SampleNetwork(city, people, demo);
        var units = new SampleUnits(city, people, demo);
        int count = city.communities().size() < SMALL ? RESIDENTS_OF_SMALL : RESIDENTS;
        var residents = new SampleResidents(city, people, demo, count);
        var administrators = SampleAdministrators.of(people);
        var members = new SampleMembers(city, people, demo);
        progress.expect(people.all().size() + network.posts().size());
        identity.people(people.all());
        progress.add(people.all().size());
        organization.nodes(network.nodes());
        organization.units(units.units());
        organization.propertyServices(units.services(), SampleCity.FOUNDED);
        organization.posts(network.posts(), SampleCity.FOUNDED, this::term);
        organization.posts(units.posts(), SampleCity.FOUNDED);
        organization.vacated(vacated(network));
        organization.fields(network.fields(), SampleCity.FOUNDED);
        identity.grants(administrators.grants(city.county()), SampleCity.FOUNDED);
        identity.grants(members.grants(), SampleCity.FOUNDED);
        identity.demoAccounts(DemoPlaces.accounts(people));
        var past =
                new SampleApprovals(administrators, city.county(), network.posts(), people.onShow(), clock.instant());
        approvals.proposals(past.all());
        population.settled(residents.all(), administrators, members, network.buildingLeaders());
        progress.add(network.posts().size());
    }

    /** Some weeks or months ago, a few of them long. */
    private Map<UUID, Instant> vacated(SampleNetwork network) {
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 41);
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return network.posts().stream()
                .filter(post -> post.holder() == null)
                .collect(Collectors.toMap(
                        OrganizationImport.Post::id,
                        post -> today.minus(Duration.ofHours(24L * (3 + random.nextInt(LONGEST_VACANT)) - 9))));
    }

    /** Elections are spread over the years: some are due soon, and a few are overdue. */
    private @Nullable LocalDate term(OrganizationImport.Post post) {
        int years = switch (post.title()) {
            case BRANCH_SECRETARY, BUILDING_LEADER -> 3;
            case COMMUNITY_OFFICER -> 5;
            default -> 0;
        };
        int days = Math.floorMod(post.id().hashCode(), Math.max(1, years * DAYS_A_YEAR));
        return years == 0
                ? null
                : LocalDate.ofInstant(clock.instant(), CityTime.ZONE).plusDays((long) days - LONGEST_OVER);
    }

    @Override
    public void clear() {
        organization.clear();
        identity.clear();
    }
}
