package org.linjuli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.OrganizationImport.Field;
import org.linjuli.organization.OrganizationImport.Node;
import org.linjuli.organization.OrganizationImport.Post;
import org.linjuli.organization.PostTitle;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;

/** The five levels of the sample city, with a person on nearly every post. */
final class SampleNetwork {

    /** So many posts have nobody, as in any real network. */
    private static final double VACANT = 0.03;

    private static final int CITY_OFFICERS = 4;
    private static final int STREET_OFFICERS = 3;
    private static final int COMMUNITY_OFFICERS = 2;

    private final SampleCity city;
    private final SamplePeople people;
    private final DemoPlaces demo;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<NodePath, UUID> byArea = new LinkedHashMap<>();

    SampleNetwork(SampleCity city, SamplePeople people, DemoPlaces demo) {
        this.city = city;
        this.people = people;
        this.demo = demo;
        build();
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Each building leader answers for the households of the building. */
    List<Field> fields() {
        return fields;
    }

    List<Post> posts() {
        return posts;
    }

    private void build() {
        var county = city.county();
        var top = node(OrgLevel.CITY, county, null, "福清市网格化服务管理中心", "福清市");
        seats(top, county, PostTitle.CITY_OFFICER, CITY_OFFICERS, "sj", "city");
        post(top, county, PostTitle.CITY_LEADER, 1, "sld", "leader", false);
        for (var community : city.communities()) {
            var town = community.street().path();
            if (!byArea.containsKey(town)) {
                var name = community.street().name();
                var street = node(OrgLevel.STREET, town, top, name + "大工委", name);
                seats(street, town, PostTitle.STREET_OFFICER, STREET_OFFICERS, "jd-" + code(town), demo.street(town));
            }
            community(community);
        }
    }

    private void community(SampleCommunity community) {
        var path = community.division().path();
        var shown = shortName(community.division().name());
        var node = node(OrgLevel.COMMUNITY, path, byArea.get(community.street().path()), shown + "大党委", shown);
        seats(node, path, PostTitle.COMMUNITY_OFFICER, COMMUNITY_OFFICERS, "sq-" + code(path), demo.community(path));
        for (var grid : community.grids()) {
            var area = grid.path();
            var branch = node(OrgLevel.GRID, area, node, shown + grid.name() + "党总支", shown + grid.name());
            post(branch, area, PostTitle.GRID_LEADER, 1, "wgz-" + grid.code(), demo.gridLeader(area), true);
            post(branch, area, PostTitle.GRID_WORKER, 1, "wgy-" + grid.code(), demo.gridWorker(area), true);
        }
        compounds(community);
    }

    private void compounds(SampleCommunity community) {
        var compounds = new HashMap<UUID, Compound>();
        community.compounds().forEach(compound -> compounds.put(compound.id(), compound));
        var branches = new HashMap<String, UUID>();
        for (var building : community.buildings()) {
            var compound = Optional.ofNullable(compounds.get(building.building().compound()))
                    .orElseThrow();
            var branch = branches.computeIfAbsent(
                    compound.id() + "@" + building.grid(), key -> branch(compound, building.grid()));
            group(compound, building, branch);
        }
    }

    private UUID branch(Compound compound, NodePath grid) {
        var id = id();
        nodes.add(new Node(
                id,
                OrgLevel.COMPOUND,
                grid,
                compound.id(),
                null,
                byArea.get(grid),
                compound.name() + "党支部",
                compound.name()));
        post(id, grid, PostTitle.BRANCH_SECRETARY, 1, "zbsj-" + nodes.size(), demo.secretary(compound, grid), true);
        return id;
    }

    private void group(Compound compound, SampleBuilding building, UUID branch) {
        var id = id();
        var name = compound.name() + building.building().name();
        nodes.add(new Node(
                id,
                OrgLevel.BUILDING,
                building.grid(),
                compound.id(),
                building.building().id(),
                branch,
                name + "党小组",
                name));
        post(
                id,
                building.grid(),
                PostTitle.BUILDING_LEADER,
                1,
                "ldz-" + nodes.size(),
                demo.buildingLeader(building),
                true);
        fields.add(new Field(posts.getLast().id(), building.building().id()));
    }

    private UUID node(OrgLevel level, NodePath area, @Nullable UUID parent, String name, String areaName) {
        var id = id();
        nodes.add(new Node(id, level, area, null, null, parent, name, areaName));
        byArea.put(area, id);
        return id;
    }

    private void seats(UUID at, NodePath desk, PostTitle title, int seats, String username, @Nullable String demoName) {
        for (int seat = 1; seat <= seats; seat++) {
            post(at, desk, title, seat, username + "-" + seat, seat == 1 ? demoName : null, seat > 1);
        }
    }

    private void post(
            UUID at,
            NodePath desk,
            PostTitle title,
            int seat,
            String username,
            @Nullable String demoName,
            boolean mayBeVacant) {
        var isVacant = mayBeVacant && demoName == null && people.chance(VACANT);
        AccountId holder = isVacant ? null : people.person(username, demoName).id();
        posts.add(new Post(id(), at, desk, title, seat, holder, SampleNames.dutyPhone(posts.size() + 1)));
    }

    private UUID id() {
        var random = people.random();
        return Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    private static String code(NodePath path) {
        return path.value().replace(".", "");
    }

    /** 福百社区居委会 is called 福百社区, 音西村委会 is called 音西村. */
    static String shortName(String division) {
        return division.replaceFirst("(居委会|委会)$", "");
    }

    /** Who answers for a building, where that post is held. */
    Map<UUID, AccountId> buildingLeaders() {
        var held = posts().stream()
                .filter(post -> post.holder() != null)
                .collect(Collectors.toMap(
                        Post::id, post -> Optional.ofNullable(post.holder()).orElseThrow()));
        return fields().stream()
                .filter(field -> held.containsKey(field.post()))
                .collect(Collectors.toMap(
                        Field::building,
                        field -> Optional.ofNullable(held.get(field.post())).orElseThrow()));
    }
}
