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
import org.linjuli.identity.Account;
import org.linjuli.identity.Accounts;
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

/** Grid leaders who came last year from a neighbouring grid, with what they took over; at the demo's home two are on the way. */
@Component
class SampleHandovers implements SamplePart {

    private static final int ONE_COMMUNITY_IN = 3;
    private static final int DAYS = 200;
    private static final int MOST_WORK = 14;
    private static final int LONG_AGO = 240;

    private final HandoverImport handovers;
    private final Members members;
    private final Organization organization;
    private final Accounts accounts;
    private final Clock clock;

    SampleHandovers(
            HandoverImport handovers, Members members, Organization organization, Accounts accounts, Clock clock) {
        this.handovers = handovers;
        this.members = members;
        this.organization = organization;
        this.accounts = accounts;
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
        var open = new ArrayList<HandoverImport.Open>();
        var home = DemoPlaces.in(city).home();
        for (int n = 0; n < city.communities().size(); n++) {
            var community = city.communities().get(n);
            var own = random.split();
            if (community.buildings().contains(home)) {
                var led = led(community).toList();
                rotated(community, led.reversed(), LONG_AGO, own).ifPresent(all::add);
                open.addAll(waiting(community, led, own));
            } else if (n % ONE_COMMUNITY_IN == 0) {
                rotated(community, led(community).limit(2).toList(), 10 + own.nextInt(DAYS), own)
                        .ifPresent(all::add);
            }
            progress.add(1);
        }
        handovers.done(all);
        handovers.open(open);
    }

    private record Led(Members.Member grid, Responsible post, AccountId leader) {

        private Handover.Seat seat() {
            return new Handover.Seat(
                    post.post(), grid.id(), PostTitle.GRID_LEADER, grid.name(), grid.area(), grid.area(), null);
        }
    }

    private Stream<Led> led(SampleCommunity community) {
        return members.organizations(OrgLevel.GRID, community.division().path()).stream()
                .flatMap(this::led);
    }

    private Optional<AccountId> officer(SampleCommunity community) {
        return organization.desk(community.division().path()).map(Desk::holders).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** A grid leader of the demo's community goes to the next grid, and the demo's party member is to come after them. */
    private List<HandoverImport.Open> waiting(SampleCommunity community, List<Led> all, SplittableRandom random) {
        var demo = accounts.findByUsername("grid").map(Account::id);
        var member = accounts.findByUsername("member").map(Account::id);
        var led = all.stream()
                .filter(one -> !Optional.of(one.leader).equals(demo))
                .limit(2)
                .toList();
        var officer = officer(community);
        if (led.isEmpty() || officer.isEmpty() || member.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var leaver = led.getFirst();
        var plan = new Handover.Plan(HandoverGround.ROTATION, null, officer.get(), at(today.minusDays(3), 9, random));
        var signed = at(today.minusDays(1), 15, random);
        var first = new Handover(
                Ids.of(plan.preparedAt().toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                HandoverState.SIGNED_BY_ONE,
                leaver.seat(),
                leaver.leader,
                member.get(),
                plan,
                new Handover.Signature(leaver.leader, signed, null, null),
                null,
                Handover.Course.NONE);
        var next = led.getLast();
        if (next.leader.equals(leaver.leader)) {
            return List.of(new HandoverImport.Open(first, signed));
        }
        var later = new Handover.Plan(
                HandoverGround.ROTATION, today.plusDays(12), officer.get(), at(today.minusDays(1), 10, random));
        var second = new Handover(
                Ids.of(later.preparedAt().toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                HandoverState.PREPARED,
                next.seat(),
                next.leader,
                leaver.leader,
                later,
                null,
                null,
                Handover.Course.NONE);
        return List.of(new HandoverImport.Open(first, signed), new HandoverImport.Open(second, later.preparedAt()));
    }

    private Optional<Handover> rotated(SampleCommunity community, List<Led> led, int ago, SplittableRandom random) {
        var officer = officer(community);
        if (led.size() < 2 || officer.isEmpty() || led.get(0).leader.equals(led.get(1).leader)) {
            return Optional.empty();
        }
        var one = led.get(0);
        var former = led.get(1).leader;
        var day = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).minusDays(ago);
        var prepared = at(day, 9, random);
        var left = at(day, 14 + random.nextInt(3), random);
        var came = at(day.plusDays(1 + random.nextInt(2)), 9 + random.nextInt(2), random);
        int work = 2 + random.nextInt(MOST_WORK);
        return Optional.of(new Handover(
                Ids.of(prepared.toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                HandoverState.DONE,
                one.seat(),
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
