package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linjuli.servicecircle.Station;
import org.linjuli.servicecircle.StationImport;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Compound;
import org.springframework.stereotype.Component;

/**
 * Stations of the sample city as dense as they are in Fuqing: one centre for each street, one station for each community,
 * homes in a few large compounds, and other services here and there; and the streets on which one walks to them.
 */
@Component
class SampleStations implements SamplePart {

    private static final int LARGE_COMPOUND = 300;

    /** Something that one community in so many has. */
    private record Service(String kind, String name, String manager, int oneIn) {}

    private static final List<Service> SERVICES = List.of(
            new Service("CLINIC", "卫生服务站", "社区卫生服务中心", 2),
            new Service("CANTEEN", "长者食堂", "居家养老服务中心", 4),
            new Service("ELDERLY_CARE", "养老服务站", "居家养老服务中心", 6),
            new Service("CHILDCARE", "儿童之家", "未成年人保护工作站", 5));

    private final StationImport stations;

    SampleStations(StationImport stations) {
        this.stations = stations;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleGround.class);
    }

    @Override
    public String title() {
        return "stations and walking streets";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(city.communities().size());
        stations.streets(city.streets(), "样例城市模拟路网", true);
        var all = new ArrayList<Station>();
        var random = new SplittableRandom(SampleCity.USUAL_SEED);
        city.communities().stream()
                .collect(Collectors.groupingBy(
                        community -> community.street().path(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(street -> centre(street, random).ifPresent(all::add));
        for (var community : city.communities()) {
            of(community, random.split(), all);
            progress.add(1);
        }
        stations.stations(all);
    }

    /** In the largest community of the street. */
    private static Optional<Station> centre(List<SampleCommunity> street, SplittableRandom random) {
        return street.stream()
                .max(Comparator.comparingInt(SampleCommunity::households))
                .flatMap(largest -> middle(largest.buildings()))
                .map(building -> {
                    var name = street.getFirst().street().name();
                    return station("STREET_CENTRE", name + "党群服务中心", building, name + "党工委", random);
                });
    }

    private static void of(SampleCommunity community, SplittableRandom random, List<Station> into) {
        var street = community.street().name();
        var name = street + community.division().name();
        middle(community.buildings())
                .ifPresent(building ->
                        into.add(station("COMMUNITY_STATION", name + "党群服务站", building, name + "党组织", random)));
        for (var compound : community.compounds()) {
            var buildings = in(compound, community);
            int households =
                    buildings.stream().mapToInt(SampleBuilding::households).sum();
            if (households >= LARGE_COMPOUND && random.nextInt(3) == 0) {
                into.add(station(
                        "COMPOUND_HOME",
                        street + compound.name() + "党群驿站",
                        buildings.getFirst(),
                        name + "党组织",
                        random));
            }
        }
        for (var service : SERVICES) {
            if (random.nextInt(service.oneIn()) == 0 && !community.buildings().isEmpty()) {
                var building = community
                        .buildings()
                        .get(random.nextInt(community.buildings().size()));
                into.add(station(service.kind(), name + service.name(), building, street + service.manager(), random));
            }
        }
    }

    private static List<SampleBuilding> in(Compound compound, SampleCommunity community) {
        return community.buildings().stream()
                .filter(one -> one.building().compound().equals(compound.id()))
                .toList();
    }

    /** The building that is nearest to the middle of all. */
    private static Optional<SampleBuilding> middle(List<SampleBuilding> buildings) {
        double lat = buildings.stream()
                .mapToDouble(one -> one.building().point().lat())
                .average()
                .orElse(0);
        double lng = buildings.stream()
                .mapToDouble(one -> one.building().point().lng())
                .average()
                .orElse(0);
        return buildings.stream()
                .min(Comparator.comparingDouble(
                        one -> Math.abs(one.building().point().lat() - lat)
                                + Math.abs(one.building().point().lng() - lng)));
    }

    private static Station station(
            String kind, String name, SampleBuilding building, String manager, SplittableRandom random) {
        return new Station(
                Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                kind,
                name,
                building.grid(),
                building.building().point(),
                building.building().id(),
                manager,
                SampleCity.SINCE,
                null,
                true);
    }

    @Override
    public void clear() {
        stations.clear();
    }
}
