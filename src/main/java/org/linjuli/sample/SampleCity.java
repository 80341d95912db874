package org.linjuli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.planning.StreetMap;
import org.linjuli.sample.CompoundPlan.Part;
import org.linjuli.sample.Ground.Land;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Division;
import org.linjuli.territory.Divisions;
import org.linjuli.territory.Household;
import org.linjuli.territory.TerritoryData;
import org.linjuli.territory.TerritoryData.Bordered;
import org.linjuli.territory.TerritoryData.Placed;

/**
 * A simulated Fuqing. The same size and seed always give the same city, and a smaller size gives a part of the larger
 * one: same codes, same borders, same buildings, same ids.
 */
public final class SampleCity {

    /** Since when everything in the sample city is in force. */
    public static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    public static final long USUAL_SEED = 350181;

    static final Instant FOUNDED = SINCE.atStartOfDay(CityTime.ZONE).toInstant();

    private final List<SampleCommunity> communities;
    private final TreeMap<NodePath, Boundary> borders = new TreeMap<>();
    private final Plots plots;
    private final List<Integer> land;

    private SampleCity(Ground ground, List<Land> lands, List<SampleCommunity> communities) {
        this.communities = communities;
        this.plots = ground.plots();
        this.land = List.copyOf(plotsUnder(county(), lands));
        var dissolve = new Dissolve(ground.plots());
        for (var street : lands.stream().map(Land::street).distinct().toList()) {
            borders.put(street.path(), dissolve.borderOf(plotsUnder(street.path(), lands)));
        }
        borders.put(county(), dissolve.borderOf(plotsUnder(county(), lands)));
        communities.forEach(community -> borders.put(community.division().path(), community.boundary()));
    }

    private static Collection<Integer> plotsUnder(NodePath path, List<Land> lands) {
        return lands.stream()
                .filter(land -> path.contains(land.community().path()))
                .flatMap(land -> land.plots().stream())
                .toList();
    }

    public static SampleCity of(CitySize size, long seed) {
        var ground = Survey.ofCounty(seed);
        var parts = planned(ground, seed);
        var chosen = Choice.of(size, ground);
        var codes = chosen.stream().map(land -> land.community().code()).collect(Collectors.toSet());
        var communities = IntStream.range(0, ground.lands().size())
                .filter(i -> codes.contains(ground.lands().get(i).community().code()))
                .parallel()
                .mapToObj(i -> CommunityBuilder.build(
                        ground.lands().get(i), ground.plots(), parts.get(i), randomOf(i, seed, 2)))
                .toList();
        return new SampleCity(ground, chosen, communities);
    }

    /** Names must differ city-wide, so the compounds of all communities are planned whatever the size. */
    private static List<List<List<Part>>> planned(Ground ground, long seed) {
        var plan = new CompoundPlan();
        return IntStream.range(0, ground.lands().size())
                .mapToObj(i -> plan.of(ground.lands().get(i), randomOf(i, seed, 1)))
                .toList();
    }

    private static SplittableRandom randomOf(int land, long seed, int use) {
        return new SplittableRandom(seed * 1_000_003 + land * 31L + use);
    }

    public NodePath county() {
        return NodePath.of("35.01.81");
    }

    public List<SampleCommunity> communities() {
        return communities;
    }

    public Stream<SampleBuilding> buildings() {
        return communities.stream().flatMap(community -> community.buildings().stream());
    }

    /** The divisions that the city consists of, from the province down. */
    public List<Division> divisions() {
        return Divisions.ofFuqing().stream()
                .filter(division -> division.path().contains(county()) || borders.containsKey(division.path()))
                .toList();
    }

    /** The walking streets, made up as all else is. */
    public StreetMap streets() {
        return StreetPlan.of(plots, land);
    }

    /** The border of the county, a street, or a community of this city. */
    public Boundary borderOf(NodePath path) {
        var border = borders.get(path);
        if (border == null) {
            throw new IllegalArgumentException(path + " is not in this city");
        }
        return border;
    }

    public int households() {
        return communities.stream().mapToInt(SampleCommunity::households).sum();
    }

    /**
     * The whole ground in the form in which it is loaded.
     *
     * @param read is told how many more households have been read
     */
    public TerritoryData territory(LongConsumer read) {
        return new TerritoryData(
                SINCE,
                true,
                divisions().stream().map(this::bordered).toList(),
                communities.stream()
                        .flatMap(community -> community.grids().stream())
                        .toList(),
                communities.stream()
                        .flatMap(community -> community.compounds().stream())
                        .toList(),
                buildings().map(one -> new Placed(one.building(), one.grid())).toList(),
                () -> dwellings(read).iterator());
    }

    private Bordered bordered(Division division) {
        return new Bordered(division, Optional.ofNullable(borders.get(division.path())));
    }

    private Stream<Household> dwellings(LongConsumer read) {
        return buildings().flatMap(building -> {
            read.accept(building.households());
            return building.dwellings();
        });
    }
}
