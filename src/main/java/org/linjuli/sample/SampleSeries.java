package org.linjuli.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.linjuli.meeting.Rhythm;
import org.linjuli.meeting.Seat;
import org.linjuli.meeting.Series;
import org.linjuli.meeting.Tier;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/**
 * Which meetings the sample city has: each grid weekly, each street weekly, the city every other week. Those at which the
 * accounts of the demo sit meet on the day on which the city is loaded, so that whoever tries it finds a meeting.
 */
final class SampleSeries {

    private static final int WORKING_DAYS = 5;
    private static final int GRID_QUORUM = 50;
    private static final int JOINT_QUORUM = 60;
    private static final List<String> AT_THE_STREET = List.of("供电公司", "自来水公司", "城管局", "住建局");
    private static final List<String> AT_THE_CITY =
            List.of("供电公司", "自来水公司", "燃气公司", "住建局", "城管局", "民政局", "公安局", "自然资源局");

    private final SampleCity city;
    private final NodePath home;
    private final LocalDate today;
    private final LocalDate anchor;
    private final Function<NodePath, List<NodePath>> propertyCompanies;
    private final RandomGenerator random;
    private final List<Series> all = new ArrayList<>();

    SampleSeries(
            SampleCity city,
            LocalDate today,
            LocalDate anchor,
            Function<NodePath, List<NodePath>> propertyCompanies,
            RandomGenerator random) {
        this.city = city;
        this.home = DemoPlaces.in(city).home().grid();
        this.today = today;
        this.anchor = anchor;
        this.propertyCompanies = propertyCompanies;
        this.random = random;
        build();
    }

    List<Series> all() {
        return all;
    }

    private void build() {
        Map<NodePath, List<SampleCommunity>> streets = city.communities().stream()
                .collect(Collectors.groupingBy(one -> one.street().path(), TreeMap::new, Collectors.toList()));
        var atCity = new ArrayList<Seat>();
        atCity.add(seat(city.county(), Role.CITY_OFFICER));
        streets.keySet().forEach(street -> atCity.add(seat(street, Role.STREET_OFFICER)));
        units(AT_THE_CITY, atCity);
        add(Tier.CITY, city.county(), "市级会商研判", "市网格化服务管理中心三楼", 2, JOINT_QUORUM, atCity);
        streets.forEach(this::street);
    }

    private void street(NodePath street, List<SampleCommunity> communities) {
        var seats = new ArrayList<Seat>();
        seats.add(seat(street, Role.STREET_OFFICER));
        communities.forEach(one -> seats.add(seat(one.division().path(), Role.COMMUNITY_OFFICER)));
        units(AT_THE_STREET, seats);
        var name = communities.getFirst().street().name();
        add(Tier.STREET, street, name + "联席会议", name + "党群服务中心", 1, JOINT_QUORUM, seats);
        communities.forEach(one -> one.grids().forEach(grid -> grid(one, grid.path(), grid.name())));
    }

    private void grid(SampleCommunity community, NodePath grid, String name) {
        var seats = new ArrayList<Seat>();
        seats.add(seat(grid, Role.GRID_LEADER));
        seats.add(seat(grid, Role.GRID_WORKER));
        seats.add(seat(community.division().path(), Role.COMMUNITY_OFFICER));
        seats.add(seat(grid, Role.BRANCH_SECRETARY));
        propertyCompanies.apply(grid).forEach(company -> seats.add(seat(company, Role.PROPERTY_MANAGER)));
        add(Tier.GRID, grid, name + "例会", community.division().name() + "党群服务站", 1, GRID_QUORUM, seats);
    }

    private void units(List<String> municipal, List<Seat> into) {
        municipal.forEach(name -> into.add(seat(SampleUnits.desk(name), Role.UNIT_CONTACT)));
    }

    private Seat seat(NodePath node, Role role) {
        return new Seat(id(), node, role);
    }

    private void add(Tier tier, NodePath node, String name, String place, int weeks, int quorum, List<Seat> seats) {
        var weekday = node.contains(home) ? today.getDayOfWeek() : DayOfWeek.of(1 + random.nextInt(WORKING_DAYS));
        var begins = LocalTime.of(random.nextBoolean() ? 9 : 15, 30);
        // Counted back from today, so that the weeks between are those in which the demo meets.
        var from = node.contains(home) ? today.minusWeeks((long) weeks * (weeks == 1 ? 52 : 26)) : anchor;
        all.add(new Series(
                id(), 0, tier, node, name, place, new Rhythm(weekday, weeks, null, from), begins, quorum, null, seats));
    }

    private UUID id() {
        return Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
