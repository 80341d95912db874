package org.linjuli.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceImport;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.SeatRole;
import org.linjuli.organization.Members;
import org.linjuli.organization.Members.Member;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Unit;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.springframework.stereotype.Component;

/**
 * A year of alliances in the sample city: of four parties around the compounds that have a property company and around the
 * one of the demo, some still waiting for a signature and some ended; others in a share of communities and streets.
 */
@Component
class SampleAlliances implements SamplePart {

    private static final int MOST_IN_A_COMMUNITY = 2;
    private static final int LINKS_ONE_IN = 6;
    private static final int SEATS_OF_CONSORTIUM = 8;

    private final AllianceImport alliances;
    private final Members members;
    private final Organization organization;
    private final Clock clock;

    SampleAlliances(AllianceImport alliances, Members members, Organization organization, Clock clock) {
        this.alliances = alliances;
        this.members = members;
        this.organization = organization;
        this.clock = clock;
    }

    /** Who may take part in a community. */
    private record Around(
            NodePath place,
            Optional<Member> committee,
            List<Member> grids,
            Map<UUID, Member> branches,
            List<Member> units) {}

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class);
    }

    @Override
    public String title() {
        return "alliances";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 23);
        var demo = DemoPlaces.in(city).compound();
        var neighbours = members.units(List.of(Unit.Kind.MUNICIPAL, Unit.Kind.RESIDENT), city.county(), "");
        var owners = new HashMap<NodePath, Member>();
        members.units(List.of(Unit.Kind.OWNERS), city.county(), "").forEach(one -> owners.put(one.area(), one));
        var stories = new ArrayList<AllianceStory>();
        int number = 0;
        for (var community : city.communities()) {
            var around = around(community.division().path(), neighbours, number);
            var compounds = community.compounds().stream()
                    .filter(one -> !one.equals(demo) && around.branches.containsKey(one.id()))
                    .filter(one -> organization.propertyCompanyOf(one.id()).isPresent())
                    .limit(MOST_IN_A_COMMUNITY);
            var own = community.compounds().stream().filter(demo::equals);
            Stream.concat(own, compounds)
                    .flatMap(one ->
                            compound(one, around, Optional.ofNullable(owners.get(around.place)), random).stream())
                    .forEach(stories::add);
            if (number % LINKS_ONE_IN == 0) {
                threeLinks(around, SampleNetwork.shortName(community.division().name()), random)
                        .ifPresent(stories::add);
            }
            number++;
            progress.add(1);
        }
        consortium(city, neighbours, random).ifPresent(stories::add);
        var holders = members.holders(stories.stream()
                .flatMap(one -> one.members().stream())
                .distinct()
                .toList());
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        alliances.load(IntStream.range(0, stories.size())
                .mapToObj(n -> stories.get(n).told(n, holders, today))
                .toList());
    }

    private Around around(NodePath place, List<Member> neighbours, int number) {
        var branches = new HashMap<UUID, Member>();
        members.organizations(OrgLevel.COMPOUND, place).forEach(one -> branches.putIfAbsent(one.compound(), one));
        var near = neighbours.stream().filter(one -> place.contains(one.area()));
        var other = neighbours.get(number % neighbours.size());
        return new Around(
                place,
                members.organizations(OrgLevel.COMMUNITY, place).stream().findFirst(),
                members.organizations(OrgLevel.GRID, place),
                branches,
                Stream.concat(near, Stream.of(other)).distinct().limit(2).toList());
    }

    /** Around the compound of the demo sit those whose accounts the sign-in page offers. */
    private Optional<AllianceStory> compound(
            Compound compound, Around around, Optional<Member> owners, SplittableRandom random) {
        var branch = around.branches.get(compound.id());
        var company = organization
                .propertyCompanyOf(compound.id())
                .or(() -> Optional.of(SampleUnits.firstCompany()))
                .flatMap(members::ofDesk);
        if (branch == null || company.isEmpty() || around.committee.isEmpty()) {
            return Optional.empty();
        }
        boolean isNetwork = owners.isPresent();
        var kind = isNetwork ? AllianceKind.ONE_THREE_N : AllianceKind.FOUR_PARTY;
        var story = new AllianceStory(
                        kind,
                        compound.name() + (isNetwork ? "“1+3+N”联盟" : "四方联盟"),
                        new Alliance.Where(around.place, compound.id()),
                        random.split())
                .seat(SeatRole.COMMUNITY, around.committee.get())
                .seat(SeatRole.BRANCH, branch)
                .seat(SeatRole.PROPERTY, company.get());
        owners.ifPresent(one -> story.seat(SeatRole.OWNERS, one));
        around.units.forEach(one -> story.seat(SeatRole.UNIT, one));
        return Optional.of(story);
    }

    private static Optional<AllianceStory> threeLinks(Around around, String name, SplittableRandom random) {
        if (around.committee.isEmpty() || around.grids.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AllianceStory(
                        AllianceKind.THREE_LINKS,
                        name + "“三联”共建",
                        new Alliance.Where(around.place, null),
                        random.split())
                .seat(SeatRole.COMMUNITY, around.committee.get())
                .seat(SeatRole.GRID, around.grids.getFirst())
                .seat(SeatRole.UNIT, around.units.getFirst()));
    }

    private static Optional<AllianceStory> consortium(SampleCity city, List<Member> units, SplittableRandom random) {
        if (units.size() < SEATS_OF_CONSORTIUM) {
            return Optional.empty();
        }
        var street = city.communities().getFirst().street();
        var story = new AllianceStory(
                AllianceKind.E_PLUS_SEVEN,
                SampleNetwork.shortName(street.name()) + "“E+7 一家亲”",
                new Alliance.Where(street.path(), null),
                random.split());
        units.stream().limit(SEATS_OF_CONSORTIUM).forEach(one -> story.seat(SeatRole.UNIT, one));
        return Optional.of(story);
    }

    @Override
    public void clear() {
        alliances.clear();
    }
}
