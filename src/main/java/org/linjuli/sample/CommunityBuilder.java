package org.linjuli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.linjuli.sample.CompoundPlan.Part;
import org.linjuli.sample.Ground.Land;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Point;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.CompoundKind;
import org.linjuli.territory.Grid;
import org.linjuli.territory.GridKind;

/** Builds one community: its grids, and on them the buildings of its compounds. */
final class CommunityBuilder {

    /** How people call the works that are a grid of their own. */
    private static final String WORKS = "企业园区";

    /** Institutions that are a grid of their own with the houses of their staff, by what is left of the community's number. */
    private static final Map<Integer, String> INSTITUTIONS = Map.of(0, "实验学校", 4, "中心医院", 6, "市民公园");

    private static final int ONE_OF = 7;
    private static final int LARGE = 6;
    private static final int OF_STREET = 6;

    private final Land land;
    private final Plots plots;
    private final SplittableRandom random;
    private final Map<Compound, HouseType> types = new HashMap<>();
    private final Map<Compound, Integer> numbers = new HashMap<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<SampleBuilding> buildings = new ArrayList<>();
    private final long firstMilli;
    private int ids;

    private CommunityBuilder(Land land, Plots plots, SplittableRandom random) {
        this.land = land;
        this.plots = plots;
        this.random = random;
        this.firstMilli =
                SampleCity.FOUNDED.toEpochMilli() + 1000L * land.plots().getFirst();
    }

    static SampleCommunity build(Land land, Plots plots, List<List<Part>> parts, SplittableRandom random) {
        var builder = new CommunityBuilder(land, plots, random);
        for (int grid = 0; grid < parts.size(); grid++) {
            builder.addGrid(grid, parts.get(grid));
        }
        var compounds = parts.stream()
                .flatMap(List::stream)
                .map(Part::compound)
                .distinct()
                .toList();
        var border = new Dissolve(plots).borderOf(land.plots());
        return new SampleCommunity(
                land.community(), land.street(), border, builder.grids, compounds, builder.buildings);
    }

    private void addGrid(int number, List<Part> parts) {
        var code = land.community().code() + "%03d".formatted(number + 1);
        var border = new Dissolve(plots).borderOf(land.grids().get(number));
        var name = ownName(number);
        var grid = new Grid(nextId(), code, kindOf(name), border, true, name);
        grids.add(grid);
        boolean village = parts.stream().allMatch(part -> part.compound().kind() == CompoundKind.VILLAGE);
        int count = parts.stream().mapToInt(this::buildingsNeeded).sum();
        var places = new BuildingPlaces(plots).on(land.grids().get(number), count, village, random);
        int first = 0;
        for (var part : parts) {
            int last = first + buildingsNeeded(part);
            build(part, grid, places.subList(first, last));
            first = last;
        }
    }

    /** Industrial communities have their works as grids of their own, and some large ones a school, a hospital or a park. */
    private String ownName(int number) {
        var community = land.community();
        if (community.officialName().matches("(洪宽工业|京东方|福耀).*")) {
            return number == 0 ? WORKS : "";
        }
        int grids = land.grids().size();
        if (!community.isUrban() || community.isVillage() || grids < LARGE || number < grids - 1) {
            return "";
        }
        return INSTITUTIONS.getOrDefault(Integer.parseInt(community.code().substring(OF_STREET)) % ONE_OF, "");
    }

    private GridKind kindOf(String ownName) {
        if (!ownName.isEmpty()) {
            return GridKind.EXCLUSIVE;
        }
        return land.community().isVillage() || !land.community().isUrban() ? GridKind.RURAL : GridKind.URBAN;
    }

    private HouseType typeOf(Compound compound) {
        return types.computeIfAbsent(compound, one -> HouseType.usualFor(one.kind(), random));
    }

    private int buildingsNeeded(Part part) {
        return Math.ceilDiv(part.households(), typeOf(part.compound()).households());
    }

    private void build(Part part, Grid grid, List<Point> places) {
        var usual = typeOf(part.compound());
        int left = part.households();
        for (var place : places) {
            int households = Math.min(left, usual.households());
            var type = usual.lowerFor(households);
            var building = building(part.compound(), place, type);
            buildings.add(new SampleBuilding(building, grid.path(), households, type.doors()));
            left -= households;
        }
    }

    private Building building(Compound compound, Point place, HouseType type) {
        int number = numbers.merge(compound, 1, Integer::sum);
        var name = number + (compound.kind().numbersHouses() ? "号" : "号楼");
        return new Building(nextId(), compound.id(), number, name, place, type.floors(), type.units());
    }

    /** Ids of one community follow each other, so that rows loaded together lie together. */
    private UUID nextId() {
        return Ids.of(firstMilli + ids++, random.nextLong(), random.nextLong());
    }
}
