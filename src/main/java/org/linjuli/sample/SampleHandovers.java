package org.linjuli.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.linjuli.handover.Handover;
import org.linjuli.handover.HandoverGround;
import org.linjuli.handover.HandoverImport;
import org.linjuli.handover.HandoverState;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Members;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.Organization;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.Responsible;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;

/** Grid leaders who came last year from a neighbouring grid, with what they took over. */
@Component
class SampleHandovers implements SamplePart {

    private static final int ONE_COMMUNITY_IN = 3;
    private static final int DAYS = 200;
    private static final int MOST_WORK = 14;

    private final HandoverImport handovers;
    private final Members members;
    private final Organization organization;
    private final Clock clock;

    SampleHandovers(HandoverImport handovers, Members members, Organization organization, Clock clock) {
        this.handovers = handovers;
        this.members = members;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "hand-overs of posts";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 53);
        var all = new ArrayList<Handover>();
        for (int n = 0; n < city.communities().size(); n++) {
            if (n % ONE_COMMUNITY_IN == 0) {
                rotated(city.communities().get(n), random.split()).ifPresent(all::add);
            }
            progress.add(1);
        }
        handovers.done(all);
    }

    private record Led(Members.Member grid, Responsible post, AccountId leader) {}

    private Optional<Handover> rotated(SampleCommunity community, SplittableRandom random) {
        var place = community.division().path();
        var led = members.organizations(OrgLevel.GRID, place).stream()
                .flatMap(this::led)
                .limit(2)
                .toList();
        var officer = organization.desk(place).map(Desk::holders).stream()
                .flatMap(List::stream)
                .findFirst();
        if (led.size() < 2 || officer.isEmpty() || led.get(0).leader.equals(led.get(1).leader)) {
            return Optional.empty();
        }
        var one = led.get(0);
        var former = led.get(1).leader;
        var day = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).minusDays(10 + random.nextInt(DAYS));
        var prepared = at(day, 9, random);
        var left = at(day, 14 + random.nextInt(3), random);
        var came = at(day.plusDays(1 + random.nextInt(2)), 9 + random.nextInt(2), random);
        int work = 2 + random.nextInt(MOST_WORK);
        return Optional.of(new Handover(
                Ids.of(prepared.toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                HandoverState.DONE,
                new Handover.Seat(
                        one.post.post(),
                        one.grid.id(),
                        PostTitle.GRID_LEADER,
                        one.grid.name(),
                        one.grid.area(),
                        one.grid.area(),
                        null),
                former,
                one.leader,
                new Handover.Plan(HandoverGround.ROTATION, null, officer.get(), prepared),
                new Handover.Signature(former, left, null, null),
                came,
                new Handover.Course(null, came, null, work, work)));
    }

    /** In office hours. */
    private static Instant at(LocalDate day, int hour, SplittableRandom random) {
        return day.atTime(hour, random.nextInt(60)).atZone(CityTime.ZONE).toInstant();
    }

    private Stream<Led> led(Members.Member grid) {
        return organization.responsibleFor(grid.area(), null).stream()
                .filter(post ->
                        post.title() == PostTitle.GRID_LEADER && post.node().equals(grid.area()))
                .flatMap(
                        post -> Optional.ofNullable(post.holder()).stream().map(holder -> new Led(grid, post, holder)));
    }

    @Override
    public void clear() {
        handovers.clear();
    }
}
